import fc from 'fast-check';
import { encodeAddress, renderMarkdown, rewriteLinks, writtenLinks } from './index.js';

const TEXT = `---
title: "[no](front.md)"
---

# Guide [[Start page]] and [[On call#First steps|the steps]]

See [a *b* \`c\`](<two words.md#x> "Title"), [d](sub/%E6%B8%AC.md) and ![chart](img/a(1).png "Chart").
\`[code](no.md)\` and \`\`x \` [code](no.md)\`\`

\`\`\`md
[fenced](no.md)
\`\`\`

    [indented](no.md)

- item

  \`\`\`
  ![in a list](no.png)
  \`\`\`

<img alt="x" src="img/b.png" width=10> <a href='c.md'>c</a>

[![badge](badge.svg)](target.md)

[ref]: refs/one.md "Title"
`;

describe('writtenLinks', () => {
  it('gives links, images, definitions, HTML and wiki links with their lines, and nothing that is code', () => {
    expect(writtenLinks(TEXT).map(({ kind, target, anchor, line }) => [kind, target, anchor, line])).toEqual([
      ['wiki-link', 'Start page', null, 5],
      ['wiki-link', 'On call', 'first-steps', 5],
      ['link', 'two words.md#x', null, 7],
      ['link', 'sub/測.md', null, 7],
      ['image', 'img/a(1).png', null, 7],
      ['image', 'img/b.png', null, 22],
      ['link', 'c.md', null, 22],
      ['image', 'badge.svg', null, 24],
      ['link', 'target.md', null, 24],
      ['link', 'refs/one.md', null, 26],
    ]);
  });
});

describe('rewriteLinks', () => {
  it('changes what it is told to and not a byte more', () => {
    const changed = rewriteLinks(TEXT, ({ target, kind }) =>
      kind === 'wiki-link'
        ? '../start.md'
        : target === 'img/b.png'
          ? 'b & (1).png'
          : target === 'refs/one.md'
            ? 'new one.md'
            : null,
    );
    expect(changed).toBe(
      TEXT.replace('[[Start page]]', '[Start page](../start.md)')
        .replace('[[On call#First steps|the steps]]', '[the steps](../start.md)')
        .replace('src="img/b.png"', 'src="b%20&amp;%20%281%29.png"')
        .replace('refs/one.md', 'new%20one.md'),
    );
  });

  it('writes addresses that are read as they were meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
        const address = `f/${name.replace(/[?#:\u0000-\u001f\u007f]/g, '')}x.md`;
        const text = rewriteLinks('a [b](old.md) c', () => address);
        return writtenLinks(text)[0]?.target === address && renderMarkdown(text).links.length === 1;
      }),
    );
    expect(encodeAddress('a b/(c)%.md')).toBe('a%20b/%28c%29%25.md');
  });

  it('leaves any text alone that it is told nothing about', () => {
    fc.assert(fc.property(fc.string(), (text) => rewriteLinks(text, () => null) === text));
  });

  it('takes time by the length of the text, whatever stands in it', () => {
    const parts = ['[', '![](', '[[', '`', '[a](<', '<img src="', '[a]: ', '((', ']('];
    // Inside a line a run of backticks is no fence.
    const texts = [
      ...parts.map((part) => part.repeat(20_000)),
      `x ${'`'.repeat(60_000)}${'y'.repeat(60_000)}`,
    ];
    for (const text of texts) {
      const started = performance.now();
      writtenLinks(text);
      expect(performance.now() - started).toBeLessThan(4_000);
    }
  });
});
