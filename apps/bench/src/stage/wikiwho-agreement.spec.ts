import { agreementWith, goldenMissing, readGolden, type WikiWhoToken } from './wikiwho-agreement.js';

const REVISIONS = [
  { revid: '1', user: 'a', '*': 'Apples are red' },
  { revid: '2', user: 'b', '*': 'Apples are blue' },
];
const token = (str: string, born: number, gone: readonly number[] = []): WikiWhoToken => ({
  str,
  o_rev_id: born,
  in: [],
  out: gone,
});

describe('agreement with WikiWho', () => {
  it('is whole where both answers are the same, tokens that are gone left out', () => {
    const golden = [token('apples', 1), token('are', 1), token('red', 1, [2]), token('blue', 2)];
    expect(agreementWith(REVISIONS, golden)).toEqual({ revisions: 2, characters: 13, sameRevision: 13 });
  });

  it('lacks the characters of a token that is said to be older', () => {
    const golden = [token('apples', 1), token('are', 1), token('blue', 1)];
    expect(agreementWith(REVISIONS, golden).sameRevision).toBe(9);
  });

  const missing = goldenMissing();
  if (missing !== null) process.stdout.write(`Skipped: ${missing}\n`);
  (missing === null ? it : it.skip)('is at least 89 % of the characters of the published article', () => {
    const { revisions, golden } = readGolden();
    const { characters, sameRevision } = agreementWith(revisions, golden);
    expect(characters).toBe(17_423);
    // Measured 0.898. What the rest is stands in docs/methods/authorship-disagreements.md.
    expect(sameRevision / characters).toBeGreaterThan(0.89);
  });
});
