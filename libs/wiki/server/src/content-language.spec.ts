import { languageOfText } from './content-language.js';

describe('the language of a page', () => {
  it('is judged by its words, not by code and addresses', () => {
    const text =
      '# 部署資料庫\n\n請先閱讀[說明](https://example.com/a/very/long/english/address).\n\n```sh\n';
    expect(languageOfText(`${text}${'install the server and run it\n'.repeat(20)}\`\`\`\n`, 'markdown')).toBe(
      'zh-Hant',
    );
    expect(languageOfText('The guide to the on-call rotation of our team.', 'markdown')).toBe('en');
    expect(languageOfText("'''数据库''' 这个页面说明如何部署", 'wikitext')).toBe('zh-Hans');
  });
});
