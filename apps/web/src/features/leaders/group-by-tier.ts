import type { LeaderFactsFragment } from '@wellspring/web-graphql';
import { leaderLabel } from './leader-label.js';

export type Leader = LeaderFactsFragment;

/** Fewer surviving words than this count as "writes little in the wiki yet", as the server filters. */
export const LITTLE_BELOW_WORDS = 200;

/** Whether an invitation to write could move this person. Withheld persons count as nobody. */
export const writesLittle = (leader: Pick<Leader, 'person' | 'survivingWords'>): boolean =>
  leader.person !== null && leader.survivingWords !== null && leader.survivingWords < LITTLE_BELOW_WORDS;

/** One tier with its people; `tier` null are those that can't be told from the middle. */
export interface TierGroup {
  readonly tier: number | null;
  readonly leaders: readonly Leader[];
}

/**
 * Leaders by tier, the first tier first. Inside a tier they stand by name, since their order by score means nothing;
 * withheld persons last.
 */
export function groupByTier(leaders: readonly Leader[], locale: string): TierGroup[] {
  const collator = new Intl.Collator(locale);
  const byName = (a: Leader, b: Leader) =>
    Number(leaderLabel(a) === null) - Number(leaderLabel(b) === null) ||
    collator.compare(leaderLabel(a) ?? '', leaderLabel(b) ?? '') ||
    a.position - b.position;
  const groups = [1, 2, 3].map((tier) => ({
    tier,
    leaders: leaders.filter((leader) => leader.tier === tier).sort(byName),
  }));
  const rest = leaders.filter((leader) => leader.tier === null).sort(byName);
  return [...groups, { tier: null, leaders: rest }].filter((group) => group.leaders.length > 0);
}
