import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { PageType } from '../../graphql/page.type.js';
import { SpaceType } from '../../graphql/space.type.js';
import { Watches } from '../watches.read-model.js';
import { Watching } from '../watching.service.js';

/** The bell of a page. */
@Resolver(() => PageType)
export class PageWatchResolver {
  constructor(
    private readonly watches: Watches,
    private readonly watching: Watching,
  ) {}

  @ResolveField(() => Boolean, { description: 'You watch this page itself.' })
  async watched(
    @CurrentActor() actor: Actor,
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const loader = loaderOf(context, 'wiki.watched-page', (ids: readonly string[]) =>
      this.watches.watchedPages(actor, ids),
    );
    return (await loader.load(page.id)) ?? false;
  }

  @ResolveField(() => Boolean, { description: 'You watch the space that this page is in.' })
  async watchedBySpace(
    @CurrentActor() actor: Actor,
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return isSpaceWatched(this.watches, actor, page.spaceId, context);
  }

  @Mutation(() => Boolean, { description: 'Gives the value that holds now.' })
  async watchPage(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('watch', { type: () => Boolean }) watch: boolean,
  ): Promise<boolean> {
    await this.watching.ofPage(actor, pageId, watch);
    return watch;
  }

  @Mutation(() => Boolean, { description: 'Gives the value that holds now.' })
  async watchSpace(
    @CurrentActor() actor: Actor,
    @Args('spaceKey', { type: () => String }) spaceKey: string,
    @Args('watch', { type: () => Boolean }) watch: boolean,
  ): Promise<boolean> {
    await this.watching.ofSpace(actor, spaceKey, watch);
    return watch;
  }
}

/** The bell of a space. */
@Resolver(() => SpaceType)
export class SpaceWatchResolver {
  constructor(private readonly watches: Watches) {}

  @ResolveField(() => Boolean, { description: 'You watch everything in this space.' })
  watched(
    @CurrentActor() actor: Actor,
    @Parent() space: SpaceType,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return isSpaceWatched(this.watches, actor, space.id, context);
  }
}

async function isSpaceWatched(
  watches: Watches,
  actor: Actor,
  spaceId: string,
  context: GraphqlContext,
): Promise<boolean> {
  const loader = loaderOf(context, 'wiki.watched-space', (ids: readonly string[]) =>
    watches.watchedSpaces(actor, ids),
  );
  return (await loader.load(spaceId)) ?? false;
}
