import { seededRandom, type Random } from '@wellspring/kernel';
import { bandOf } from './coverage.js';
import type { Band } from './company-findings.js';

/** One answer to "whom do you ask?": both are keys of people. */
export interface Nomination {
  readonly nominator: string;
  readonly nominee: string;
}

/** A figure of agreement beside chance and the plain lists. All 0..1. */
export interface AgreementFigure {
  readonly value: number;
  /** 90 % interval over nominators, resampled. */
  readonly low: number;
  readonly high: number;
  /** Of 1,000 rankings at random. */
  readonly random: Band;
  /** The same figure of the list by number of contacts and by messages sent. */
  readonly contacts: number;
  readonly sent: number;
}

/** How far the ranking agrees with whom people name. */
export interface NominationReport {
  readonly nominators: number;
  readonly nominees: number;
  readonly nominations: number;
  readonly dropped: { readonly self: number; readonly unknown: number; readonly repeated: number };
  /** How many of the ranking are compared, and how often the least of the most named was named. */
  readonly k: number;
  readonly leastNamed: number;
  /** Most named people, those included who were named as often as the last. */
  readonly mostNamed: number;
  /** Fewer than five nominators: no figure is given. */
  readonly isTooFew: boolean;
  readonly precisionAtK: AgreementFigure | null;
  readonly recallAtK: AgreementFigure | null;
  readonly averagePrecision: AgreementFigure | null;
}

/** A person of the ranking as far as it is needed here; the ranking is in order, best first. */
export interface NominatedRanking {
  readonly key: string;
  readonly contacts: number;
  readonly sent: number;
}

const MIN_NOMINATORS = 5;
const RANDOM_RANKINGS = 1000;
const RESAMPLES = 1000;

/**
 * Holds a ranking against a survey. The truth is who is named most: the `k` most named people (in-degree), with all who
 * were named as often as the last of them. Precision and recall among the first k of the ranking, and average
 * precision over all of it. The interval resamples nominators, since one person's names hang together. Nominations of
 * oneself, of or by people who are not ranked, and repeated ones are dropped and counted.
 * O((resamples + random rankings) × people).
 */
export function evaluateNominations(
  ranked: readonly NominatedRanking[],
  nominations: readonly Nomination[],
  k: number,
  seed = 1,
): NominationReport {
  const positionOf = new Map(ranked.map(({ key }, position) => [key, position]));
  const ballots = new Map<string, Set<number>>();
  const dropped = { self: 0, unknown: 0, repeated: 0 };
  for (const { nominator, nominee } of nominations) {
    const position = positionOf.get(nominee);
    if (nominator === nominee) dropped.self++;
    else if (position === undefined || !positionOf.has(nominator)) dropped.unknown++;
    else {
      const named = ballots.get(nominator) ?? new Set();
      if (named.has(position)) dropped.repeated++;
      ballots.set(nominator, named.add(position));
    }
  }
  const votes = [...ballots.keys()].sort().map((nominator) => [...(ballots.get(nominator) ?? [])]);
  const all = votes.flat();
  const truth = truthOf(votes, ranked.length, k);
  const isTooFew = votes.length < MIN_NOMINATORS || truth.count === 0;
  const figure = (measure: Measure) =>
    isTooFew ? null : figureOf(measure, ranked, votes, truth, Math.min(k, ranked.length), seed);
  return {
    nominators: votes.length,
    nominees: new Set(all).size,
    nominations: all.length,
    dropped,
    ...{ k, leastNamed: truth.least, mostNamed: truth.count, isTooFew },
    precisionAtK: figure(
      (order, { isMostNamed }, first) => hits(order, isMostNamed, first) / Math.max(1, first),
    ),
    recallAtK: figure(
      (order, { isMostNamed, count }, first) => hits(order, isMostNamed, first) / Math.max(1, count),
    ),
    averagePrecision: figure(averagePrecision),
  };
}

interface Truth {
  readonly isMostNamed: Uint8Array;
  readonly count: number;
  readonly least: number;
}

/** A figure of an order of people, best first. */
type Measure = (order: Uint32Array, truth: Truth, first: number) => number;

function truthOf(votes: readonly (readonly number[])[], people: number, k: number): Truth {
  const named = new Uint32Array(people);
  for (const ballot of votes) for (const person of ballot) named[person] = (named[person] ?? 0) + 1;
  const least = Math.max(
    1,
    named
      .filter((count) => count > 0)
      .sort()
      .reverse()[k - 1] ?? 0,
  );
  const isMostNamed = Uint8Array.from(named, (count) => (count >= least ? 1 : 0));
  return { isMostNamed, count: isMostNamed.reduce((sum, one) => sum + one, 0), least };
}

function figureOf(
  measure: Measure,
  ranked: readonly NominatedRanking[],
  votes: readonly (readonly number[])[],
  truth: Truth,
  first: number,
  seed: number,
): AgreementFigure {
  const order = Uint32Array.from(ranked, (_, position) => position);
  const by = (name: 'contacts' | 'sent') =>
    order.slice().sort((a, b) => (ranked[b]?.[name] ?? 0) - (ranked[a]?.[name] ?? 0) || a - b);
  const random = seededRandom(seed);
  const resampled = Float64Array.from({ length: RESAMPLES }, () => {
    const drawn = votes.map(() => votes[Math.floor(random.next() * votes.length)] ?? []);
    return measure(order, truthOf(drawn, ranked.length, first), first);
  });
  const { low, high } = bandOf(resampled);
  const shuffled = order.slice();
  const chance = Float64Array.from({ length: RANDOM_RANKINGS }, () =>
    measure(shuffle(shuffled, random), truth, first),
  );
  return {
    value: measure(order, truth, first),
    ...{ low, high },
    random: bandOf(chance),
    contacts: measure(by('contacts'), truth, first),
    sent: measure(by('sent'), truth, first),
  };
}

const hits = (order: Uint32Array, isMostNamed: Uint8Array, first: number) =>
  order.subarray(0, first).reduce((sum, person) => sum + (isMostNamed[person] ?? 0), 0);

/** Mean, over the most named, of the precision at the place where each is found. */
const averagePrecision: Measure = (order, { isMostNamed, count }) => {
  let [found, sum] = [0, 0];
  for (let at = 0; at < order.length && found < count; at++) {
    if (isMostNamed[order[at] ?? 0] === 1) sum += ++found / (at + 1);
  }
  return count > 0 ? sum / count : 0;
};

/** Shuffles the caller's own copy in place and gives it back. Fisher and Yates. */
function shuffle(order: Uint32Array, random: Random): Uint32Array {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random.next() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
