import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { LookAtMap } from '../leaders/look-at-map.service.js';
import { type NodeView } from '../leaders/ties.read-model.js';
import {
  LeaderGraph,
  LeaderGraphArgs,
  LeaderNeighbourhood,
  LeaderNeighbourhoodArgs,
} from './leader-map.type.js';
import { leaderType, reasonType, snapshotType } from './leader-values.js';

/** For widths of lines: thirty thousand strengths to all their digits would be half of the answer. */
const STRENGTH_DIGITS = 3;

@Resolver(() => LeaderGraph)
export class LeaderMapResolver {
  constructor(private readonly map: LookAtMap) {}

  @Query(() => LeaderGraph, {
    description: 'The network of a snapshot, for analysts who said why they look; each look is recorded.',
  })
  async leaderGraph(
    @CurrentActor() actor: Actor,
    @Args({ type: () => LeaderGraphArgs }) { snapshotId = null, people, ties }: LeaderGraphArgs,
  ): Promise<LeaderGraph> {
    const view = await this.map.graph(actor, snapshotId, { people, ties });
    const { nodes } = view;
    const entry = new Map(nodes.map(({ position }, at) => [position, at]));
    const departmentNames = [...new Set(nodes.flatMap(({ department }) => department ?? []))].sort();
    const department = new Map(departmentNames.map((name, at) => [name, at]));
    const hasLayout = nodes.every(({ x, y }) => x !== null && y !== null);
    const place = (of: (node: NodeView) => number | null) =>
      hasLayout ? nodes.map((node) => of(node) ?? 0) : [];
    return {
      snapshot: view.snapshot && snapshotType(view.snapshot),
      ...{ reason: reasonType(view.reason), isPseudonymous: view.isPseudonymous, departmentNames },
      positions: nodes.map(({ position }) => position),
      names: nodes.map(({ name }) => name),
      departments: nodes.map((node) => department.get(node.department ?? '') ?? -1),
      communities: nodes.map(({ community }) => community ?? -1),
      tiers: nodes.map(({ tier }) => tier ?? 0),
      scores: nodes.map(({ score }) => score ?? 0),
      ...{ x: place(({ x }) => x), y: place(({ y }) => y) },
      tieFrom: view.ties.map(({ a }) => entry.get(a) ?? 0),
      tieTo: view.ties.map(({ b }) => entry.get(b) ?? 0),
      tieStrengths: view.ties.map(({ strength }) => Number(strength.toPrecision(STRENGTH_DIGITS))),
      ...{ unlistedPeople: view.unlistedPeople, unlistedTies: view.unlistedTies },
      strongestPerPerson: view.strongestPerPerson,
    };
  }

  @Query(() => LeaderNeighbourhood, {
    description:
      'A person and everybody they have a tie with, for analysts who said why; each look is recorded.',
  })
  async leaderNeighbourhood(
    @CurrentActor() actor: Actor,
    @Args({ type: () => LeaderNeighbourhoodArgs }) { snapshotId = null, position }: LeaderNeighbourhoodArgs,
  ): Promise<LeaderNeighbourhood> {
    const view = await this.map.neighbourhood(actor, snapshotId, position);
    return {
      snapshot: view.snapshot && snapshotType(view.snapshot),
      reason: reasonType(view.reason),
      leader: view.leader && leaderType(view.leader),
      ties: view.ties.map(({ leader, strength }) => ({ leader: leaderType(leader), strength })),
      among: view.among.flatMap(({ a, b }) => [a, b]),
    };
  }
}
