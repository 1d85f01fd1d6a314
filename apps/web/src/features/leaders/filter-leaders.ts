import type { LeadersScreenQuery } from '@wellspring/web-graphql';

export type Leader = LeadersScreenQuery['leaderReport']['leaders'][number];

/** Fewer surviving words than this count as "writes little in the wiki yet". Ours: about half a page of text. */
export const LITTLE_BELOW_WORDS = 200;

/** What the list is narrowed to; null and false narrow nothing. */
export interface LeaderFilter {
  readonly department: string | null;
  readonly littleOnly: boolean;
}

/** Whether an invitation to write could move this person. Withheld persons count as nobody. */
export const writesLittle = (leader: Leader): boolean =>
  leader.person !== null && leader.survivingWords < LITTLE_BELOW_WORDS;

/** The leaders that match. A withheld person matches only where nothing is narrowed. */
export function filterLeaders(leaders: readonly Leader[], filter: LeaderFilter): Leader[] {
  return leaders.filter(
    (leader) =>
      (filter.department === null || leader.person?.department === filter.department) &&
      (!filter.littleOnly || writesLittle(leader)),
  );
}

/** Every department that occurs, sorted for the language. */
export function departmentsOf(leaders: readonly Leader[], locale: string): string[] {
  const names = new Set(leaders.flatMap((leader) => leader.person?.department ?? []));
  return [...names].sort(new Intl.Collator(locale).compare);
}

/** One tier with its people; `tier` null are those that can't be told from the middle. */
export interface TierGroup {
  readonly tier: number | null;
  readonly leaders: readonly Leader[];
}

/**
 * Leaders by tier, the first tier first. Inside a tier they stand by name, since their order by score means nothing;
 * withheld persons last. Those without a tier keep the ranking's order.
 */
export function groupByTier(leaders: readonly Leader[], locale: string): TierGroup[] {
  const collator = new Intl.Collator(locale);
  const byName = (a: Leader, b: Leader) =>
    Number(a.person === null) - Number(b.person === null) ||
    collator.compare(a.person?.displayName ?? '', b.person?.displayName ?? '') ||
    a.position - b.position;
  const groups = [1, 2, 3].map((tier) => ({
    tier,
    leaders: leaders.filter((leader) => leader.tier === tier).sort(byName),
  }));
  const rest = leaders.filter((leader) => leader.tier === null).sort((a, b) => a.position - b.position);
  return [...groups, { tier: null, leaders: rest }].filter((group) => group.leaders.length > 0);
}
