import { detectContentLanguage } from './index.js';

describe('detectContentLanguage', () => {
  it.each([
    ['員工請假須於三日前提出申請，經主管同意後生效。', 'zh-Hant'],
    ['员工请假须于三日前提出申请，经主管同意后生效。', 'zh-Hans'],
    ['使用 TiDB Dashboard 查看 Statement 的执行情况', 'zh-Hans'],
    ['后里面只', 'zh-Hant'],
    ['有給休暇の申請は三日前までに上司へ提出してください。', 'ja'],
    ['Requests for leave go to your manager three days before the first day.', 'en'],
    ['The team 團隊 meets on Monday in the big room to plan all of the work for the week.', 'en'],
    ['Coming soon: tools and systems', 'en'],
    ['Urlaubsanträge gehen drei Tage vorher an die Führungskraft, sonst gelten sie nicht.', 'other'],
    ['휴가 신청은 3일 전에 제출해야 합니다.', 'other'],
    ['12345 🙂 ---', 'other'],
    ['', 'other'],
  ])('%s: %s', (text, language) => expect(detectContentLanguage(text)).toBe(language));
});
