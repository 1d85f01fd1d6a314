import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  attributeRevision,
  emptyPageAuthorship,
  revisionEffects,
  sharesByAuthor,
  tokensOf,
} from './index.js';

type History = readonly (readonly [authorId: string, text: string])[];
const stateOf = (history: History) =>
  history.reduce(
    (state, [authorId, text], i) => attributeRevision(state, { revisionId: `${i}`, authorId, text }),
    emptyPageAuthorship(),
  );
const addedOf = (history: History) => revisionEffects(stateOf(history)).map(({ addedTokens }) => addedTokens);

/** Vectors of mwpersistence 13c0f5ee (MIT). Its tokens include single blanks, ours do not; the counts are without them. */
describe('mwpersistence', () => {
  const APPLES: History = [
    ['a', 'Apples are red.'],
    ['b', 'Apples are blue.'],
    ['c', 'Apples are red.'],
    ['d', 'Apples are tasty and red.'],
    ['e', 'Apples are tasty and blue.'],
  ];

  it('adds what the vectors add', () => {
    expect(addedOf(APPLES)).toEqual([4, 1, 0, 2, 1]);
  });

  it('knows the revert', () => {
    expect(revisionEffects(stateOf(APPLES)).map(({ revertOf }) => revertOf)).toEqual([-1, -1, 0, -1, -1]);
  });

  it('knows what was reverted by it', () => {
    expect(revisionEffects(stateOf(APPLES)).map(({ revertedBy }) => revertedBy)).toEqual([-1, 2, -1, -1, -1]);
  });

  it('has seen "Apples" of revision 0 in five revisions and its "red" in 0, 2 and 3', () => {
    const state = stateOf(APPLES);
    const seen = (text: string) =>
      APPLES.flatMap((_, i) =>
        tokensOf(state, `${i}`).some((token) => token.text === text && token.revisionId === '0') ? [i] : [],
      );
    expect(seen('Apples')).toEqual([0, 1, 2, 3, 4]);
    expect(seen('red')).toEqual([0, 2, 3]);
  });

  it('adds nothing for a copied sentence: their one token was the blank', () => {
    expect(
      addedOf([
        ['a', 'Apples are red.'],
        ['b', 'Apples are red. Apples are red.'],
      ]),
    ).toEqual([4, 0]);
  });

  it('lets a restored text outlive what was inserted between', () => {
    const state = stateOf([
      ['A', 'one two three four'],
      ['B', 'one nine two eight three four'],
      ['A', 'one two three four'],
    ]);
    expect(sharesByAuthor(state)).toEqual(
      new Map([
        [
          'A',
          { edits: 2, addedTokens: 4, survivingTokens: 4, addedWords: 4, survivingWords: 4, copiedWords: 0 },
        ],
        [
          'B',
          { edits: 1, addedTokens: 2, survivingTokens: 0, addedWords: 2, survivingWords: 0, copiedWords: 0 },
        ],
      ]),
    );
  });
});

const folder = fileURLToPath(new URL('../../../../../shared/data/wiki/', import.meta.url));
const where = existsSync(folder) ? describe : describe.skip;
if (where === describe.skip) process.stdout.write('Skipped: ../shared/data/wiki is missing\n');

where('Finger Lakes (needs ../shared/data beside the project)', () => {
  const xml = existsSync(folder) ? readFileSync(`${folder}Finger_Lakes3_dummy.xml`, 'utf8') : '';
  const history = [...xml.matchAll(/<username>(.*?)<\/username>[\s\S]*?<text[^>]*>(.*?)<\/text>/g)].map(
    ([, author = '', text = '']) => [author, text] as const,
  );
  const born = (revision: number) =>
    tokensOf(stateOf(history), `${revision}`)
      .map(({ text, revisionId }) => `${text}_${revisionId}`)
      .join(' ');

  it('credits a reintroduced sentence, a partial revert and what comes after', () => {
    expect(born(3)).toBe(
      'There_0 was_1 a_0 house_0 on_0 the_1 hill_0 ._0 A_1 tree_1 was_1 standing_1 close_1 !_1',
    );
    expect(born(21)).toBe(
      'There_0 was_1 a_0 house_0 on_0 the_1 hill_0 ._0 A_1 tree_1 was_1 standing_1 nearby_4 ._4 No_7 grass_7 growing_9 there_8 ._10',
    );
    expect(born(27)).toBe(
      'There_0 was_1 a_0 house_0 on_0 the_1 small_26 hill_0 ._0 A_1 tree_1 was_1 standing_1 in_25 close_25 vicinity_25 ._4 No_7 grass_7 was_8 growing_9 there_8 yet_27 ._10',
    );
  });

  it('finds every identity revert', () => {
    const reverts = revisionEffects(stateOf(history)).flatMap(({ revisionId, revertOf }, _, all) =>
      revertOf < 0 ? [] : [`${revisionId}→${all[revertOf]?.revisionId ?? ''}`],
    );
    expect(reverts).toEqual(['3→1', '6→4', '12→10', '15→12', '16→14', '17→15', '19→17', '22→19', '24→22']);
  });

  it('tells by which revision each one was reverted first', () => {
    const reverted = revisionEffects(stateOf(history)).flatMap(({ revisionId, revertedBy }, _, all) =>
      revertedBy < 0 ? [] : [`${revisionId}←${all[revertedBy]?.revisionId ?? ''}`],
    );
    const wanted = [
      '2←3',
      '5←6',
      '11←12',
      '13←15',
      '14←15',
      '15←16',
      '16←17',
      '18←19',
      '20←22',
      '21←22',
      '23←24',
    ];
    expect(reverted).toEqual(wanted);
  });
});

interface GoldenToken {
  readonly str: string;
  readonly o_rev_id: number;
  readonly in: readonly number[];
  readonly out: readonly number[];
}

where('WikiWho’s output for one article (needs ../shared/data beside the project)', () => {
  /** Pairs of a character, in lower case, and the revision that it was born in, with their number. */
  const pairsOf = (tokens: Iterable<readonly [text: string, born: string]>) => {
    const pairs = new Map<string, number>();
    for (const [text, born] of tokens) {
      for (const character of text.toLowerCase()) {
        const pair = `${character} ${born}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
    return pairs;
  };

  it('agrees on nine characters of ten', () => {
    const read = (name: string) => readFileSync(`${folder}authorship/adam_himebauch_${name}`);
    // The shapes are those of the reference data, see wiki-data.md 3.2.
    const revisions = JSON.parse(read('revisions.json').toString()) as {
      revid: string;
      user?: string;
      '*': string;
    }[];
    const golden = JSON.parse(gunzipSync(read('golden.json.gz')).toString()) as GoldenToken[];
    const state = emptyPageAuthorship();
    for (const { revid, user = '', '*': text } of revisions) {
      attributeRevision(state, { revisionId: revid, authorId: user, text });
    }
    const standing = golden.filter((token) => token.out.length <= token.in.length);
    const theirs = pairsOf(standing.map((token) => [token.str, `${token.o_rev_id}`]));
    const ours = pairsOf(tokensOf(state).map((token) => [token.text, token.revisionId]));
    const total = [...theirs.values()].reduce((sum, count) => sum + count, 0);
    const shared = [...theirs].reduce((sum, [pair, count]) => sum + Math.min(count, ours.get(pair) ?? 0), 0);
    expect([...ours.values()].reduce((sum, count) => sum + count, 0)).toBe(total);
    // Measured 0.8895. Agreement, not accuracy: most of the rest is text that WikiWho credits to whoever rearranged it.
    expect(shared / total).toBeGreaterThan(0.88);
    process.stdout.write(
      `agreement with WikiWho: ${((100 * shared) / total).toFixed(2)} % of ${total} characters\n`,
    );
  });
});
