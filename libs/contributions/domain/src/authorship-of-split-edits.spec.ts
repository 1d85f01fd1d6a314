import { type Random, seededRandom } from '@wellspring/kernel';
import fc from 'fast-check';
import { attributeRevision, emptyPageAuthorship, revisionEffects, tokensOf } from './index.js';
import { type History } from './testing/credits-of.js';
import { naiveAuthors } from './testing/naive-authorship.js';

const stateOf = (history: History) =>
  history.reduce(
    (state, [authorId, text], i) => attributeRevision(state, { revisionId: `${i}`, authorId, text }),
    emptyPageAuthorship(),
  );
const authorsOf = (history: History) =>
  tokensOf(stateOf(history)).map(({ text, authorId }) => `${authorId}:${text}`);

const letters = (number: number): string =>
  [...`${number}`].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const BLOCKS = Array.from({ length: 8 }, (_, block) =>
  Array.from({ length: 12 }, (_, word) => `old${letters(100 * block + word)}`),
);
const pageOf = (blocks: readonly (readonly string[])[]) =>
  blocks
    .map((words) => words.join(' '))
    .filter((block) => block !== '')
    .join('\n\n');

/** What happens to one block: up to three of its words are replaced, words or a block are put behind it, it goes. */
const blockEdit = fc.record({
  replaced: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 3 }),
  appended: fc.nat({ max: 4 }),
  isDeleted: fc.boolean(),
});

describe('an edit that is saved in parts', () => {
  it('credits the same people when it is cut along blocks, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(blockEdit, { minLength: 8, maxLength: 8 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        (edits, order) => {
          const edited = BLOCKS.map((words, block) => {
            const { replaced = [], appended = 0, isDeleted = false } = edits[block] ?? {};
            if (isDeleted) return [];
            const kept = words.map((word, i) =>
              replaced.includes(i) ? `new${letters(100 * block + i)}` : word,
            );
            return [
              ...kept,
              ...Array.from({ length: appended }, (_, i) => `more${letters(100 * block + i)}`),
            ];
          });
          const blocks: (readonly string[])[] = [...BLOCKS];
          const parts = order.map((block) => {
            blocks[block] = edited[block] ?? [];
            return ['B', pageOf(blocks)] as const;
          });
          const once = authorsOf([
            ['A', pageOf(BLOCKS)],
            ['B', pageOf(edited)],
          ]);
          expect(authorsOf([['A', pageOf(BLOCKS)], ...parts])).toEqual(once);
        },
      ),
    );
  });

  it('drifts little where it is cut anywhere, which is measured', () => {
    const drifts = Array.from({ length: 150 }, (_, seed) => driftOf(seededRandom(seed + 1)));
    const mean = drifts.reduce((sum, drift) => sum + drift, 0) / drifts.length;
    const sorted = [...drifts].sort((a, b) => a - b);
    const ninetieth = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
    process.stdout.write(
      `twenty saves for one, words with another author: mean ${(100 * mean).toFixed(1)} %, ` +
        `nine of ten at most ${(100 * ninetieth).toFixed(1)} %\n`,
    );
    expect(mean).toBeLessThan(0.05);
  });
});

/** A page of six lines of common words. */
function randomPage(random: Random): string[][] {
  return Array.from({ length: 6 }, () => Array.from({ length: 14 }, () => commonWord(random)));
}

/** Twenty small edits of one person: words put in, taken out, replaced and moved, lines that change places. */
function randomEdits(page: readonly (readonly string[])[], random: Random): string[][][] {
  let lines = page.map((words) => [...words]);
  return Array.from({ length: 20 }, () => {
    lines = lines.map((words) => [...words]);
    const words = lines[below(random, lines.length)] ?? [];
    const at = below(random, words.length + 1);
    const kind = below(random, 5);
    if (kind === 0) words.splice(at, 0, commonWord(random), commonWord(random));
    else if (kind === 1) words.splice(at, 1);
    else if (kind === 2) words.splice(at, 2, commonWord(random), commonWord(random));
    else if (kind === 3) words.splice(below(random, words.length), 0, ...words.splice(at, 3));
    else lines.splice(below(random, lines.length), 0, ...lines.splice(below(random, lines.length), 1));
    return lines;
  });
}

/** The part of the words that have another author when the edits are saved one by one. */
function driftOf(random: Random): number {
  const page = randomPage(random);
  const edits = randomEdits(page, random);
  const start = ['A', pageOf(page)] as const;
  const parts = authorsOf([start, ...edits.map((lines) => ['B', pageOf(lines)] as const)]);
  const once = authorsOf([start, ['B', pageOf(edits.at(-1) ?? [])]]);
  return parts.filter((word, i) => word !== once[i]).length / Math.max(1, once.length);
}

const below = (random: Random, end: number): number => Math.min(end - 1, Math.floor(random.next() * end));
/** Some words are used much more than others, as in any language. */
const commonWord = (random: Random): string => `w${letters(Math.floor(400 * random.next() ** 2))}`;

const WORDS = Array.from({ length: 30 }, (_, i) => `word${letters(i)}`);
type Step =
  { readonly at: number; readonly removed: number; readonly inserted: number } | { readonly backTo: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ at: fc.nat(), removed: fc.nat({ max: 2 }), inserted: fc.nat({ max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ backTo: fc.nat() }) },
);

describe('a small history of words that occur once', () => {
  const historyOf = (steps: readonly Step[]): History => {
    const texts: string[][] = [WORDS];
    steps.forEach((edit, i) => {
      const last = texts.at(-1) ?? [];
      if ('backTo' in edit) texts.push(texts[edit.backTo % texts.length] ?? []);
      else {
        const fresh = Array.from({ length: edit.inserted }, (_, n) => `fresh${letters(10 * i + n)}`);
        texts.push(last.toSpliced(edit.at % last.length, edit.removed, ...fresh));
      }
    });
    return texts.map((words, i) => [`${i}`, words.join(' ')] as const);
  };

  it('has the authors that the naive twin finds, reverts included', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const history = historyOf(steps);
        const ours = tokensOf(stateOf(history)).map(({ text, authorId }) => ({
          word: text,
          author: authorId,
        }));
        expect(ours).toEqual(naiveAuthors(history));
      }),
    );
  });

  it('gives nothing for going back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.nat(), (steps, pick) => {
        const history = historyOf(steps);
        const [, text = ''] = history[pick % history.length] ?? [];
        const effects = revisionEffects(stateOf([...history, ['R', text]]));
        expect(effects.at(-1)).toMatchObject({ authorId: 'R', addedTokens: 0, addedWords: 0 });
      }),
    );
  });
});
