import { type DemoLanguage, type DemoRevisionKind } from './demo-company.js';
import { type Draw } from './draw.js';

type Spoken = Exclude<DemoRevisionKind, 'vandalism'>;

const ENGLISH: Record<Spoken, readonly string[]> = {
  create: ['new page', 'first version', 'moved over from the shared drive', 'started after the team meeting'],
  add: [
    'added a note',
    'more detail',
    'answer to a question',
    'added what we agreed last week',
    'one more case',
    'clarified',
  ],
  section: ['new section', 'added the missing part', 'section as discussed'],
  item: ['one more step', 'item added', 'checklist extended'],
  row: ['row added', 'table extended'],
  tick: ['done', 'ticked'],
  reword: ['reworded', 'clearer wording', 'simpler', 'was misleading', 'shorter'],
  typo: ['typo', 'spelling', 'typo fixed'],
  number: ['figure updated', 'new value', 'as of this month', 'corrected the number'],
  move: ['moved a paragraph', 'order', 'belongs further down'],
  copy: ['copied from the sister page', 'same text holds here'],
  remove: ['outdated', 'no longer true', 'removed the old rule'],
  link: ['link', 'see also', 'linked the new page'],
  rename: ['renamed', 'better title'],
  dispute: ['that is not how we do it', 'our practice is different', 'no, see the meeting'],
  revert: ['restored', 'undo, page was emptied', 'back to the last good version', 'revert'],
};

const TRADITIONAL: Record<Spoken, readonly string[]> = {
  create: ['新增頁面', '第一版', '由共用資料夾移入', '部門會議後建立'],
  add: ['補充說明', '新增內容', '回覆同仁提問', '依上週決議新增', '補一個案例', '寫清楚一點'],
  section: ['新增段落', '補上缺漏的部分', '依討論新增小節'],
  item: ['新增步驟', '新增項目', '檢核表增列'],
  row: ['表格新增一列', '增列'],
  tick: ['已完成', '打勾'],
  reword: ['改寫', '語句調整', '改得更清楚', '避免誤解', '精簡'],
  typo: ['錯字', '修正錯字', '勘誤'],
  number: ['更新數字', '更新數值', '依本月資料', '數字更正'],
  move: ['調整段落順序', '移動段落'],
  copy: ['自相關頁面複製', '此處同樣適用'],
  remove: ['已過時', '不再適用', '刪除舊規定'],
  link: ['新增連結', '相關頁面', '連到新頁面'],
  rename: ['更名', '改標題'],
  dispute: ['與現行做法不符', '我們不是這樣做的', '請參考會議紀錄'],
  revert: ['還原', '頁面被清空，還原', '恢復到前一版', '回復'],
};

const SIMPLIFIED: Record<Spoken, readonly string[]> = {
  create: ['新建页面', '第一版', '从共享盘移入', '班前会后建立'],
  add: ['补充说明', '新增内容', '回复同事提问', '按上周决议补充', '补一个案例', '写清楚一点'],
  section: ['新增小节', '补上缺的部分', '按讨论新增'],
  item: ['新增步骤', '新增项目', '检查表增列'],
  row: ['表格加一行', '增列'],
  tick: ['已完成', '打勾'],
  reword: ['改写', '语句调整', '改得更清楚', '避免误解', '精简'],
  typo: ['错字', '改错字', '勘误'],
  number: ['更新数字', '更新数值', '按本月数据', '数字更正'],
  move: ['调整段落顺序', '移动段落'],
  copy: ['从相关页面复制', '此处同样适用'],
  remove: ['已过时', '不再适用', '删除旧规定'],
  link: ['新增链接', '相关页面', '链接到新页面'],
  rename: ['改名', '改标题'],
  dispute: ['与现行做法不符', '我们不是这样做的', '请参考会议纪要'],
  revert: ['恢复', '页面被清空，恢复', '恢复到上一版', '回退'],
};

const BY_LANGUAGE: Record<DemoLanguage, Record<Spoken, readonly string[]>> = {
  en: ENGLISH,
  'zh-Hant': TRADITIONAL,
  'zh-Hans': SIMPLIFIED,
};

/** What an author writes beside an edit; nothing at all in a third of the cases, and never for vandalism. */
export function drawSummary(kind: DemoRevisionKind, language: DemoLanguage, draw: Draw): string {
  const isSilent = draw.chance(0.32);
  return kind === 'vandalism' || (isSilent && kind !== 'revert')
    ? ''
    : draw.pick(BY_LANGUAGE[language][kind]);
}
