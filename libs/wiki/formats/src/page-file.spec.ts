import fc from 'fast-check';
import { readPageFile, writePageFile } from './index.js';

describe('readPageFile', () => {
  it('takes what a wiki knows, and leaves every other line in the text as it was', () => {
    const source = `---
title: "On call: how"
tags: [Ops, night]
layout: wide   # kept
author: {name: Ada Lovelace, mail: hidden}
date: 2024-05-31
lastmod: 2024-06-01 09:30
sidebar:
  order: 3
---

# On call
`;
    expect(readPageFile(source)).toEqual({
      fields: {
        title: 'On call: how',
        labels: ['Ops', 'night'],
        author: 'Ada Lovelace',
        created: new Date('2024-05-31T00:00:00Z'),
        updated: new Date('2024-06-01T09:30:00Z'),
      },
      text: '---\nlayout: wide   # kept\nsidebar:\n  order: 3\n---\n\n# On call\n',
      isUntouchedExport: false,
      problems: [],
    });
  });

  it('takes the fences away where nothing is left between them', () => {
    expect(readPageFile('---\ntitle: A\n---\ntext').text).toBe('text');
    expect(readPageFile('no front matter').text).toBe('no front matter');
    expect(readPageFile('---\n\nA rule, no front matter').text).toBe('---\n\nA rule, no front matter');
  });

  it('keeps what is no YAML in the text and names the line', () => {
    const source = '---\ntitle: A\nbad: "open\nmore: [1\n---\ntext';
    const { fields, text, problems } = readPageFile(source);
    expect([fields, text]).toEqual([{}, source]);
    expect(problems).toMatchObject([{ message: expect.stringContaining('no YAML') as string }]);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
    expect(problems[0]?.line).toBeLessThanOrEqual(5);
  });

  it('names the line of a value that is not usable', () => {
    const { fields, problems } = readPageFile('---\ntitle: A\ndate: yesterday\ntags: {a: b}\n---\n');
    expect(fields).toEqual({ title: 'A' });
    expect(problems).toEqual([
      {
        line: 3,
        message: 'date: this is no date such as 2024-05-31 or 2024-05-31T09:30:00Z; it is left out.',
      },
      { line: 4, message: 'tags: this is no list of words; it is left out.' },
    ]);
  });

  it('does not open aliases that grow without end', () => {
    const lines = ['title: A', 'a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 0; i < 30; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i === 0 ? '' : i - 1}`)
          .join(',')}]`,
      );
    expect(readPageFile(`---\n${lines.join('\n')}\n---\n`).fields).toEqual({ title: 'A' });
  });
});

describe('writePageFile', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      '\n',
      '\n\n# A\n',
      '---\ntitle: Own\nlayout: x\n---\n# A\n',
      '---\nlayout: x\n---\n\n\ntext\n',
    ),
  );
  it('writes what readPageFile reads back, text and fields', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text, (title, raw) => {
        const page = raw.replace(/\r/g, '').replace(/^\ufeff/, '');
        const fields = {
          title: `T${title.replace(/\s/g, ' ').trim()}`,
          urlId: 'abcdefghij',
          revision: 3,
          labels: ['a b', '- c'],
          author: '123',
          created: new Date('2024-01-02T03:04:05.678Z'),
        };
        const read = readPageFile(writePageFile(fields, page));
        expect(read).toEqual({ fields, text: page, isUntouchedExport: true, problems: [] });
      }),
    );
  });

  it('sees that somebody changed the text or the title', () => {
    const file = writePageFile({ title: 'A', urlId: 'x', revision: 1 }, 'one\n');
    expect(readPageFile(file).isUntouchedExport).toBe(true);
    expect(readPageFile(file.replace('one', 'two')).isUntouchedExport).toBe(false);
    expect(readPageFile(file.replace('title: A', 'title: B')).isUntouchedExport).toBe(false);
  });
});
