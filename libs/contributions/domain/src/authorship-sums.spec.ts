import fc from 'fast-check';
import {
  attributeRevision,
  creditRunsAt,
  decodeAuthorship,
  emptyPageAuthorship,
  encodeAppended,
  encodeAuthorship,
  lastingWords,
  type PageAuthorship,
  type PassageElsewhere,
  revisionEffects,
  revisionEffectsSince,
  sharesByAuthor,
  tokensOf,
  wordChangesSince,
  wordsByAuthorAt,
  wordsOf,
} from './index.js';

const word = fc.constantFrom(
  'the',
  'pager',
  'rings',
  'guide',
  'at',
  'night',
  '值',
  '班',
  '会',
  '15',
  '-',
  '|',
  '.',
);
const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const LONG = Array.from({ length: 24 }, (_, i) => `long${String.fromCharCode(97 + i)}`).join(' ');
const page = fc
  .array(fc.oneof({ arbitrary: line, weight: 4 }, fc.constant(LONG)), { maxLength: 6 })
  .map((lines) => lines.join('\n'));
const history = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), page, fc.boolean()), {
  minLength: 1,
  maxLength: 10,
});
type History = readonly (readonly [author: string, text: string, isKnownElsewhere: boolean])[];

const ELSEWHERE: PassageElsewhere = { authorId: 'E', source: 'other/1' };
const append = (state: PageAuthorship, revisions: History): PageAuthorship =>
  revisions.reduce(
    (so, [authorId, text, isKnown]) =>
      attributeRevision(so, { revisionId: `${so.revisions.length}`, authorId, text }, () =>
        isKnown ? ELSEWHERE : undefined,
      ),
    state,
  );
const stateOf = (revisions: History) => append(emptyPageAuthorship(), revisions);
const round = (words: number) => Math.round(words * 10) / 10;
const sumOf = (all: Iterable<number>) => round([...all].reduce((sum, words) => sum + words, 0));
const wordsFrom = (state: PageAuthorship, revision: number, born: number) =>
  sumOf(
    tokensOf(state, `${revision}`)
      .filter((token) => token.revisionId === `${born}` && token.source === undefined)
      .map((token) => wordsOf(token.text)),
  );

describe('the sums of a page', () => {
  it('are the words of its text, at every revision', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const state = stateOf(revisions);
        expect(sumOf([...sharesByAuthor(state).values()].map((share) => share.survivingWords))).toBe(
          wordsOf(revisions.at(-1)?.[1] ?? ''),
        );
        const standing = new Map<string, number>();
        wordChangesSince(state, 0).forEach((changes, i) => {
          for (const [author, change] of changes)
            standing.set(author, round((standing.get(author) ?? 0) + change));
          const at = wordsByAuthorAt(state, i);
          expect(sumOf(at.values())).toBe(wordsOf(revisions[i]?.[1] ?? ''));
          expect(new Map([...standing].filter(([, words]) => words !== 0).sort())).toEqual(
            new Map([...at].sort()),
          );
        });
      }),
    );
  });

  it('are those of its tokens one by one', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const state = stateOf(revisions);
        revisions.forEach((_, i) => {
          const credits = [...creditRunsAt(state, i)];
          const origins = credits.flatMap((count, at) =>
            at % 2 === 0 ? Array<number>(count).fill(credits[at + 1] ?? 0) : [],
          );
          expect(origins.map((origin) => (origin < 0 ? 'E' : revisions[origin]?.[0]))).toEqual(
            tokensOf(state, `${i}`).map((token) => token.authorId),
          );
        });
        revisionEffects(state).forEach((effect, i) => {
          expect(effect.addedWords).toBe(wordsFrom(state, i, i));
          expect(effect.survivingWords).toBe(wordsFrom(state, revisions.length - 1, i));
        });
      }),
    );
  });
});

describe('a state in parts', () => {
  it('is the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat({ max: 10 }), { maxLength: 4 }), (revisions, cuts) => {
        const whole = stateOf(revisions);
        const ends = [...new Set([...cuts.map((cut) => cut % revisions.length), revisions.length])].sort(
          (a, b) => a - b,
        );
        let from = 0;
        const parts = ends.map((end) => {
          const before = stateOf(revisions.slice(0, from));
          const part = encodeAppended(append(before, revisions.slice(from, end)), from);
          from = end;
          return part;
        });
        expect(encodeAuthorship(decodeAuthorship(parts))).toEqual(encodeAuthorship(whole));
        expect(tokensOf(decodeAuthorship(parts))).toEqual(tokensOf(whole));
        expect(revisionEffects(decodeAuthorship(parts))).toEqual(revisionEffects(whole));
      }),
    );
  });

  it('says of the older revisions what the newer ones changed', () => {
    fc.assert(
      fc.property(history, fc.nat(), (revisions, pick) => {
        const from = pick % (revisions.length + 1);
        const known = new Map(
          revisionEffects(stateOf(revisions.slice(0, from))).map((effect, i) => [i, effect]),
        );
        const state = stateOf(revisions);
        for (const { index, effect } of revisionEffectsSince(state, from)) known.set(index, effect);
        expect([...known].sort(([a], [b]) => a - b).map(([, effect]) => effect)).toEqual(
          revisionEffects(state),
        );
      }),
    );
  });
});

const DAY_MS = 86_400_000;

describe('lasting words', () => {
  it('are those of the tokens that stand when it is decided', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(history, waits, fc.nat({ max: 9 }), (revisions, days, restDays) => {
        const state = stateOf(revisions);
        let day = 0;
        const savedOn = revisions.map((_, i) => (day += days[i] ?? 0));
        const now = day + restDays;
        const naive = revisions.map(([author], i) => {
          const others = revisions.flatMap(([by], j) => (j > i && by !== author ? [j] : []));
          const late = savedOn.findIndex((at, j) => j > i && at >= (savedOn[i] ?? 0) + 7);
          const third = others[2] ?? Infinity;
          const lastBefore =
            late === -1 ? (now >= (savedOn[i] ?? 0) + 7 ? revisions.length - 1 : Infinity) : late - 1;
          const decided = Math.min(third, lastBefore);
          return decided === Infinity ? null : wordsFrom(state, decided, i);
        });
        expect(
          lastingWords(
            state,
            savedOn.map((at) => at * DAY_MS),
            now * DAY_MS,
          ),
        ).toEqual(naive);
      }),
    );
  });
});
