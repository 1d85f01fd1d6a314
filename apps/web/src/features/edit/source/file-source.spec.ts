import { altOf, fileAddress, fileSource, takeDataUrls } from './file-source.js';

describe('files in Markdown', () => {
  it('are named so that the name is read back', () => {
    expect(fileSource('plan.png', 'image/png')).toBe('![plan](plan.png)');
    expect(fileSource('年度 計劃 (2).pdf', 'application/pdf')).toBe(
      '[年度 計劃 (2).pdf](<年度 計劃 (2).pdf>)',
    );
    expect(fileAddress('100%: a?b#c.png')).toBe('100%25%3A a%3Fb%23c.png');
    expect(altOf('a[1].tar.gz')).toBe('a1.tar');
  });

  it('leave no big data addresses in what is pasted', () => {
    const data = `data:image/png;base64,${'A'.repeat(400)}`;
    const { text, files } = takeDataUrls(`before ![x](${data}) middle ${data} after`);
    expect(text).toBe('before  middle  after');
    expect(files.map(({ name, type, size }) => [name, type, size])).toEqual([
      ['image-1.png', 'image/png', 300],
      ['image-2.png', 'image/png', 300],
    ]);
    expect(takeDataUrls('a data:text/plain,hi b').text).toBe('a data:text/plain,hi b');
  });
});
