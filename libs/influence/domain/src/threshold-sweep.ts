import type { Tick } from './betweenness.js';
import type { Ties } from './build-ties.js';
import type { SweepRow, ThresholdSweep } from './company-findings.js';
import { scoresOfHalf, tiesOfHalf, type Halves } from './halves.js';
import { orderDescending } from './percentiles.js';
import { spearman } from './rank-agreement.js';
import type { RankOptions } from './rank-options.js';
import { reachCurve } from './reach.js';

/** Mails a year each way that are tried. De Choudhury, Mason, Hofman and Watts (WWW 2010) found the best at 5 to 10. */
export const SWEPT_PER_YEAR: readonly number[] = [0, 1, 2, 5, 10, 20, 40];
/** With fewer ties in a half the shares are noise. Ours. */
const MIN_TIES = 50;
/** A threshold may cost the ranking that much stability or reach for its better prediction of single ties. Ours. */
const TOLERATED_LOSS = 0.01;

/** Scores of everybody in the first and in the second half. */
export type HalfScores = readonly [first: Float64Array, second: Float64Array];

/** A sweep, and the scores of both halves under the threshold that was chosen. */
export interface SweepResult {
  readonly sweep: ThresholdSweep;
  /** Null where there is too little mail for halves. */
  readonly halfScores: HalfScores | null;
}

/**
 * Chooses how often two people must write to each other for a tie, by what it predicts on this very mail: the threshold
 * whose ties of the first half best foretell those of the second (F measure with beta 0.5, persistence over recall).
 * But the graph is for ranking: if the ranking under that threshold is less stable between the halves, or its top
 * reaches less in the second half, than with one mail each way, then one mail each way is taken and the threshold only
 * says which ties are called steady. `given`, a threshold that was asked for, is used whatever the sweep says. Never
 * looks at titles. Cost: two or four scorings of a half.
 */
export function sweepThreshold(
  halves: Halves | null,
  options: RankOptions,
  top: number,
  tick?: Tick,
): SweepResult {
  const given = options.chooseThreshold ? null : options.reciprocatedPerYear;
  const rows = halves ? predictionRows(halves, options) : [];
  const laterTies = halves ? tiesOfHalf(halves.second, 0, options.halfLifeDays).tieCount : 0;
  if (!halves || (rows[0]?.ties ?? 0) < MIN_TIES || laterTies < MIN_TIES) {
    return { sweep: withoutPrediction(given), halfScores: null };
  }
  const best = rows.reduce((a, b) => (b.f05 > a.f05 ? b : a));
  const judged = new Map<number, Judgement>();
  for (const [at, perYear] of [...new Set([0, best.perYear, given ?? 0])].entries())
    judged.set(
      perYear,
      judge(halves, perYear, options, top, (done) => tick?.((at + done) / 3)),
    );
  const [plain, predicting] = [judged.get(0), judged.get(best.perYear)];
  if (!plain || !predicting) throw new RangeError('The plain and the best threshold are always judged.');
  const holds =
    predicting.spearman >= plain.spearman - TOLERATED_LOSS &&
    predicting.reachNext >= plain.reachNext - TOLERATED_LOSS;
  const chosenPerYear = given ?? (holds ? best.perYear : 0);
  const sweep: ThresholdSweep = {
    rows: rows.map((row) => ({
      ...row,
      spearman: judged.get(row.perYear)?.spearman ?? null,
      reachNext: judged.get(row.perYear)?.reachNext ?? null,
    })),
    steadyPerYear: best.perYear,
    chosenPerYear,
    reason: reasonOf(given, holds, best, [plain, predicting]),
  };
  return { sweep, halfScores: judged.get(chosenPerYear)?.scores ?? null };
}

interface Judgement {
  readonly spearman: number;
  readonly reachNext: number;
  readonly scores: HalfScores;
}

function judge(halves: Halves, perYear: number, options: RankOptions, top: number, tick: Tick): Judgement {
  const first = scoresOfHalf(halves.first, perYear, options, (done) => tick(done / 2));
  const second = scoresOfHalf(halves.second, perYear, options, (done) => tick(0.5 + done / 2));
  const curve = reachCurve(halves.contactsThen, withContacts(halves), orderDescending(first), top);
  return {
    spearman: spearmanOfHalves(halves, first, second),
    reachNext: curve.at(-1) ?? 0,
    scores: [first, second],
  };
}

/** 1 for everybody who has contacts in the second half: whom a list of the first half can reach then. */
export const withContacts = ({ second }: Pick<Halves, 'second'>): Uint8Array =>
  Uint8Array.from(second.volume.contacts, (count) => (count > 0 ? 1 : 0));

/** Rank correlation of two columns over the people who have contacts in both halves: others came or went. */
export function spearmanOfHalves(halves: Halves, first: Float64Array, second: Float64Array): number {
  const stayed = (_: number, person: number) =>
    (halves.first.volume.contacts[person] ?? 0) > 0 && (halves.second.volume.contacts[person] ?? 0) > 0;
  return spearman(first.filter(stayed), second.filter(stayed));
}

function predictionRows(
  halves: Halves,
  { halfLifeDays }: RankOptions,
): Omit<SweepRow, 'spearman' | 'reachNext'>[] {
  const later = tiesOfHalf(halves.second, 0, halfLifeDays);
  return SWEPT_PER_YEAR.map((perYear) => {
    const ties = tiesOfHalf(halves.first, perYear, halfLifeDays);
    const both = commonTies(ties, later);
    const persistence = ties.tieCount > 0 ? both / ties.tieCount : 0;
    const recall = later.tieCount > 0 ? both / later.tieCount : 0;
    const f05 = both > 0 ? (1.25 * persistence * recall) / (0.25 * persistence + recall) : 0;
    return { perYear, ties: ties.tieCount, persistence, recall, f05 };
  });
}

/** Ties that both graphs of the same people have. Rows ascend, so two pointers do. */
function commonTies(a: Ties, b: Ties): number {
  let arcs = 0;
  for (let person = 0; person < a.personCount; person++) {
    let right = b.start[person] ?? 0;
    const rightEnd = b.start[person + 1] ?? 0;
    for (let left = a.start[person] ?? 0; left < (a.start[person + 1] ?? 0); left++) {
      const other = a.neighbour[left] ?? 0;
      while (right < rightEnd && (b.neighbour[right] ?? 0) < other) right++;
      if (right < rightEnd && b.neighbour[right] === other) arcs++;
    }
  }
  return arcs / 2;
}

function withoutPrediction(given: number | null): ThresholdSweep {
  const reason =
    given === null
      ? {
          code: 'TOO_LITTLE_MAIL' as const,
          text: 'There is too little mail to choose a threshold by prediction: one mail each way makes a tie.',
        }
      : { code: 'GIVEN' as const, text: `${given} mails a year each way were asked for.` };
  return { rows: [], steadyPerYear: null, chosenPerYear: given ?? 0, reason };
}

function reasonOf(
  given: number | null,
  holds: boolean,
  best: { readonly perYear: number },
  [plain, predicting]: readonly [Judgement, Judgement],
): ThresholdSweep['reason'] {
  const rule = best.perYear === 0 ? 'one mail each way' : `${best.perYear} mails a year each way`;
  if (given !== null) {
    return {
      code: 'GIVEN',
      text: `${given} mails a year each way were asked for; ${rule} would predict best.`,
    };
  }
  if (holds)
    return { code: 'BEST_PREDICTION', text: `Ties of ${rule} predict those of the second half best.` };
  const percent = (ratio: number) => `${(100 * ratio).toFixed(1)} %`;
  return {
    code: 'RANKING_LESS_STABLE',
    text:
      `Single ties are predicted best by ${rule}, but the ranking made of these is less stable (rank correlation of ` +
      `the halves ${predicting.spearman.toFixed(3)}, not ${plain.spearman.toFixed(3)}) or reaches less in the second half ` +
      `(${percent(predicting.reachNext)}, not ${percent(plain.reachNext)}): one mail each way makes a tie, and ${rule} a steady one.`,
  };
}
