import type { LeaderNameFragment } from '@wellspring/web-graphql';

/** The name or pseudonym of a person of a ranking as plain text; null after an opt-out. */
export const leaderLabel = ({
  person,
  pseudonym,
}: Pick<LeaderNameFragment, 'person' | 'pseudonym'>): string | null =>
  person?.displayName ?? pseudonym ?? null;
