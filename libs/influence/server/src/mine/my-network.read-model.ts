import { Injectable } from '@nestjs/common';
import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { Leaders } from '../leaders/leaders.read-model.js';
import { OptOutOfRecording } from '../recording/opt-out-of-recording.service.js';

/** Ties that are listed. */
const TIES_MAX = 200;
/** Snapshots that are looked back at. */
const HISTORY_MAX = 24;

/** Somebody with whom the asking person has a tie. */
export interface MyTieView {
  readonly personId: string;
  /** Of the strongest, 0..1. */
  readonly relativeStrength: number;
  readonly department: string | null;
  readonly isInMyCommunity: boolean;
  readonly isNew: boolean | null;
}

export interface MyNetworkMomentView {
  readonly publishedAt: Date;
  readonly ties: number;
  readonly departments: number;
  readonly newTies: number | null;
  readonly endedTies: number | null;
}

/** One's own network. No rank, neither one's own nor another's. */
export interface MyNetworkView {
  readonly reason: 'OPTED_OUT' | 'NO_SNAPSHOT' | 'NOT_IN_SNAPSHOT' | null;
  readonly asOf: Date | null;
  readonly windowStart: Date | null;
  readonly ties: readonly MyTieView[];
  readonly tieCount: number;
  readonly departments: readonly { readonly name: string; readonly ties: number }[];
  /** Null where the community has fewer than five people. */
  readonly community: { readonly people: number; readonly departments: readonly string[] } | null;
  /** Oldest first. */
  readonly history: readonly MyNetworkMomentView[];
}

interface OwnTie {
  readonly snapshotId: string;
  readonly publishedAt: Date;
  readonly position: number;
  readonly personId: string;
  readonly department: string | null;
  readonly community: number | null;
  readonly strength: number;
}

/** Shows people their own network, and nobody else's. */
@Injectable()
export class MyNetworks {
  constructor(
    private readonly database: Database,
    private readonly leaders: Leaders,
    private readonly optOut: OptOutOfRecording,
  ) {}

  async of(actor: Actor): Promise<MyNetworkView> {
    const empty = {
      asOf: null,
      windowStart: null,
      ties: [],
      tieCount: 0,
      departments: [],
      community: null,
      history: [],
    };
    if (await this.optOut.isOptedOut(actor.personId)) return { ...empty, reason: 'OPTED_OUT' };
    const snapshot = await this.leaders.newestSnapshot();
    if (snapshot === null) return { ...empty, reason: 'NO_SNAPSHOT' };
    const [me] = await this.leaders.of(snapshot.id, [actor.personId]);
    if (me === undefined) return { ...empty, reason: 'NOT_IN_SNAPSHOT' };
    const [own, mine] = await Promise.all([this.ownTies(actor.personId), this.momentsWithMe(actor.personId)]);
    const now = own.filter(({ snapshotId }) => snapshotId === snapshot.id);
    const before = mine.find(({ id }) => id !== snapshot.id)?.id ?? null;
    const known = new Set(
      own.filter(({ snapshotId }) => snapshotId === before).map(({ personId }) => personId),
    );
    const listed = now.slice(0, TIES_MAX);
    const community = await this.community(snapshot.id, me.community);
    const strongest = Math.max(...now.map(({ strength }) => strength), Number.MIN_VALUE);
    return {
      reason: null,
      ...{ asOf: snapshot.asOf, windowStart: snapshot.windowStart, tieCount: now.length, community },
      ties: listed.map(({ personId, strength, department, community: of }) => ({
        ...{ personId, department, relativeStrength: strength / strongest },
        isInMyCommunity: of !== null && of === me.community,
        isNew: before === null ? null : !known.has(personId),
      })),
      departments: departmentsOf(now),
      history: historyOf(mine, own),
    };
  }

  /** The person's ties in their newest snapshots, strongest first. One query. */
  private ownTies(personId: string): Promise<OwnTie[]> {
    return this.database.query<OwnTie>(
      `WITH me AS (
         SELECT i.snapshot_id, i.position, s.published_at FROM influence_score AS i
         JOIN influence_snapshot AS s ON s.id = i.snapshot_id
         WHERE i.person_id = $1 ORDER BY s.published_at DESC LIMIT ${HISTORY_MAX}),
       own AS (
         SELECT me.*, tie.b AS other, tie.strength FROM me JOIN influence_tie AS tie ON tie.snapshot_id = me.snapshot_id AND tie.a = me.position
         UNION ALL
         SELECT me.*, tie.a, tie.strength FROM me JOIN influence_tie AS tie ON tie.snapshot_id = me.snapshot_id AND tie.b = me.position)
       SELECT own.snapshot_id AS "snapshotId", own.published_at AS "publishedAt", own.other AS position,
         i.person_id AS "personId", i.department, i.community, own.strength
       FROM own JOIN influence_score AS i ON i.snapshot_id = own.snapshot_id AND i.position = own.other
       WHERE i.person_id IS NOT NULL ORDER BY own.strength DESC, own.other`,
      [personId],
    );
  }

  /** The newest snapshots that the person is in, newest first. */
  private momentsWithMe(personId: string): Promise<{ id: string; publishedAt: Date }[]> {
    return this.database.query(
      `SELECT s.id, s.published_at AS "publishedAt" FROM influence_score AS i
       JOIN influence_snapshot AS s ON s.id = i.snapshot_id
       WHERE i.person_id = $1 ORDER BY s.published_at DESC LIMIT ${HISTORY_MAX}`,
      [personId],
    );
  }

  private async community(snapshotId: string, community: number | null): Promise<MyNetworkView['community']> {
    if (community === null) return null;
    const rows = await this.database.query<{ department: string | null; people: number }>(
      `SELECT department, count(*)::integer AS people FROM influence_score
       WHERE snapshot_id = $1 AND community = $2 AND person_id IS NOT NULL
       GROUP BY department ORDER BY count(*) DESC, department`,
      [snapshotId, community],
    );
    const people = rows.reduce((sum, row) => sum + row.people, 0);
    if (people < MIN_GROUP_PEOPLE) return null;
    const departments = rows.flatMap((row) =>
      row.department !== null && row.people >= MIN_GROUP_PEOPLE ? [row.department] : [],
    );
    return { people, departments };
  }
}

function departmentsOf(ties: readonly OwnTie[]): { name: string; ties: number }[] {
  const counts = new Map<string, number>();
  for (const { department } of ties)
    if (department !== null) counts.set(department, (counts.get(department) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, ties: count }))
    .sort((one, other) => other.ties - one.ties || (one.name < other.name ? -1 : 1));
}

function historyOf(
  newestFirst: readonly { readonly id: string; readonly publishedAt: Date }[],
  own: readonly OwnTie[],
): MyNetworkMomentView[] {
  const oldestFirst = [...newestFirst].reverse();
  let before: Set<string> | null = null;
  return oldestFirst.map(({ id, publishedAt }) => {
    const ties = own.filter(({ snapshotId }) => snapshotId === id);
    const people = new Set(ties.map(({ personId }) => personId));
    const earlier = before;
    before = people;
    return {
      ...{ publishedAt, ties: ties.length, departments: departmentsOf(ties).length },
      newTies: earlier && [...people].filter((person) => !earlier.has(person)).length,
      endedTies: earlier && [...earlier].filter((person) => !people.has(person)).length,
    };
  });
}
