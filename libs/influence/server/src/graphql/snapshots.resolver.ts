import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { connectionOf, CurrentActor, decodeCursor, PageArgs } from '@wellspring/platform-graphql';
import { CompareSnapshots } from '../leaders/compare-snapshots.service.js';
import { ListSnapshots } from '../leaders/list-snapshots.service.js';
import { leaderType, reasonType, snapshotType } from './leader-values.js';
import { InfluenceSnapshotConnection, LeaderMove, SnapshotComparison } from './snapshots.type.js';

@Resolver(() => SnapshotComparison)
export class SnapshotsResolver {
  constructor(
    private readonly list: ListSnapshots,
    private readonly comparison: CompareSnapshots,
  ) {}

  @Query(() => InfluenceSnapshotConnection, { description: 'Newest first. For analysts; nobody is named.' })
  async influenceSnapshots(
    @CurrentActor() actor: Actor,
    @Args({ type: () => PageArgs }) { first, after }: PageArgs,
  ): Promise<InfluenceSnapshotConnection> {
    const rows = await this.list.run(actor, first + 1, after ? positionOf(after) : null);
    return connectionOf(rows, first, (row) => [row.publishedAt.toISOString(), row.id], snapshotType);
  }

  @Query(() => SnapshotComparison, {
    nullable: true,
    description:
      'Two snapshots, in whatever order. For analysts; who moved only to those who said why they look. Null while no recording is in force.',
  })
  async compareSnapshots(
    @CurrentActor() actor: Actor,
    @Args('one', { type: () => ID }) one: string,
    @Args('other', { type: () => ID }) other: string,
  ): Promise<SnapshotComparison | null> {
    if (!isUuid(one)) throw badInput('one: wants an id.', { field: 'one' });
    if (!isUuid(other)) throw badInput('other: wants an id.', { field: 'other' });
    const view = await this.comparison.run(actor, one, other);
    return (
      view && {
        ...view,
        ...{
          earlier: snapshotType(view.earlier),
          later: snapshotType(view.later),
          reason: reasonType(view.reason),
        },
        changes: view.changes.map(({ move, earlier, later }) => ({
          ...{
            move: LeaderMove[move],
            earlier: earlier && leaderType(earlier),
            later: later && leaderType(later),
          },
        })),
      }
    );
  }
}

function positionOf(cursor: string): { publishedAt: Date; id: string } {
  const [at, id] = decodeCursor(cursor, 2);
  const position = { publishedAt: new Date(String(at)), id: String(id) };
  if (Number.isNaN(position.publishedAt.getTime()) || !isUuid(position.id))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return position;
}
