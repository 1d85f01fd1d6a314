import { badInput, dayInZone, DEFAULT_WORKING_TIME, type WorkingTime } from '@wellspring/kernel';
import { DEFAULT_TIE_OPTIONS, type TieOptions } from './build-ties.js';

/** What can be chosen about a ranking; everything is stated in the result's method. */
export interface RankOptions extends TieOptions, WorkingTime {
  /** Whether the sweep chooses `reciprocatedPerYear`: true unless one is given. */
  readonly chooseThreshold: boolean;
  /**
   * How much being answered strengthens a tie: strength × (1 + weight × share answered). 0..1. Ours: 0, since on public
   * data it made ties predict no better and the ranking reach no further.
   */
  readonly responsivenessWeight: number;
  /** Share of people called "the top". */
  readonly topShareRatio: number;
  /** Bootstrap replicates, at most 10,000; 0 leaves uncertainty and tiers out. */
  readonly replicates: number;
  /** Of the bootstrap and of community detection. */
  readonly seed: number;
}

/** Three per cent follows the practice; of 200 replicates a probability of 0.9 has a standard error of 0.02, one of 0.5 of 0.035. */
export const DEFAULT_RANK_OPTIONS: RankOptions = {
  ...DEFAULT_TIE_OPTIONS,
  ...DEFAULT_WORKING_TIME,
  chooseThreshold: true,
  responsivenessWeight: 0,
  topShareRatio: 0.03,
  replicates: 200,
  seed: 1,
};

type NumberName = Exclude<keyof RankOptions, 'zone' | 'chooseThreshold'>;

const RANGES: Readonly<Record<NumberName, readonly [number, number]>> = {
  halfLifeDays: [1, 36_500],
  maxRecipients: [1, 1_000_000],
  ccWeight: [0, 1],
  dailyCap: [1, 1_000_000],
  reciprocatedPerYear: [0, 10_000],
  responsivenessWeight: [0, 1],
  fromHour: [0, 23],
  toHour: [1, 24],
  topShareRatio: [0.001, 0.5],
  replicates: [0, 10_000],
  seed: [0, 2 ** 32 - 1],
};

/** The options with defaults for what is not given. Throws BAD_INPUT naming an option out of its range. */
export function rankOptions(given: Partial<RankOptions>): RankOptions {
  const numbers = {} as Record<NumberName, number>; // filled for every name below
  // Object.keys gives the record's own keys as plain strings.
  for (const name of Object.keys(RANGES) as NumberName[]) {
    const value = given[name] ?? DEFAULT_RANK_OPTIONS[name];
    const [least, most] = RANGES[name];
    if (!(value >= least && value <= most))
      throw badInput(`${name} is ${value}; wanted ${least} to ${most}.`);
    numbers[name] = value;
  }
  if (numbers.fromHour >= numbers.toHour)
    throw badInput(`fromHour is ${numbers.fromHour}; wanted less than toHour, ${numbers.toHour}.`);
  const zone = given.zone ?? DEFAULT_RANK_OPTIONS.zone;
  if (!isZone(zone)) throw badInput(`zone is ${zone}; wanted an IANA time zone.`);
  const chooseThreshold = given.chooseThreshold ?? given.reciprocatedPerYear === undefined;
  return { ...numbers, zone, chooseThreshold };
}

function isZone(zone: string): boolean {
  try {
    dayInZone(new Date(0), zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
