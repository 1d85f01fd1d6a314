import { plainPage, readText } from './plain-page.js';

const PAGE = `Intro with a [link](x.md).

## Set *up*

First steps.

## Set *up*

- again \`code\`
`;

describe('plainPage', () => {
  it('says where each heading stands in the text', () => {
    const { headings, text } = plainPage('markdown', PAGE);
    expect(text).toBe('Intro with a link.\nSet up\nFirst steps.\nSet up\nagain code');
    expect(headings.map(({ text: words, anchor, at }) => [words, anchor, text.slice(at, at + 6)])).toEqual([
      ['Set up', 'set-up', 'Set up'],
      ['Set up', 'set-up-1', 'Set up'],
    ]);
    expect(headings[0]?.at).toBeLessThan(headings[1]?.at ?? 0);
  });

  it('keeps wikitext as it is', () => {
    expect(plainPage('wikitext', "== A ==\n'''b'''")).toEqual({ headings: [], text: "== A ==\n'''b'''" });
  });

  it('keeps nothing that PostgreSQL refuses', () => {
    expect(plainPage('wikitext', 'a\u0000b\ud800c').text).toBe('a b c');
  });

  it('cuts what is longer than the index takes, headings at its end included', () => {
    const { headings, text } = plainPage('markdown', `${'word '.repeat(90_000)}\n\n## Last`);
    expect(text).toHaveLength(400_000);
    expect(headings).toEqual([{ text: 'Last', anchor: 'last', at: 400_000 }]);
  });
});

describe('readText', () => {
  it('folds title, headings and text by the writing of the page', () => {
    const read = readText('文件', 'markdown', '## 說明\n\n這個軟體的文件。');
    expect(read).toMatchObject({ writing: 'traditional', foldedTitle: '文档', foldedHeadings: '说明' });
    expect(read.folded).toBe('说明\n这个软件的文档。');
  });
});
