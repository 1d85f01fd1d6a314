import type { StabilityReport } from './company-findings.js';
import { randomBands } from './coverage.js';
import type { Halves } from './halves.js';
import { orderDescending } from './percentiles.js';
import { overlapRatio } from './rank-agreement.js';
import { reachCurve } from './reach.js';
import { spearmanOfHalves, withContacts, type HalfScores } from './threshold-sweep.js';

/**
 * The ranking of the first half of the period against that of the second, and whom its top reaches then, beside the
 * plain lists that anybody could make and random people of the first half.
 */
export function splitHalfReport(
  halves: Halves,
  [first, second]: HalfScores,
  topCount: number,
  seed: number,
): NonNullable<StabilityReport['splitHalf']> {
  const before = orderDescending(first);
  const counts = withContacts(halves);
  const reachOf = (order: Iterable<number>) =>
    reachCurve(halves.contactsThen, counts, order, topCount).at(-1) ?? 0;
  const { contacts, sent } = halves.first.volume;
  const wereThere = contacts.map((count) => (count > 0 ? 1 : 0));
  const random = randomBands(halves.contactsThen, counts, topCount, seed, Uint8Array.from(wereThere)).at(-1);
  return {
    middle: new Date(halves.middleMs).toISOString(),
    overlapRatio: overlapRatio(before, orderDescending(second), topCount),
    spearman: spearmanOfHalves(halves, first, second),
    reachNext: {
      ranking: reachOf(before),
      contacts: reachOf(orderDescending(Float64Array.from(contacts))),
      sent: reachOf(orderDescending(Float64Array.from(sent))),
      random: random ?? { mean: 0, low: 0, high: 0 },
    },
  };
}
