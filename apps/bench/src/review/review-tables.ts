import {
  type Estimate,
  MIN_POSITIVES,
  operatingPoints,
  rankingFigures,
  riskOf,
  shareOf,
} from '@wellspring/review-domain';
import { markdownTable, share } from '../influence/markdown-table.js';
import { type PageUnit } from './page-units.js';

/** A unit with its label, after which all figures go. */
export interface LabelledUnit {
  readonly unit: PageUnit;
  readonly isBad: boolean;
}

/** How many of the first are looked at for precision at k. */
const K = 100;
const SEED = 1;

/** A way to order units, the highest first. */
export type Order = (unit: PageUnit) => number;

/** Orders in which a reviewer might look. */
const ORDERS: Readonly<Record<string, Order>> = {
  'the score': ({ features }) => riskOf(features).score,
  'signs of the text alone': ({ features }) =>
    riskOf({ ...features, authorEdits: null, accountAgeDays: null, survival: null }).score,
  'size only': ({ features: { addedChars, removedChars } }) => addedChars + removedChars,
  'newest first': ({ savedAtMs }) => savedAtMs,
};

/** Whether figures of so few bad ones say anything. */
export const isTooFew = (labelled: readonly LabelledUnit[]): boolean =>
  labelled.filter(({ isBad }) => isBad).length < MIN_POSITIVES;

/**
 * Average precision and precision at 100 of each order and of `more`, or that there are too few bad ones to tell.
 */
export function orderRows(
  name: string,
  labelled: readonly LabelledUnit[],
  more: Readonly<Record<string, Order>> = {},
): string[][] {
  const bad = labelled.filter(({ isBad }) => isBad).length;
  const counts = [String(labelled.length), String(bad)];
  if (isTooFew(labelled)) return [[name, 'too few', ...counts, 'too few', 'too few']];
  return Object.entries({ ...ORDERS, ...more }).map(([order, score]) => {
    const changes = labelled.map(({ unit, isBad }) => ({
      score: score(unit),
      isBad,
      cluster: unit.authorId,
    }));
    const { averagePrecision, precisionAtK } = rankingFigures(changes, K, SEED);
    return [name, order, ...counts, withEnds(averagePrecision), withEnds(precisionAtK)];
  });
}

export const ORDER_HEADING = ['history', 'order', 'units', 'bad', 'PR-AUC (95 %)', `precision@${K} (95 %)`];

/** What the ratio says, and how many were bad. */
export function calibrationTable(title: string, labelled: readonly LabelledUnit[]): string {
  const bins = [0, 0.05, 0.1, 0.2, 0.4, 0.6, 1];
  const rows = bins.slice(0, -1).map((from, at) => {
    const to = bins[at + 1] ?? 1;
    const inside = labelled.filter(({ unit }) => {
      const { ratio } = riskOf(unit.features);
      return ratio >= from && ratio < to;
    });
    const said = inside.reduce((sum, { unit }) => sum + riskOf(unit.features).ratio, 0) / inside.length;
    const bad = shareOf(inside.filter(({ isBad }) => isBad).length, inside.length);
    return [
      `${share(from)} to ${share(to)}`,
      String(inside.length),
      bad ? share(said) : '',
      bad ? withEnds(bad) : '',
    ];
  });
  return markdownTable(title, ['ratio', 'units', 'mean ratio', 'share that was bad (95 %)'], rows);
}

/** Of the good units, how many are flagged: those of newcomers and those of others. */
export function falseAlarmTable(title: string, labelled: readonly LabelledUnit[]): string {
  const scores = labelled.map(({ unit }) => riskOf(unit.features).score).sort((a, b) => b - a);
  const cuts: [string, number][] = [
    ['ratio of .5 and more', 0],
    ['the tenth with the highest score', scores[Math.floor(scores.length / 10)] ?? 0],
  ];
  const groups: [string, (unit: PageUnit) => boolean][] = [
    ['first five edits', ({ features }) => (features.authorEdits ?? 0) < 5],
    ['the others', ({ features }) => (features.authorEdits ?? 0) >= 5],
  ];
  const rows = cuts.flatMap(([cut, from]) =>
    groups.map(([group, isIn]) => {
      const inside = labelled.filter(({ unit }) => isIn(unit));
      const flagged = (of: readonly LabelledUnit[]) =>
        of.filter(({ unit }) => riskOf(unit.features).score >= from).length;
      const [good, bad] = [inside.filter(({ isBad }) => !isBad), inside.filter(({ isBad }) => isBad)];
      const [falsely, rightly] = [shareOf(flagged(good), good.length), shareOf(flagged(bad), bad.length)];
      return [
        cut,
        group,
        String(good.length),
        falsely ? withEnds(falsely) : '',
        String(bad.length),
        rightly ? withEnds(rightly) : '',
      ];
    }),
  );
  return markdownTable(
    title,
    ['flagged', 'author', 'good', 'falsely flagged', 'bad', 'rightly flagged'],
    rows,
  );
}

/** What the words of the queue would mean here. */
export function operatingTable(title: string, labelled: readonly LabelledUnit[]): string {
  const points = operatingPoints(
    labelled.map(({ unit, isBad }) => ({ score: riskOf(unit.features).score, isBad, weight: 1 })),
  );
  const rows = points.map((point) =>
    'reason' in point
      ? [point.name, point.reason, '', '', '']
      : [
          point.name,
          point.score.toFixed(2),
          withEnds(point.precision),
          share(point.recall),
          String(point.count),
        ],
  );
  return markdownTable(title, ['word', 'score', 'precision (95 %)', 'recall', 'units'], rows);
}

/** How often each sign is there, and how much more often a unit with it is bad than one without. */
export function signTable(title: string, labelled: readonly LabelledUnit[]): string {
  const told = labelled.map(({ unit, isBad }) => ({ isBad, parts: riskOf(unit.features).parts }));
  const kinds = [...new Set(told.flatMap(({ parts }) => parts.map(({ kind }) => kind)))].sort();
  const rows = kinds.map((kind) => {
    const having = told.filter(({ parts }) => parts.some((part) => part.kind === kind));
    const rest = told.filter((one) => !having.includes(one));
    const bad = (of: typeof told) => of.filter(({ isBad }) => isBad).length;
    // Half a unit each: no sign has a share of none or all.
    const odds = (of: typeof told) => Math.log((bad(of) + 0.5) / (of.length - bad(of) + 0.5));
    const weight = having.flatMap(({ parts }) => parts.filter((part) => part.kind === kind));
    const mean = weight.reduce((sum, part) => sum + part.weight, 0) / weight.length;
    return [
      kind,
      String(having.length),
      share(bad(having) / having.length),
      mean.toFixed(2),
      (odds(having) - odds(rest)).toFixed(2),
    ];
  });
  return markdownTable(title, ['sign', 'units', 'bad', 'mean weight', 'measured log-odds, alone'], rows);
}

const withEnds = ({ value, low, high }: Estimate): string =>
  `${share(value)} (${share(low)} to ${share(high)})`;
