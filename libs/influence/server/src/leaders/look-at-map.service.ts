import { Injectable } from '@nestjs/common';
import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { type Actor, notFound } from '@wellspring/kernel';
import { Leaders } from './leaders.read-model.js';
import { type ShownLeader, type Sight, SightOfLeaders } from './sight-of-leaders.service.js';
import { type NodeView, TiesOfSnapshots, type TieView } from './ties.read-model.js';

/** The network of a snapshot as far as it is shown. */
export interface LeaderGraphView extends Sight {
  /** In the order of their positions; names are pseudonyms where the policy says so. */
  readonly nodes: readonly NodeView[];
  readonly ties: readonly TieView[];
  readonly unlistedPeople: number;
  readonly unlistedTies: number;
  /** When the snapshot keeps only so many of each person. */
  readonly strongestPerPerson: number | null;
}

/** A person and everybody they have a tie with. */
export interface NeighbourhoodView extends Sight {
  readonly leader: ShownLeader | null;
  readonly ties: readonly { readonly leader: ShownLeader; readonly strength: number }[];
  readonly among: readonly TieView[];
}

/** Ties among neighbours that are drawn. */
const AMONG_MAX = 2_000;

/** Shows the network to an analyst who said why, and records the look at each person shown. */
@Injectable()
export class LookAtMap {
  constructor(
    private readonly sight: SightOfLeaders,
    private readonly leaders: Leaders,
    private readonly ties: TiesOfSnapshots,
  ) {}

  /** The best `people` and the strongest `ties` among them. FORBIDDEN without the analyst's role. */
  async graph(
    actor: Actor,
    snapshotId: string | null,
    limits: { readonly people: number; readonly ties: number },
    what: 'map' | 'download' = 'map',
  ): Promise<LeaderGraphView> {
    const sight = await this.sight.of(actor, snapshotId);
    const nothing = { nodes: [], ties: [], unlistedPeople: 0, unlistedTies: 0, strongestPerPerson: null };
    if (sight.snapshot === null || sight.reason !== null) return { ...sight, ...nothing };
    const { id, peopleCount } = sight.snapshot;
    const named = await this.ties.nodes(id, limits.people);
    const positions = named.map(({ position }) => position);
    const [ties, tieCount, findings] = await Promise.all([
      this.ties.among(id, positions, limits.ties),
      this.ties.count(id),
      this.leaders.findings(id),
    ]);
    await this.sight.record(
      actor,
      id,
      named.map(({ personId }) => personId),
      {
        ...{ what, isPseudonymous: sight.isPseudonymous },
        ...(sight.purpose === null ? {} : { purpose: sight.purpose }),
      },
    );
    return {
      ...sight,
      nodes: sight.isPseudonymous ? await this.pseudonymous(id, named) : named,
      ties,
      unlistedPeople: peopleCount - named.length,
      unlistedTies: Math.max(tieCount, findings.ties?.count ?? 0) - ties.length,
      strongestPerPerson: findings.ties?.strongestPerPerson ?? null,
    };
  }

  private async pseudonymous(snapshotId: string, named: readonly NodeView[]): Promise<NodeView[]> {
    const told = await this.leaders.departmentsFrom(snapshotId, MIN_GROUP_PEOPLE);
    return named.map((node) => ({
      ...{ ...node, name: this.sight.pseudonym(node.personId) },
      department: told.has(node.department ?? '') ? node.department : null,
    }));
  }

  /** NOT_FOUND for a position that there is not, or whose person is gone or does not want to be shown. */
  async neighbourhood(actor: Actor, snapshotId: string | null, position: number): Promise<NeighbourhoodView> {
    const sight = await this.sight.of(actor, snapshotId);
    if (sight.snapshot === null || sight.reason !== null)
      return { ...sight, leader: null, ties: [], among: [] };
    const { id } = sight.snapshot;
    // First of all: a look at which nobody is seen is none.
    const [centre] = await this.leaders.at(id, [position]);
    const centreIds = [centre?.personId ?? []].flat();
    if ((await this.sight.wantingToBeShown(centreIds)).size === 0) throw notFound('Nobody is shown there.');
    const ties = await this.ties.of(id, position);
    const strengths = new Map(ties.map((tie) => [tie.position, tie.strength]));
    const rows = await this.leaders.at(id, [position, ...strengths.keys()]);
    const shown = await this.sight.show(actor, sight, id, rows, 'neighbourhood');
    const isShown = ({ personId, pseudonym }: ShownLeader) => personId !== null || pseudonym !== null;
    const leader = shown.find((row) => row.position === position);
    if (leader === undefined || !isShown(leader)) throw notFound('Nobody is shown there.'); // gone meanwhile
    const neighbours = shown.filter((row) => row !== leader && isShown(row));
    const among = await this.ties.among(
      id,
      neighbours.map((row) => row.position),
      AMONG_MAX,
    );
    return {
      ...{ ...sight, leader, among },
      ties: neighbours
        .map((row) => ({ leader: row, strength: strengths.get(row.position) ?? 0 }))
        .sort((one, other) => other.strength - one.strength || one.leader.position - other.leader.position),
    };
  }
}
