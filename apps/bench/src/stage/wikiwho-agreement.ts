import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { attributeRevision, emptyPageAuthorship, tokensOf } from '@wellspring/contributions-domain';
import { realData } from '@wellspring/testing';

const REVISIONS = 'wiki/authorship/adam_himebauch_revisions.json';
const GOLDEN = 'wiki/authorship/adam_himebauch_golden.json.gz';

/** A token as WikiWho writes it: its text, the revision it was born in, and those that put it back and took it out. */
export interface WikiWhoToken {
  readonly str: string;
  readonly o_rev_id: number;
  readonly in: readonly number[];
  readonly out: readonly number[];
}

/** A revision as the article's history has it. */
export interface HistoryRevision {
  readonly revid: string;
  readonly user?: string;
  readonly '*': string;
}

/** How far two answers to "who wrote which character" are the same. */
export interface Agreement {
  readonly revisions: number;
  /** Characters of the newest text, blanks left out. */
  readonly characters: number;
  /** Of these, those that both give to the same revision. */
  readonly sameRevision: number;
}

/** Why the agreement can't be found here, or null. */
export const goldenMissing = (): string | null =>
  realData(REVISIONS) && realData(GOLDEN) ? null : `the real data is not there (../shared/data/${GOLDEN})`;

/** The article's history and WikiWho's answer for it. Throws where `goldenMissing` gives a reason. */
export function readGolden(): { revisions: HistoryRevision[]; golden: WikiWhoToken[] } {
  const [revisions, golden] = [realData(REVISIONS), realData(GOLDEN)];
  if (revisions === null || golden === null) throw new Error(goldenMissing() ?? '');
  return {
    // The shapes are those of the reference data, see wiki-data.md 3.2.
    revisions: JSON.parse(readFileSync(revisions, 'utf8')) as HistoryRevision[],
    golden: JSON.parse(gunzipSync(readFileSync(golden)).toString('utf8')) as WikiWhoToken[],
  };
}

/**
 * Overlap of the pairs (character in lower case, revision of birth) of the newest text, each as often as it occurs:
 * WikiWho's output does not say where a token stands. It is another algorithm's answer, so this is no accuracy.
 */
export function agreementWith(
  revisions: readonly HistoryRevision[],
  golden: readonly WikiWhoToken[],
): Agreement {
  const state = emptyPageAuthorship();
  for (const { revid, user = '', '*': text } of revisions)
    attributeRevision(state, { revisionId: revid, authorId: user, text });
  // Put back as often as taken out: the token stands.
  const standing = golden.filter((token) => token.out.length <= token.in.length);
  const theirs = pairsOf(standing.map((token) => [token.str, `${token.o_rev_id}`]));
  const ours = pairsOf(tokensOf(state).map((token) => [token.text, token.revisionId]));
  let sameRevision = 0;
  for (const [pair, count] of theirs) sameRevision += Math.min(count, ours.get(pair) ?? 0);
  const characters = [...ours.values()].reduce((sum, count) => sum + count, 0);
  return { revisions: revisions.length, characters, sameRevision };
}

function pairsOf(tokens: Iterable<readonly [text: string, revision: string]>): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const [text, revision] of tokens) {
    for (const character of text.toLowerCase()) {
      const pair = `${character} ${revision}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}
