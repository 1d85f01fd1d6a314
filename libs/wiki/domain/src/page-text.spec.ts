import { EXCERPT_MAX_CHARS, excerptOf, pageText } from './index.js';

describe('pageText', () => {
  it('gives the words without markup, by heading', () => {
    const { plainText, sections } = pageText(
      'Intro **bold** [[Page|link]] ![alt](x.png) `code` <b>html</b> <cluster-name>\n\n## How *to*\n\n- one\n- [x] two\n\n```sh\nnpm start\n```\n\n## Empty\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nnote[^1]\n\n[^1]: foot',
    );
    expect(sections.map(({ heading, text }) => [heading?.anchor ?? null, text])).toEqual([
      [null, 'Intro bold link alt code html <cluster-name>'],
      ['how-to', 'one\ntwo\nnpm start'],
      ['empty', 'a\nb\n1\n2\nnote\nfoot'],
    ]);
    expect(plainText.split('\n').slice(0, 3)).toEqual([
      'Intro bold link alt code html <cluster-name>',
      'How to',
      'one',
    ]);
  });

  it('joins Chinese across a line break and English with a blank', () => {
    expect(pageText('請假\n規定，\n見下').plainText).toBe('請假規定，見下');
    expect(pageText('leave\nrules').plainText).toBe('leave rules');
  });

  it('leaves out front matter and comments', () => {
    expect(pageText('---\ntitle: x\n---\n<!-- secret -->\n\nHello').plainText).toBe('Hello');
  });

  it('takes the excerpt from the prose', () => {
    expect(pageText('# Title\n\n```\ncode\n```\n\nFirst words.\n\nSecond.').excerpt).toBe(
      'First words. Second.',
    );
    expect(pageText('').excerpt).toBe('');
  });
});

describe('excerptOf', () => {
  it('cuts between words, Chinese between characters, never inside one', () => {
    const english = excerptOf('word '.repeat(100));
    expect(english.endsWith('word…')).toBe(true);
    expect(english.length).toBeLessThanOrEqual(EXCERPT_MAX_CHARS);
    expect(excerptOf('請假'.repeat(200))).toBe(`${'請假'.repeat(100).slice(0, 199)}…`);
    expect(Array.from(excerptOf('😀'.repeat(300)))).toHaveLength(EXCERPT_MAX_CHARS);
  });
});
