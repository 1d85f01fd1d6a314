import {
  coreNumbers,
  eigenvector,
  hits,
  mailVolume,
  RANKED_MEASURES,
  reciprocalRankFusion,
  scoreTies,
  type MailLog,
  type Ties,
  type TieScores,
} from '@wellspring/influence-domain';

/** A way to order people: one value a person, more is higher. */
export interface Column {
  readonly name: string;
  readonly values: Float64Array;
  /** Whether it is a plain list that anybody could make. */
  readonly isBaseline: boolean;
}

/** The score, the second opinion, each of the five measures, what is information only, and the plain lists. */
export function columnsOf(log: MailLog, ties: Ties, maxRecipients: number): Column[] {
  const scores = scoreTies(ties);
  const volume = mailVolume(log, maxRecipients);
  const baseline = (name: string, counts: Uint32Array) => ({
    name,
    values: Float64Array.from(counts),
    isBaseline: true,
  });
  return [
    ...scoreColumns(scores),
    ours('k-core (information only)', Float64Array.from(coreNumbers(ties))),
    ours('eigenvector (information only)', eigenvector(ties).values),
    ours('HITS authority (information only)', hits(ties).authorities),
    baseline('contacts (baseline)', volume.contacts),
    baseline('messages sent (baseline)', volume.sent),
    baseline('messages received (baseline)', volume.received),
  ];
}

/** Score, second opinion and the five measures. */
export const scoreColumns = (scores: TieScores): Column[] => [
  ours('score (mean percentile)', scores.score),
  ours('reciprocal rank fusion', reciprocalRankFusion(RANKED_MEASURES.map((name) => scores.measures[name]))),
  ...RANKED_MEASURES.map((name) =>
    ours(
      name,
      scores.measures[name].map((value) => (Number.isNaN(value) ? -Infinity : value)),
    ),
  ),
];

const ours = (name: string, values: Float64Array): Column => ({ name, values, isBaseline: false });
