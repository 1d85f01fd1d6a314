import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import {
  connectionOf,
  type ConnectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
} from '@wellspring/platform-graphql';
import { PageType } from '../../graphql/page.type.js';
import { Comments, type ThreadPage } from '../comments.read-model.js';
import { CommentLoaders } from './comment.loaders.js';
import {
  CommentThreadConnection,
  CommentThreadsArgs,
  type CommentThreadType,
  ReactionType,
  threadTypeOf,
} from './comment.type.js';

/** What people say about a page, as fields of it. */
@Resolver(() => PageType)
export class PageCommentsResolver {
  constructor(
    private readonly comments: Comments,
    private readonly loaders: CommentLoaders,
  ) {}

  @ResolveField(() => CommentThreadConnection, { description: 'Newest first.' })
  async commentThreads(
    @CurrentActor() actor: Actor,
    @Parent() page: PageType,
    @Args() { first, after, resolved }: CommentThreadsArgs,
  ): Promise<ConnectionOf<CommentThreadType>> {
    const rows = await this.comments.threads(actor, page.id, {
      ...{ resolved, limit: first + 1 },
      after: after ? positionOf(after) : null,
    });
    return connectionOf(rows, first, (row) => [row.createdAt.toISOString(), row.id], threadTypeOf);
  }

  @ResolveField(() => Int)
  async openThreadCount(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<number> {
    return (await this.loaders.counts(context, page.id)).open;
  }

  @ResolveField(() => Int)
  async resolvedThreadCount(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<number> {
    return (await this.loaders.counts(context, page.id)).resolved;
  }

  @ResolveField(() => [ReactionType])
  async reactions(
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
    @Args('first', { type: () => Int, defaultValue: 6, description: 'There are six signs.' }) first: number,
  ): Promise<ReactionType[]> {
    return (await this.loaders.reactionsToPage(context, page.id)).slice(0, Math.max(0, first));
  }
}

function positionOf(cursor: string): NonNullable<ThreadPage['after']> {
  const [createdAt, id] = decodeCursor(cursor, 2);
  const position = { createdAt: new Date(String(createdAt)), id: String(id) };
  if (Number.isNaN(position.createdAt.getTime()) || !isUuid(position.id))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return position;
}
