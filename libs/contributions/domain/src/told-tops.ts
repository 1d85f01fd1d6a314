import { MIN_GROUP_PEOPLE } from './fixed-cells.js';

/** So many people with most, of those who have anything. */
export interface AskedTop {
  /** How many are at the top. */
  readonly count: number;
  /** Who has anything of it, in the denominator that the top is of. */
  readonly contributors: number;
}

/**
 * Which of the asked tops can be told side by side, the first asked for first: neither a top, nor what is below it, nor the
 * difference of two is what fewer than `minimum` people have. Tops of everybody who has anything say nothing and are always
 * told. The denominators of a measure are asked together: their first people are mostly the same. O(asked²).
 */
export function tellableTops(asked: readonly AskedTop[], minimum = MIN_GROUP_PEOPLE): boolean[] {
  const told: number[] = [];
  return asked.map(({ count, contributors }) => {
    if (count >= contributors) return true;
    const isApart = told.every((other) => other === count || Math.abs(other - count) >= minimum);
    if (count < minimum || contributors - count < minimum || !isApart) return false;
    told.push(count);
    return true;
  });
}
