/** Who has how much of something. */
export interface PersonValue {
  readonly personId: string;
  readonly value: number;
}

/** The fewest people who together have a share of the whole. */
export interface Few {
  /** Most first, ties by id; at most as many as were asked for. */
  readonly people: readonly PersonValue[];
  /** How many it takes, those cut off included. */
  readonly needed: number;
  /** What everybody has together. */
  readonly total: number;
}

/**
 * The fewest people who together have `shareRatio` (0..1) of the whole: the few that the product looks for, not a list
 * of everybody. Nobody where nobody has anything. Cost: sorts the people once.
 */
export function theFew(values: readonly PersonValue[], shareRatio: number, atMost: number): Few {
  const ranked = values
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.personId < b.personId ? -1 : 1));
  const total = ranked.reduce((sum, { value }) => sum + value, 0);
  // Sums of tenths miss the half by what adding them leaves behind.
  const goal = total * shareRatio - 1e-6;
  let [sum, needed] = [0, 0];
  while (needed < ranked.length && sum < goal) sum += ranked[needed++]?.value ?? 0;
  return { people: ranked.slice(0, Math.min(needed, atMost)), needed, total };
}

/** Words that somebody has to add in 90 days to be called rising. Ours: about a page; less is chance. */
export const RISING_WORDS_MIN = 300;
/** How many times the earlier mean that has to be. Ours. */
export const RISING_TIMES_MIN = 2;

/**
 * Whether somebody rises: words added in the newest period are at least {@link RISING_WORDS_MIN} and at least
 * {@link RISING_TIMES_MIN} times the mean of the earlier periods. Who wrote nothing earlier rises from nothing.
 */
export function isRising(newest: number, earlier: readonly number[]): boolean {
  const mean = earlier.reduce((sum, words) => sum + words, 0) / Math.max(1, earlier.length);
  return newest >= RISING_WORDS_MIN && newest >= RISING_TIMES_MIN * mean;
}
