import { diffArrays } from 'diff';
import fc from 'fast-check';
import { seededRandom } from '@wellspring/kernel';
import { diffTexts, type DiffLine, type TextDiff } from './index.js';
import { editScript } from './edit-script.js';
import { wordsOf } from './refine-line.js';

const marked = (line: DiffLine | null) =>
  line && line.spans.map(({ text, changed }) => (changed ? `{${text}}` : text)).join('');
const rowsOf = (diff: TextDiff) =>
  diff.hunks
    .flatMap((hunk) => (hunk.kind === 'changed' ? hunk.rows : []))
    .map((row) => [marked(row.before), marked(row.after)]);

/** Puts a side together again from the diff, taking skipped lines from the text itself. */
function rebuilt(diff: TextDiff, side: 'before' | 'after', lines: readonly string[]): string[] {
  if (diff.hunks.length === 0) return [...lines];
  return diff.hunks.flatMap((hunk) => {
    if (hunk.kind === 'skip') {
      const first = (side === 'before' ? hunk.beforeLine : hunk.afterLine) - 1;
      return lines.slice(first, first + hunk.lineCount);
    }
    return hunk.rows.flatMap((row) => {
      const line = row[side];
      return line ? [line.spans.map(({ text }) => text).join('')] : [];
    });
  });
}

describe('diffTexts', () => {
  it('marks changed words', () => {
    const diff = diffTexts('Apples are red.\nStays.\n', 'Apples are very green.\nStays.\n');
    expect(rowsOf(diff)).toEqual([['Apples are {red}.', 'Apples are {very green}.']]);
    expect(diff.stats).toEqual({ addedChars: 10, removedChars: 3, addedLines: 1, removedLines: 1 });
  });

  it('marks changed Chinese by character', () => {
    expect(rowsOf(diffTexts('員工每年有十天特休假。', '員工每年有十五天特別休假。'))).toEqual([
      ['員工每年有十天特休假。', '員工每年有十{五}天特{別}休假。'],
    ]);
  });

  it('shows an inserted line as inserted and still pairs its neighbours', () => {
    const diff = diffTexts(
      'one fine day\ntwo fine days',
      'one nice day\nsomething else entirely\ntwo nice days',
    );
    expect(rowsOf(diff)).toEqual([
      ['one {fine} day', 'one {nice} day'],
      [null, '{something else entirely}'],
      ['two {fine} days', 'two {nice} days'],
    ]);
  });

  it('shows lines with nothing in common as replaced, not as a patchwork', () => {
    expect(rowsOf(diffTexts('a quick brown fox', 'no lazy dogs at all, none'))).toEqual([
      ['{a quick brown fox}', '{no lazy dogs at all, none}'],
    ]);
  });

  it('leaves out equal stretches and says how long they are', () => {
    const before = Array.from({ length: 30 }, (_, i) => `line ${i}`);
    const after = [...before];
    after[10] = 'line ten';
    const diff = diffTexts(before.join('\n'), after.join('\n'));
    expect(
      diff.hunks.map((hunk) => (hunk.kind === 'skip' ? hunk.lineCount : `${hunk.kind} ${hunk.rows.length}`)),
    ).toEqual([7, 'context 3', 'changed 1', 'context 3', 16]);
    expect(diff.hunks[4]).toEqual({ kind: 'skip', beforeLine: 15, afterLine: 15, lineCount: 16 });
  });

  it('has nothing to show for equal texts, and says when only line endings differ', () => {
    expect(diffTexts('a\nb', 'a\nb')).toMatchObject({ hunks: [], lineEndingsDiffer: false });
    expect(diffTexts('a\r\nb', 'a\nb')).toMatchObject({ hunks: [], lineEndingsDiffer: true });
    expect(diffTexts('', '')).toMatchObject({ hunks: [], lineEndingsDiffer: false });
  });

  it('shows a blanked and a new page', () => {
    expect(rowsOf(diffTexts('a\nb\n', ''))).toEqual([
      ['{a}', null],
      ['{b}', null],
    ]);
    expect(rowsOf(diffTexts('', 'a'))).toEqual([[null, '{a}']]);
  });

  it('takes lines that differ in blanks alone as equal when asked to', () => {
    const [before, after] = ['a  b\nsame\nold\n', '  a b\nsame\nnew\n'];
    expect(diffTexts(before, after).stats).toMatchObject({ removedLines: 2, addedLines: 2 });
    const diff = diffTexts(before, after, { ignoreWhitespace: true });
    expect(diff.stats).toMatchObject({ removedLines: 1, addedLines: 1 });
    expect(diffTexts('a b', 'a  b ', { ignoreWhitespace: true }).hunks).toEqual([]);
  });

  const line = fc.constantFrom('', 'a', 'b b', '請假 規定', 'c d e f', 'c d x f', '- [ ] a');
  const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
  it('holds both texts completely, whatever they are', () => {
    fc.assert(
      fc.property(text, text, fc.nat({ max: 3 }), (before, after, context) => {
        const diff = diffTexts(before, after, { contextLines: context });
        // A final line break opens no line.
        const lines = (whole: string) => (whole === '' ? [] : whole.replace(/\n$/, '').split('\n'));
        if (diff.hunks.length === 0) expect(lines(before)).toEqual(lines(after));
        expect(rebuilt(diff, 'before', lines(before))).toEqual(lines(before));
        expect(rebuilt(diff, 'after', lines(after))).toEqual(lines(after));
      }),
    );
  });

  it('numbers lines in order and without gaps', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const side of ['before', 'after'] as const) {
          const numbers = diffTexts(before, after, { contextLines: Infinity }).hunks.flatMap((hunk) =>
            hunk.kind === 'skip' ? [] : hunk.rows.flatMap((row) => row[side]?.lineNumber ?? []),
          );
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        }
      }),
    );
  });

  it('gives up on finding the least change in shuffled texts, not on the texts', () => {
    const random = seededRandom(7);
    const before = Array.from({ length: 20_000 }, () => `line ${Math.floor(random.next() * 500)}`);
    const after = [...before].sort(() => random.next() - 0.5);
    const diff = diffTexts(before.join('\n'), after.join('\n'));
    expect(diff.isCoarse).toBe(true);
    expect(rebuilt(diff, 'after', after)).toEqual(after);
  });
});

describe('editScript', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });
  it('rebuilds the second list from the first, in order, with nothing equal at the edges of a change', () => {
    fc.assert(
      fc.property(items, items, fc.nat({ max: 100 }), (before, after, steps) => {
        const { changes } = editScript(before, after, steps);
        const built: string[] = [];
        let at = 0;
        for (const change of changes) {
          built.push(
            ...before.slice(at, change.beforeStart),
            ...after.slice(change.afterStart, change.afterEnd),
          );
          at = change.beforeEnd;
        }
        expect([...built, ...before.slice(at)]).toEqual(after);
      }),
    );
  });

  it('is as short as the naive twin, plain Myers, wherever no item can serve as an anchor', () => {
    const doubled = fc.array(fc.constantFrom('a', 'b'), { minLength: 4, maxLength: 14 });
    const size = (
      script: { beforeStart: number; beforeEnd: number; afterStart: number; afterEnd: number }[],
    ) => script.reduce((sum, c) => sum + c.beforeEnd - c.beforeStart + c.afterEnd - c.afterStart, 0);
    fc.assert(
      fc.property(doubled, doubled, (before, after) => {
        fc.pre(
          ['a', 'b'].every((item) =>
            [before, after].every((side) => side.filter((x) => x === item).length !== 1),
          ),
        );
        const myers = diffArrays(before, after).reduce(
          (sum, part) => sum + (part.added || part.removed ? part.count : 0),
          0,
        );
        // Anchors may turn up inside gaps; they cost at most the pair that they tie together.
        expect(size([...editScript(before, after).changes])).toBeLessThanOrEqual(myers + 4);
      }),
    );
  });
});

describe('wordsOf', () => {
  it.each([
    ['Hello, 世界abc了 x_1', ['Hello', ',', ' ', '世', '界', 'abc', '了', ' ', 'x_1']],
    ['カタカナ ひらがな', ['カ', 'タ', 'カ', 'ナ', ' ', 'ひ', 'ら', 'が', 'な']],
    ['Café\u0301 ok', ['Café\u0301', ' ', 'ok']],
    ['', []],
  ])('cuts %j', (line, words) => expect(wordsOf(line)).toEqual(words));

  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (line) => wordsOf(line).join('') === line));
  });
});
