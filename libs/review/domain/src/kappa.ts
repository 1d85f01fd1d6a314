import { type Estimate } from './intervals.js';

/**
 * Cohen's kappa of two reviewers who judged the same items without knowing of each other: 1 they always agree, 0 as
 * often as chance would, below 0 less. Null without items, or where both always say the same one thing: then chance
 * explains everything. The interval is the large-sample one, cut at -1 and 1; below some thirty items it is too narrow.
 * Source: Cohen, Educational and Psychological Measurement 1960. Cost: the items.
 */
export function cohenKappa(pairs: readonly (readonly [first: string, second: string])[]): Estimate | null {
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
  }
  const agreed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  let byChance = 0;
  for (const [word, count] of first) byChance += (count * (second.get(word) ?? 0)) / pairs.length ** 2;
  if (pairs.length === 0 || byChance >= 1) return null;
  const value = (agreed - byChance) / (1 - byChance);
  const half = 1.959964 * Math.sqrt((agreed * (1 - agreed)) / (pairs.length * (1 - byChance) ** 2));
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}
