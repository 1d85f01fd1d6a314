import fc from 'fast-check';
import { diff3Merge } from 'node-diff3';
import { composeMerge, mergeTexts } from './index.js';
import { runsOf } from './text-runs.js';

const lines = (...all: string[]) => all.join('\n');
const merged = (text: string) => ({ kind: 'merged', text });

describe('mergeTexts', () => {
  const base = lines('one', 'two', 'three', 'four', 'five');

  it('merges changes of different lines, neighbours included', () => {
    expect(mergeTexts(base, base.replace('one', 'ONE'), base.replace('five', 'FIVE'))).toEqual(
      merged(lines('ONE', 'two', 'three', 'four', 'FIVE')),
    );
    expect(mergeTexts(base, base.replace('two', 'TWO'), base.replace('three', 'THREE'))).toEqual(
      merged(lines('one', 'TWO', 'THREE', 'four', 'five')),
    );
  });

  it('takes the same change of both sides once', () => {
    const both = base.replace('two', 'TWO');
    expect(mergeTexts(base, both, both.replace('five', 'FIVE'))).toEqual(
      merged(lines('one', 'TWO', 'three', 'four', 'FIVE')),
    );
  });

  it('merges an added line beside a changed one', () => {
    expect(mergeTexts(base, base.replace('five', 'FIVE'), `${base}\nsix`)).toEqual(
      merged(lines('one', 'two', 'three', 'four', 'FIVE', 'six')),
    );
  });

  it('keeps the order of a line that was added before a changed one', () => {
    const [changed, added] = [base.replace('three', 'THREE'), base.replace('three', 'new\nthree')];
    expect(mergeTexts(base, changed, added)).toEqual(
      merged(lines('one', 'two', 'new', 'THREE', 'four', 'five')),
    );
    expect(mergeTexts(base, added, changed)).toEqual(
      merged(lines('one', 'two', 'new', 'THREE', 'four', 'five')),
    );
  });

  it('leaves it to people when both add at the same place', () => {
    expect(mergeTexts(base, `${base}\nmine`, `${base}\nyours`)).toEqual({
      kind: 'conflict',
      lineBreak: '\n',
      segments: [
        { kind: 'merged', lines: ['one', 'two', 'three', 'four', 'five'] },
        { kind: 'conflict', base: [], theirs: ['mine'], mine: ['yours'] },
      ],
    });
  });

  it('does not add to a paragraph that the other side took out', () => {
    const result = mergeTexts(base, lines('one', 'five'), base.replace('four', 'four\nfour and a half'));
    expect(result).toMatchObject({
      kind: 'conflict',
      segments: [{}, { theirs: [], mine: ['two', 'three', 'four', 'four and a half'] }, {}],
    });
  });

  it('leaves it to people when one changes what the other took out', () => {
    expect(mergeTexts(base, base.replace('three\n', ''), base.replace('three', 'THREE')).kind).toBe(
      'conflict',
    );
  });

  it('merges different sentences of one long Chinese line', () => {
    const paragraph = '員工每年有十天特休假。請假須經主管同意。病假另計。婚假八天。';
    expect(
      mergeTexts(
        paragraph,
        paragraph.replace('十天', '十四天'),
        paragraph.replace('病假另計', '病假另計，三十天為限'),
      ),
    ).toEqual(merged('員工每年有十四天特休假。請假須經主管同意。病假另計，三十天為限。婚假八天。'));
    expect(
      mergeTexts(paragraph, paragraph.replace('十天', '十四天'), paragraph.replace('十天', '十二天')).kind,
    ).toBe('conflict');
  });

  it('merges different cells of one table row, and clauses that have an untouched one between them', () => {
    expect(mergeTexts('| Ann | Berlin | 3 |', '| Anne | Berlin | 3 |', '| Ann | Berlin | 4 |')).toEqual(
      merged('| Anne | Berlin | 4 |'),
    );
    expect(
      mergeTexts(
        'we meet, then eat, then go.',
        'we talk, then eat, then go.',
        'we meet, then drink, then go.',
      ).kind,
    ).toBe('conflict');
  });

  it('keeps line breaks as the wiki has them, whoever brings others', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(mergeTexts(base, base.replace('one', 'ONE'), crlf(base.replace('five', 'FIVE')))).toEqual(
      merged(lines('ONE', 'two', 'three', 'four', 'FIVE')),
    );
    expect(mergeTexts(crlf(base), crlf(base.replace('one', 'ONE')), base.replace('five', 'FIVE'))).toEqual(
      merged(crlf(lines('ONE', 'two', 'three', 'four', 'FIVE'))),
    );
  });

  const line = fc.constantFrom('', 'a', 'b', 'c. d. e. f.', '請假。規定。', 'x|y|z', 'w\r');
  const text = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'));

  it('changes nothing that only one side changed, or both in the same way', () => {
    fc.assert(
      fc.property(text, text, (b, x) => {
        expect(mergeTexts(b, x, b)).toEqual(merged(x));
        expect(mergeTexts(b, b, x)).toEqual(merged(x));
        expect(mergeTexts(b, x, x)).toEqual(merged(x));
      }),
    );
  });

  it('never drops a line that either side added', () => {
    // Edits of a base by fresh words, so that every added word can be looked for.
    const edits = fc.array(
      fc.tuple(fc.nat({ max: 11 }), fc.constantFrom('insert', 'replace', 'delete', 'append')),
      { maxLength: 6 },
    );
    const edited = (
      all: readonly string[],
      changes: readonly (readonly [number, string])[],
      mark: string,
    ) => {
      const result = [...all];
      changes.forEach(([at, kind], index) => {
        const fresh = `${mark}${index}`;
        if (kind === 'insert') result.splice(at, 0, fresh);
        else if (kind === 'replace') result.splice(at, 1, fresh);
        else if (kind === 'append') result.splice(at, 1, `${result[at] ?? ''} ${fresh}。`);
        else result.splice(at, 1);
      });
      return result;
    };
    const bases = fc.array(fc.constantFrom('', 'a', 'b', 'c。d。e。'), { maxLength: 12 });
    fc.assert(
      fc.property(bases, edits, edits, (b, theirEdits, myEdits) => {
        const [theirs, mine] = [edited(b, theirEdits, 'T'), edited(b, myEdits, 'M')];
        const result = mergeTexts(b.join('\n'), theirs.join('\n'), mine.join('\n'));
        const all =
          result.kind === 'merged'
            ? result.text
            : result.segments
                .flatMap((segment) =>
                  segment.kind === 'merged' ? segment.lines : [...segment.theirs, ...segment.mine],
                )
                .join('\n');
        for (const side of [theirs, mine])
          for (const word of side.join(' ').match(/[TM]\d/g) ?? []) expect(all).toContain(word);
      }),
      { numRuns: 1000 },
    );
  });

  it('brings in nothing twice and nothing that both versions lack, and is the same seen from either side', () => {
    const bases = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 });
    const edits = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.constantFrom(0, 1, 2)), { maxLength: 5 });
    const edited = (b: readonly number[], changes: readonly (readonly [number, number])[], mark: string) => {
      const result = b.map(String);
      changes.forEach(([at, kind], index) =>
        result.splice(at, kind === 0 ? 0 : 1, ...(kind === 2 ? [] : [`${mark}${index}`])),
      );
      return result;
    };
    fc.assert(
      fc.property(bases, edits, edits, (b, x, y) => {
        const [theirs, mine] = [edited(b, x, 'T'), edited(b, y, 'M')];
        const result = mergeTexts(b.join('\n'), theirs.join('\n'), mine.join('\n'));
        expect(mergeTexts(b.join('\n'), mine.join('\n'), theirs.join('\n')).kind).toBe(result.kind);
        if (result.kind !== 'merged') return;
        const got = result.text.split('\n').filter((item) => item !== '');
        expect(new Set(got).size).toBe(got.length);
        const gone = b.map(String).filter((item) => !theirs.includes(item) || !mine.includes(item));
        expect(got.filter((item) => gone.includes(item))).toEqual([]);
        for (const side of [theirs, mine]) {
          const kept = side.filter((item) => got.includes(item));
          expect(got.filter((item) => kept.includes(item))).toEqual(kept);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back mine, as far as theirs did not change it, when every conflict is settled for mine', () => {
    fc.assert(
      fc.property(text, text, (b, y) => {
        // Theirs conflicts with everything: one line in place of all.
        const result = mergeTexts(b, 'THEIRS', y);
        if (result.kind === 'merged') return;
        const choices = result.segments.filter(({ kind }) => kind === 'conflict').map(() => 'mine' as const);
        const all = composeMerge(result.segments, choices, '\n').split('\n');
        for (const added of y.split(/\r?\n/).filter((item) => !b.split(/\r?\n/).includes(item)))
          expect(all).toContain(added);
      }),
    );
  });

  it('agrees with its naive twin, node-diff3, wherever that merges cleanly and no line occurs twice', () => {
    const unique = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 12 });
    const choose = fc.array(fc.nat({ max: 20 }), { maxLength: 4 });
    const edit = (all: readonly number[], at: readonly number[], mark: string) =>
      all.map((item, index) => (at.includes(index) ? `${mark}${index}` : String(item)));
    fc.assert(
      fc.property(unique, choose, choose, (b, x, y) => {
        const [theirs, mine] = [edit(b, x, 'T'), edit(b, y, 'M')];
        const twin = diff3Merge(theirs, b.map(String), mine, { excludeFalseConflicts: true });
        if (twin.some((part: { conflict?: unknown }) => part.conflict)) return;
        const expected = twin.flatMap((part: { ok?: string[] }) => part.ok ?? []).join('\n');
        expect(mergeTexts(b.join('\n'), theirs.join('\n'), mine.join('\n'))).toEqual(merged(expected));
      }),
    );
  });
});

describe('composeMerge', () => {
  const segments = [
    { kind: 'merged', lines: ['a'] },
    { kind: 'conflict', base: ['b'], theirs: ['T'], mine: ['M', 'N'] },
    { kind: 'merged', lines: ['c'] },
  ] as const;
  it.each([
    ['base', 'a\nb\nc'],
    ['theirs', 'a\nT\nc'],
    ['mine', 'a\nM\nN\nc'],
    ['both', 'a\nT\nM\nN\nc'],
    [{ lines: ['own'] }, 'a\nown\nc'],
  ] as const)('settles a conflict by %j', (choice, text) => {
    expect(composeMerge(segments, [choice], '\n')).toBe(text);
  });
  it('settles nothing silently', () => {
    expect(() => composeMerge(segments, [], '\n')).toThrow('1 conflicts to settle and 0 choices');
  });
});

describe('runsOf', () => {
  it.each([
    ['sentence', 'It is 3.14 m. Is it? Yes!', ['It is 3.14 m. ', 'Is it? ', 'Yes!']],
    ['sentence', '請假。「可以嗎？」好', ['請假。', '「可以嗎？」', '好']],
    ['clause', '| a | b |', ['| ', 'a | ', 'b |']],
  ] as const)('cuts into %ss: %j', (size, line, runs) => expect(runsOf(line, size)).toEqual(runs));

  it('loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '.', '。', ',', '|', '」', '\n', '😀') }),
        (line) => (['sentence', 'clause'] as const).every((size) => runsOf(line, size).join('') === line),
      ),
    );
  });
});
