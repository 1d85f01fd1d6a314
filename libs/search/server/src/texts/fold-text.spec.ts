import { foldChars, foldText, writingOf } from './fold-text.js';

describe('foldText', () => {
  it('makes one of Traditional and Simplified, the words of Taiwan included', () => {
    expect(foldText('資料庫備份')).toBe('数据库备份');
    expect(foldText('搜尋軟體')).toBe(foldText('搜索软件'));
  });

  it('folds a part of a page by the writing of the whole page', () => {
    // A file on the mainland, a document in Taiwan.
    expect(foldText('文件')).toBe('文件');
    expect(foldText('文件', 'traditional')).toBe('文档');
  });

  it('folds case, width and compatibility forms', () => {
    expect(foldText('Ｋ８Ｓ ﬁnance ①')).toBe('k8s finance 1');
  });

  it('takes a page with a few Traditional words for Simplified', () => {
    expect(writingOf(`${'我们用简体字写说明。'.repeat(20)}「資料庫」`)).toBe('simplified');
    expect(writingOf('我們用繁體字寫說明')).toBe('traditional');
    expect(writingOf('no Chinese at all')).toBe('simplified');
  });
});

describe('foldChars', () => {
  it('keeps every character at its place', () => {
    const text = 'İstanbul 資料庫 𠮷野家 ABC';
    expect(foldChars(text)).toHaveLength(text.length);
    expect(foldChars(text).indexOf('资料库')).toBe(text.indexOf('資料庫'));
    expect(foldChars(text).endsWith('abc')).toBe(true);
  });

  it('survives half of a surrogate pair', () => {
    expect(foldChars('測\ud842試')).toBe('测\ud842试');
  });
});
