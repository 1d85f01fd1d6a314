import { chooseLocale } from './choose-locale.js';

describe('chooseLocale', () => {
  it('follows the choice before the browser', () => {
    expect(chooseLocale('zh-Hant', ['en-GB'])).toBe('zh-Hant');
    expect(chooseLocale('rubbish', ['en-GB'])).toBe('en');
  });

  it('reads script and region of Chinese', () => {
    expect(chooseLocale(null, ['zh-TW'])).toBe('zh-Hant');
    expect(chooseLocale(null, ['zh-HK', 'en'])).toBe('zh-Hant');
    expect(chooseLocale(null, ['zh-Hans-HK'])).toBe('zh-Hans');
    expect(chooseLocale(null, ['zh-CN'])).toBe('zh-Hans');
    expect(chooseLocale(null, ['zh'])).toBe('zh-Hans');
  });

  it('takes the first language that it has, else English', () => {
    expect(chooseLocale(null, ['ja-JP', 'zh-TW', 'en'])).toBe('zh-Hant');
    expect(chooseLocale(null, ['fr'])).toBe('en');
    expect(chooseLocale(null, [])).toBe('en');
  });
});
