import fc from 'fast-check';
import { joinBlocks, splitBlocks } from './markdown.js';

const kinds = (text: string) => splitBlocks(text).blocks.map(({ kind, source }) => [kind, source]);

describe('splitBlocks', () => {
  it('cuts at every top-level block and keeps what lies between', () => {
    const text =
      '\n# A\ntext\nmore\n\n\n- a\n\n- b\n\n    - c\n***\n```\ncode\n\n```\n| a |\n|---|\n| b |\n\n';
    expect(splitBlocks(text)).toEqual({
      lead: '\n',
      blocks: [
        { kind: 'text', source: '# A', gap: '\n' },
        { kind: 'text', source: 'text\nmore', gap: '\n\n\n' },
        { kind: 'text', source: '- a\n\n- b\n\n    - c', gap: '\n' },
        { kind: 'text', source: '***', gap: '\n' },
        { kind: 'text', source: '```\ncode\n\n```', gap: '\n' },
        { kind: 'text', source: '| a |\n|---|\n| b |', gap: '\n\n' },
      ],
    });
  });

  it('tells front matter, definitions, footnotes, HTML and admonitions', () => {
    expect(
      kinds(
        '---\ntitle: x\n---\n\na [b] c[^1]\n\n[b]: /x\n[c]: /y "z"\n\n[^1]: note\n\n    more\n[^long]:\n    later\n\n<div>\na\n</div>\n\n:::tip T\n\na\n\n:::\nend',
      ),
    ).toEqual([
      ['front-matter', '---\ntitle: x\n---'],
      ['text', 'a [b] c[^1]'],
      ['definitions', '[b]: /x\n[c]: /y "z"'],
      ['footnote', '[^1]: note\n\n    more'],
      ['footnote', '[^long]:\n    later'],
      ['html', '<div>\na\n</div>'],
      ['admonition', ':::tip T\n\na\n\n:::'],
      ['text', 'end'],
    ]);
  });

  it('keeps line breaks of every kind, tabs and a byte order mark', () => {
    const text = '\ufeffa\r\n\r\n\tcode\t\r\n\r\n- b\r\n- c\rd\n\n \t \r\n';
    expect(kinds(text).map(([, source]) => source)).toEqual(['\ufeffa', '\tcode\t', '- b\r\n- c\rd']);
    expect(joinBlocks(splitBlocks(text))).toBe(text);
    expect(splitBlocks(' \n\t\n')).toEqual({ lead: ' \n\t\n', blocks: [] });
    expect(splitBlocks('')).toEqual({ lead: '', blocks: [] });
  });

  it('gives any text back byte for byte', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        ' ',
        '    ',
        '\t',
        '\n',
        '\r\n',
        '\r',
        '\n\n',
        '# ',
        '- ',
        '1. ',
        '> ',
        '```',
        '~~~',
        '---',
        '***',
        '===',
        '|',
        '|---|',
      ],
      ...[
        '[a]: b',
        '[^1]: ',
        '[^1]',
        '[',
        ']',
        ':::note',
        ':::',
        '<div>',
        '</div>',
        '<!--',
        '-->',
        '\\',
        '中文',
        '\ufeff',
        '\0',
        '\u2028',
      ],
      ...['title: x', '> [!NOTE]', '[[a]]', '\u000b', '\u00a0', '🙂', '\ud800'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const split = splitBlocks(text);
        expect(joinBlocks(split)).toBe(text);
        expect(split.lead.trim()).toBe('');
        for (const { source, gap } of split.blocks) {
          expect(gap.trim()).toBe('');
          expect(source.trim()).not.toBe('');
        }
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(joinBlocks(splitBlocks(text))).toBe(text);
      }),
    );
  });
});
