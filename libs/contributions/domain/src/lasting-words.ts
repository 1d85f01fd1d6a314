import { type PageAuthorship } from './page-authorship.js';
import { isPassedOver } from './pass-over-revision.js';
import { NONE } from './no-passage.js';
import { RUN_STRIDE } from './origin-runs.js';
import { wordsOfTenths } from './words.js';

const DAY_MS = 86_400_000;

/** When it is decided what of a revision lasts; whichever comes first. */
export interface LastingRule {
  /** Days after the revision. */
  readonly days?: number;
  /** Later revisions by others. */
  readonly revisionsByOthers?: number;
  /** Number of the first revision that is asked about; older ones are left out of the work and the answer. */
  readonly from?: number;
}

/**
 * The lasting words of each revision from `from` (0) on, in their order: of the words that it added, those that still
 * stood 7 days after it, or after three later revisions by others, whichever came first. Null where neither has come.
 *
 * @param savedAtMs when each revision of the state was saved; a time before its predecessor's counts as the same one
 * @param nowMs decides for revisions that nothing came after
 * Cost: what the revisions from `from` on changed.
 * Source: Wikimedia's persistence measures (mwpersistence) keep edits that survive a few others' revisions.
 */
export function lastingWords(
  state: PageAuthorship,
  savedAtMs: readonly number[],
  nowMs: number,
  { days = 7, revisionsByOthers = 3, from = 0 }: LastingRule = {},
): (number | null)[] {
  const { revisions } = state;
  const standing = new Int32Array(Math.max(0, revisions.length - from));
  const decided: (number | null)[] = Array.from(standing, () => null);
  const others = new Uint8Array(standing.length);
  const decide = (index: number) => {
    decided[index] ??= wordsOfTenths(standing[index] ?? 0);
  };
  const undecidedOf = new Map<number, number[]>();
  let oldest = 0;
  let timeMs = -Infinity;
  const deadlineMs: number[] = [];
  const passTime = (untilMs: number) => {
    while (oldest < deadlineMs.length && (deadlineMs[oldest] ?? 0) <= untilMs) decide(oldest++);
  };
  for (let number = from; number < revisions.length; number++) {
    timeMs = Math.max(timeMs, savedAtMs[number] ?? timeMs);
    // A revision at the very deadline comes after it.
    passTime(timeMs);
    countIn(state, number, from, standing);
    const author = revisions.authorOf(number);
    const isNobody = isPassedOver(state, number);
    for (const [of, waiting] of undecidedOf) {
      if (of === author || isNobody) continue;
      const left = waiting.filter((index) => {
        others[index] = (others[index] ?? 0) + 1;
        if ((others[index] ?? 0) >= revisionsByOthers) decide(index);
        return decided[index] === null;
      });
      if (left.length > 0) undecidedOf.set(of, left);
      else undecidedOf.delete(of);
    }
    deadlineMs.push(timeMs + days * DAY_MS);
    const own = undecidedOf.get(author);
    if (own) own.push(number - from);
    else undecidedOf.set(author, [number - from]);
  }
  passTime(nowMs);
  return decided;
}

function countIn(
  { passages, revisions }: PageAuthorship,
  number: number,
  from: number,
  standing: Int32Array,
): void {
  revisions.forEachChange(number, (passage, sign) => {
    for (let i = passages.runsFrom(passage); i < passages.runsTo(passage); i += RUN_STRIDE) {
      const index = (passages.runPool[i + 1] ?? NONE) - from;
      if (index >= 0) standing[index] = (standing[index] ?? 0) + sign * (passages.runPool[i + 2] ?? 0);
    }
  });
}
