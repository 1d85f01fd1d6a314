import { badInput } from '@wellspring/kernel';
import { DEFAULT_TIE_OPTIONS, type TieOptions } from './build-ties.js';

/** What can be chosen about a ranking; everything is stated in the result's method. */
export interface RankOptions extends TieOptions {
  /** Share of people called "the top". */
  readonly topShareRatio: number;
  /** Bootstrap replicates, at most 10,000; 0 leaves uncertainty and tiers out. */
  readonly replicates: number;
  /** Of the bootstrap and of community detection. */
  readonly seed: number;
}

/** Three per cent follows the practice; 200 replicates put a tier's border within about 0.03. */
export const DEFAULT_RANK_OPTIONS: RankOptions = {
  ...DEFAULT_TIE_OPTIONS,
  topShareRatio: 0.03,
  replicates: 200,
  seed: 1,
};

const RANGES: Readonly<Record<keyof RankOptions, readonly [number, number]>> = {
  halfLifeDays: [1, 36_500],
  maxRecipients: [1, 1_000_000],
  ccWeight: [0, 1],
  dailyCap: [1, 1_000_000],
  reciprocatedPerYear: [0, 10_000],
  topShareRatio: [0.001, 0.5],
  replicates: [0, 10_000],
  seed: [0, 2 ** 32 - 1],
};

/** The options with defaults for what is not given. Throws BAD_INPUT naming an option out of its range. */
export function rankOptions(given: Partial<RankOptions>): RankOptions {
  const options: { -readonly [Name in keyof RankOptions]: number } = { ...DEFAULT_RANK_OPTIONS };
  for (const name of Object.keys(RANGES) as (keyof RankOptions)[]) {
    // Object.keys gives the record's own keys as plain strings.
    const value = given[name];
    if (value === undefined) continue;
    const [least, most] = RANGES[name];
    if (!(value >= least && value <= most))
      throw badInput(`${name} is ${value}; wanted ${least} to ${most}.`);
    options[name] = value;
  }
  return options;
}
