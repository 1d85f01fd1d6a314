import type { Tier } from './tiers.js';

/** Where a person stands in one analysis. */
export interface Standing {
  readonly rank: number;
  readonly tier: Tier;
  readonly rankInterval: { readonly low: number; readonly high: number } | null;
}

/** An analysis as far as it is compared; `key` may be any id that both sides share. */
export interface ComparedAnalysis {
  readonly methodVersion: string;
  readonly parameters: unknown;
  readonly people: readonly (Standing & { readonly key: string })[];
}

/** A person whose place changed; null on the side where they are no person of the analysis. */
export interface Move {
  readonly key: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

/** What changed between two analyses. On the list is who has tier 1 or 2; all lists best first (`went` and `fell` as before). */
export interface AnalysisComparison {
  readonly came: readonly Move[];
  readonly went: readonly Move[];
  /** On neither or both lists, and moved further than the bands of both sides allow for. */
  readonly rose: readonly Move[];
  readonly fell: readonly Move[];
  /** On both lists. */
  readonly stayed: number;
  /** People of one analysis alone. */
  readonly joined: number;
  readonly left: number;
  /** Share of the people of both who did not move beyond the bands, 0..1; null without bands. */
  readonly withinBandRatio: number | null;
  /** Whether method and parameters are the same; else a change may be the method's. */
  readonly sameMethod: boolean;
}

/**
 * Compares two analyses: who came onto the list, who went, who moved further than which weeks were recorded explains. A
 * move counts when the two 90 % bands have no rank in common; without bands none does. Between the odd and the even weeks of
 * one period that is 2 to 3 % of people, where nobody has moved at all; a rank outside the other band would be 20 %. O(people).
 */
export function compareAnalyses(before: ComparedAnalysis, after: ComparedAnalysis): AnalysisComparison {
  const old = new Map(before.people.map((person) => [person.key, standingOf(person)]));
  const now = new Map(after.people.map((person) => [person.key, standingOf(person)]));
  const moves = [...now].map(([key, standing]): Move => ({
    key,
    before: old.get(key) ?? null,
    after: standing,
  }));
  const gone = [...old].flatMap(([key, standing]): Move[] =>
    now.has(key) ? [] : [{ key, before: standing, after: null }],
  );
  const all = [...moves, ...gone];
  const isSame = ({ before: was, after: is }: Move) => isListed(was) === isListed(is);
  const banded = moves.flatMap((move) =>
    move.before?.rankInterval && move.after?.rankInterval ? [move] : [],
  );
  const beyond = banded.filter((move) => isBeyondBands(move));
  const byRank = (side: 'before' | 'after') => (a: Move, b: Move) =>
    (a[side]?.rank ?? 0) - (b[side]?.rank ?? 0) || (a.key < b.key ? -1 : 1);
  const rise = ({ before: was, after: is }: Move) => (was?.rank ?? 0) - (is?.rank ?? 0);
  return {
    came: all.filter(({ before: was, after: is }) => !isListed(was) && isListed(is)).sort(byRank('after')),
    went: all.filter(({ before: was, after: is }) => isListed(was) && !isListed(is)).sort(byRank('before')),
    rose: beyond.filter((move) => isSame(move) && rise(move) > 0).sort(byRank('after')),
    fell: beyond.filter((move) => isSame(move) && rise(move) < 0).sort(byRank('before')),
    stayed: all.filter(({ before: was, after: is }) => isListed(was) && isListed(is)).length,
    joined: moves.filter(({ before: was }) => was === null).length,
    left: gone.length,
    withinBandRatio: banded.length === 0 ? null : 1 - beyond.length / banded.length,
    sameMethod:
      before.methodVersion === after.methodVersion &&
      JSON.stringify(before.parameters) === JSON.stringify(after.parameters),
  };
}

const standingOf = ({ rank, tier, rankInterval }: Standing): Standing => ({ rank, tier, rankInterval });

const isListed = (standing: Standing | null) => standing?.tier === 1 || standing?.tier === 2;

function isBeyondBands({ before, after }: Move): boolean {
  if (!before?.rankInterval || !after?.rankInterval) return false;
  return (
    before.rankInterval.high < after.rankInterval.low || after.rankInterval.high < before.rankInterval.low
  );
}
