import { decodeBody, encodeBody } from './body-codec.js';

describe('how a text is stored', () => {
  it.each([
    ['a blank page', ''],
    ['a short Chinese text', '資料庫與搜尋'],
    ['a long text with emoji', '# 標題 🎉\n\nWords that repeat. '.repeat(200)],
  ])('gives back %s exactly', (_name, text) => {
    const { codec, data } = encodeBody(text);
    expect(decodeBody(codec, data)).toBe(text);
  });

  it('packs a long text and leaves a short one as it is', () => {
    const long = encodeBody('On call means that you answer. '.repeat(100));
    expect(long.codec).toBe(1);
    expect(long.data.length).toBeLessThan(long.sizeBytes / 10);
    expect(encodeBody('short').codec).toBe(0);
  });

  it('counts bytes of UTF-8 and characters as a browser does', () => {
    expect(encodeBody('知🎉')).toMatchObject({ sizeBytes: 7, sizeChars: 3 });
  });

  it('refuses a way of storing that it does not know', () => {
    expect(() => decodeBody(9, Buffer.from('x'))).toThrow('codec 9');
  });
});
