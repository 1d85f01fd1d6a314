import { Injectable } from '@nestjs/common';
import { compareAnalyses, spearman, type Tier } from '@wellspring/influence-domain';

import { type Actor } from '@wellspring/kernel';
import { Leaders, type LeaderView, type SnapshotView } from './leaders.read-model.js';
import { type ShownLeader, type Sight, SightOfLeaders } from './sight-of-leaders.service.js';

export type Move = 'CAME' | 'WENT' | 'ROSE' | 'FELL';

/** Two snapshots beside each other. */
export interface ComparisonView extends Pick<Sight, 'reason' | 'isPseudonymous'> {
  readonly earlier: SnapshotView;
  readonly later: SnapshotView;
  readonly stayed: number;
  readonly joined: number;
  readonly left: number;
  readonly peopleInBoth: number;
  /** Of the scores of people in both; null for fewer than three. */
  readonly spearman: number | null;
  readonly isSameMethod: boolean;
  readonly changes: readonly {
    readonly move: Move;
    readonly earlier: ShownLeader | null;
    readonly later: ShownLeader | null;
  }[];
}

/** Compares two snapshots for an analyst; who moved is named after a stated purpose, and recorded. */
@Injectable()
export class CompareSnapshots {
  constructor(
    private readonly sight: SightOfLeaders,
    private readonly leaders: Leaders,
  ) {}

  /** In whatever order they are given. Null without a statement in force; NOT_FOUND for an unknown id. */
  async run(actor: Actor, one: string, other: string): Promise<ComparisonView | null> {
    const [first, second] = [await this.sight.of(actor, one), await this.sight.of(actor, other)];
    if (first.snapshot === null || second.snapshot === null) return null;
    const [earlier, later] =
      first.snapshot.publishedAt <= second.snapshot.publishedAt
        ? [first.snapshot, second.snapshot]
        : [second.snapshot, first.snapshot];
    const [before, after] = await Promise.all([
      this.leaders.people(earlier.id, earlier.peopleCount),
      this.leaders.people(later.id, later.peopleCount),
    ]);
    const compared = compareAnalyses(comparedOf(earlier, before), comparedOf(later, after));
    const lists = {
      CAME: compared.came,
      WENT: compared.went,
      ROSE: compared.rose,
      FELL: compared.fell,
    } as const;
    const moves = (Object.keys(lists) as Move[]).flatMap((move) =>
      // keys of the object above
      lists[move].map(({ key }) => ({ move, personId: key })),
    );
    const isNamed = first.reason === null;
    const moved = new Set(isNamed ? moves.map(({ personId }) => personId) : []);
    const rowsOf = (rows: readonly LeaderView[]) =>
      rows.filter(({ personId }) => personId !== null && moved.has(personId));
    const show = async (snapshot: SnapshotView, rows: readonly LeaderView[]) => {
      const chosen = rowsOf(rows);
      const shown = await this.sight.show(actor, first, snapshot.id, chosen, 'comparison');
      return new Map(chosen.map(({ personId }, at) => [personId, shown[at] ?? null]));
    };
    const [shownBefore, shownAfter] = [await show(earlier, before), await show(later, after)];
    const pairs = scoresInBoth(before, after);
    return {
      ...{ reason: first.reason, isPseudonymous: first.isPseudonymous, earlier, later },
      ...{ stayed: compared.stayed, joined: compared.joined, left: compared.left },
      ...{ isSameMethod: compared.sameMethod, peopleInBoth: pairs.length, spearman: spearmanOf(pairs) },
      changes: moves
        .filter(({ personId }) => moved.has(personId))
        .map(({ move, personId }) => ({
          move,
          earlier: shownBefore.get(personId) ?? null,
          later: shownAfter.get(personId) ?? null,
        }))
        // A place that moved, of somebody who does not want to be shown, is a figure of one person.
        .filter(({ earlier, later }) => [earlier, later].some((one) => one !== null && one.score !== null)),
    };
  }
}

const comparedOf = ({ method }: SnapshotView, rows: readonly LeaderView[]) => ({
  methodVersion: method.version,
  parameters: method.parameters,
  people: rows.flatMap(({ personId, position, tier, details }) =>
    personId === null
      ? []
      : [
          {
            key: personId,
            rank: details.rank ?? position,
            tier: tierOfRow(tier),
            rankInterval: details.rankInterval ?? null,
          },
        ],
  ),
});

function scoresInBoth(before: readonly LeaderView[], after: readonly LeaderView[]): [number, number][] {
  const earlier = new Map(before.map(({ personId, score }) => [personId, score]));
  return after.flatMap(({ personId, score }): [number, number][] => {
    const was = personId === null ? undefined : earlier.get(personId);
    return was === undefined || was === null || score === null ? [] : [[was, score]];
  });
}

/** Null for fewer than three people. */
const spearmanOf = (pairs: readonly (readonly [number, number])[]): number | null =>
  pairs.length < 3
    ? null
    : spearman(
        Float64Array.from(pairs, ([value]) => value),
        Float64Array.from(pairs, ([, value]) => value),
      );

/** The table holds small numbers. */
const tierOfRow = (tier: number | null): Tier => (tier === 1 || tier === 2 || tier === 3 ? tier : null);
