import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import {
  connectionOf,
  type ConnectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  PageArgs,
} from '@wellspring/platform-graphql';
import { SpaceType, spaceTypeOf } from '../../graphql/space.type.js';
import { WikiLoaders } from '../../graphql/wiki.loaders.js';
import { type BinPosition, DeletedPages } from '../deleted-pages.read-model.js';
import { PurgePage } from '../purge-page.service.js';
import { DeletedPageConnection, DeletedPageType, deletedPageTypeOf, PurgeReportType } from './bin.type.js';

@Resolver(() => DeletedPageType)
export class DeletedPageResolver {
  constructor(
    private readonly deleted: DeletedPages,
    private readonly purge: PurgePage,
    private readonly persons: PersonLoader,
    private readonly wiki: WikiLoaders,
  ) {}

  @Query(() => DeletedPageType, {
    nullable: true,
    description: 'The deleted page with this address; null for all who may neither restore nor purge it.',
  })
  async deletedPage(
    @CurrentActor() actor: Actor,
    @Args('urlId', { type: () => String }) urlId: string,
  ): Promise<DeletedPageType | null> {
    const page = await this.deleted.byUrlId(actor, urlId);
    return page && deletedPageTypeOf(page);
  }

  @Mutation(() => PurgeReportType, {
    description: 'For good, with a recorded reason. For administrators. Older backups keep what they have.',
  })
  purgePage(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<PurgeReportType> {
    return this.purge.run(actor, pageId, reason);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async deletedBy(
    @Parent() { deletedById }: DeletedPageType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return deletedById === null ? null : this.persons.find(context, deletedById);
  }

  @ResolveField(() => SpaceType)
  async space(
    @Parent() { spaceId }: DeletedPageType,
    @Context() context: GraphqlContext,
  ): Promise<SpaceType> {
    return spaceTypeOf(await this.wiki.space(context, spaceId));
  }
}

@Resolver(() => SpaceType)
export class SpaceBinResolver {
  constructor(private readonly deleted: DeletedPages) {}

  @ResolveField(() => DeletedPageConnection, {
    description: 'Deleted pages that you may restore or purge, the last deleted first.',
  })
  async bin(
    @CurrentActor() actor: Actor,
    @Parent() space: SpaceType,
    @Args() { first, after }: PageArgs,
  ): Promise<ConnectionOf<DeletedPageType>> {
    const rows = await this.deleted.ofSpace(actor, space.id, first + 1, after ? positionOf(after) : null);
    return connectionOf(rows, first, (page) => [page.deletedAt.toISOString(), page.id], deletedPageTypeOf);
  }
}

function positionOf(cursor: string): BinPosition {
  const [at, id] = decodeCursor(cursor, 2).map(String);
  const deletedAt = new Date(at ?? '');
  if (Number.isNaN(deletedAt.getTime()) || !isUuid(id ?? ''))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { deletedAt, id: id ?? '' };
}
