/** A published figure to hold one's own against. */
export interface Benchmark {
  readonly key: 'SHARED_FILES' | 'WIKIS_AND_BOARDS' | 'VIEWED_FILES' | 'LOGGED_IN_EDITS';
  /** Of makers, or of what the makers' pages are read. */
  readonly side: 'WRITING' | 'READING';
  /** The few, in percent of the members. */
  readonly peoplePercentLow: number;
  readonly peoplePercentHigh: number;
  /** What they have, 0..1. */
  readonly shareRatio: number;
  readonly source: string;
}

/**
 * Published figures of other places, as data. They count members or users of open sites, not employees: hold them
 * against the denominator that comes nearest.
 */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    ...{ key: 'SHARED_FILES', side: 'WRITING', peoplePercentLow: 3, peoplePercentHigh: 6, shareRatio: 0.75 },
    source: 'Members of video sharing sites and what they supply; see docs/methods/concentration.md.',
  },
  {
    ...{
      key: 'WIKIS_AND_BOARDS',
      side: 'WRITING',
      peoplePercentLow: 5,
      peoplePercentHigh: 10,
      shareRatio: 0.5,
    },
    source: 'Users of wikis and boards and what they write; see docs/methods/concentration.md.',
  },
  {
    ...{
      key: 'LOGGED_IN_EDITS',
      side: 'WRITING',
      peoplePercentLow: 2.5,
      peoplePercentHigh: 2.5,
      shareRatio: 0.5,
    },
    source: 'Users of the English Wikipedia and their logged-in edits (Wales 2005).',
  },
  {
    ...{ key: 'VIEWED_FILES', side: 'READING', peoplePercentLow: 2, peoplePercentHigh: 2, shareRatio: 0.5 },
    source: 'Members of video sharing sites and the views of their files; see docs/methods/concentration.md.',
  },
];
