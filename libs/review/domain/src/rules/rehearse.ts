import { type RuleHit, type RuleMatcher, type RuleText } from './rule-text.js';

/** A revision that rules are tried on. */
export interface RehearsedRevision<K> {
  /** What the caller knows it by. */
  readonly key: K;
  readonly text: RuleText;
}

/** What rules would have done. */
export interface Rehearsal<K> {
  /** All that were looked at. */
  readonly revisions: number;
  /** Those that a rule hit. */
  readonly hits: number;
  /** Hits of all, 0 to 1; 0 where there was none. */
  readonly ratio: number;
  /** The first of those hit, in the order in which they came. */
  readonly listed: readonly { readonly key: K; readonly hits: readonly RuleHit[] }[];
}

/** Hits that a rehearsal lists unless told otherwise. */
const MOST_LISTED = 200;

/**
 * Tries rules on revisions that were saved, one at a time: give an async generator that reads rows in batches, and memory
 * holds one batch. Waits for nothing but the generator: a caller that must not hold the event loop yields in it. Linear in
 * the texts; 5,000 revisions of a real handbook take less than a second of processor time for one rule.
 */
export async function rehearse<K>(
  matcher: RuleMatcher,
  revisions: Iterable<RehearsedRevision<K>> | AsyncIterable<RehearsedRevision<K>>,
  mostListed = MOST_LISTED,
): Promise<Rehearsal<K>> {
  const listed: { key: K; hits: RuleHit[] }[] = [];
  let seen = 0;
  let hit = 0;
  for await (const { key, text } of revisions) {
    seen++;
    const hits = matcher.match(text);
    if (hits.length === 0) continue;
    hit++;
    if (listed.length < mostListed) listed.push({ key, hits });
  }
  return { revisions: seen, hits: hit, ratio: seen === 0 ? 0 : hit / seen, listed };
}
