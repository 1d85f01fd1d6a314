import { diffArrays } from 'diff';
import fc from 'fast-check';
import {
  attributeRevision,
  decodeAuthorship,
  emptyPageAuthorship,
  encodeAuthorship,
  newestEffect,
  type PageAuthorship,
  sharesByAuthor,
  survivingTokensByAuthor,
  tokenize,
  tokensOf,
} from './index.js';

const word = fc.constantFrom(
  'on',
  'call',
  'The',
  'the',
  'guide',
  'pager',
  '值班',
  '手册',
  '会議',
  '15',
  '-',
  '|',
  '😀',
  'é',
);
const line = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
const page = fc
  .array(
    fc.oneof(
      line,
      line,
      line.map((text) => `${text}. ${text}!`),
    ),
    { maxLength: 7 },
  )
  .map((all) => all.join('\n'));
const history = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), page), { minLength: 1, maxLength: 9 });

const save = (state: PageAuthorship, authorId: string, text: string): PageAuthorship =>
  attributeRevision(state, {
    revisionId: `${newestEffect(state) ? [...sharesByAuthor(state).values()].reduce((n, { edits }) => n + edits, 0) : 0}`,
    authorId,
    text,
  });
const stateOf = (revisions: readonly (readonly [string, string])[]): PageAuthorship =>
  revisions.reduce((state, [authorId, text]) => save(state, authorId, text), emptyPageAuthorship());
const plain = (text: string) => text.replace(/\s+/g, '');

describe('authorship, whatever is written', () => {
  it('has exactly the characters of the text, for every revision', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const state = stateOf(revisions);
        revisions.forEach(([, text], i) => {
          expect(
            tokensOf(state, `${i}`)
              .map((token) => token.text)
              .join(''),
          ).toBe(plain(text));
        });
      }),
    );
  });

  it('has them for any string at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 }), (texts) => {
        const state = stateOf(texts.map((text) => ['A', text]));
        expect(
          tokensOf(state)
            .map((token) => token.text)
            .join(''),
        ).toBe(plain(texts.at(-1) ?? ''));
      }),
    );
  });

  it('credits every token to a revision that had it, and counts it once', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const state = stateOf(revisions);
        const counts = new Map<string, number>();
        for (const { text, revisionId, authorId } of tokensOf(state)) {
          const [author, born = ''] = revisions[Number(revisionId)] ?? [];
          expect(authorId).toBe(author);
          expect(tokenize(born.toLowerCase())).toContain(text.toLowerCase());
          counts.set(authorId, (counts.get(authorId) ?? 0) + 1);
        }
        expect(new Map([...survivingTokensByAuthor(state)].sort())).toEqual(new Map([...counts].sort()));
      }),
    );
  });

  it('gives a revert nothing and restores every credit', () => {
    fc.assert(
      fc.property(history, fc.nat(), (revisions, pick) => {
        const state = stateOf(revisions);
        const target = pick % revisions.length;
        const before = tokensOf(state, `${target}`);
        save(state, 'R', revisions[target]?.[1] ?? '');
        expect(newestEffect(state)?.addedTokens).toBe(0);
        expect(tokensOf(state)).toEqual(before);
      }),
    );
  });

  it('does not change when a revision is applied again or the same text is saved again', () => {
    fc.assert(
      fc.property(history, (revisions) => {
        const state = stateOf(revisions);
        const before = tokensOf(state);
        const bytes = encodeAuthorship(state);
        const last = revisions.length - 1;
        attributeRevision(state, { revisionId: `${last}`, authorId: 'R', text: 'something else' });
        expect(encodeAuthorship(state)).toEqual(bytes);
        save(state, 'R', `\n${revisions[last]?.[1] ?? ''}  `);
        expect(tokensOf(state)).toEqual(before);
        expect(newestEffect(state)).toMatchObject({ addedTokens: 0, revertOf: -1 });
      }),
    );
  });

  it('goes on after it was stored as if it had not been', () => {
    fc.assert(
      fc.property(history, fc.nat(), (revisions, cut) => {
        const at = cut % revisions.length;
        const stored = decodeAuthorship([encodeAuthorship(stateOf(revisions.slice(0, at)))]);
        const resumed = revisions
          .slice(at)
          .reduce((state, [author, text]) => save(state, author, text), stored);
        expect(encodeAuthorship(resumed)).toEqual(encodeAuthorship(stateOf(revisions)));
      }),
    );
  });
});

/** Words that occur once each, so that where one was inserted is no question. */
const BASE = Array.from({ length: 30 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`);

describe('authorship of plain edits', () => {
  it('is the same whether words are inserted in one save or in twenty', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 20 }), (places) => {
        const many = emptyPageAuthorship();
        save(many, 'A', BASE.join(' '));
        let words: readonly string[] = BASE;
        places.forEach((place, i) => {
          words = words.toSpliced(place % (words.length + 1), 0, `new${i}`);
          save(many, 'B', words.join(' '));
        });
        const once = stateOf([
          ['A', BASE.join(' ')],
          ['B', words.join(' ')],
        ]);
        const authors = (state: PageAuthorship) =>
          tokensOf(state).map(({ text, authorId }) => `${authorId}:${text}`);
        expect(authors(many)).toEqual(authors(once));
      }),
    );
  });

  it('is what a word difference of consecutive revisions gives, blame carried along', () => {
    const edit = fc.record({
      at: fc.nat({ max: 40 }),
      removed: fc.nat({ max: 2 }),
      inserted: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const state = emptyPageAuthorship();
        save(state, '0', BASE.join(' '));
        let words = BASE;
        let blame = BASE.map(() => '0');
        edits.forEach(({ at, removed, inserted }, i) => {
          const fresh = Array.from({ length: inserted }, (_, n) => `fresh${i}x${n}`);
          const next = words.toSpliced(at % words.length, removed, ...fresh);
          save(state, `${i + 1}`, next.join(' '));
          let from = 0;
          blame = diffArrays(words, next).flatMap((part) => {
            if (part.added) return part.value.map(() => `${i + 1}`);
            const carried = blame.slice(from, from + part.value.length);
            from += part.value.length;
            return part.removed ? [] : carried;
          });
          words = next;
        });
        expect(tokensOf(state).map(({ text }) => text)).toEqual(words);
        expect(tokensOf(state).map(({ authorId }) => authorId)).toEqual(blame);
      }),
    );
  });
});
