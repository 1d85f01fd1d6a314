import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import {
  connectionOf,
  type ConnectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  PageArgs,
} from '@wellspring/platform-graphql';
import { type DraftPosition, Drafts } from '../../drafts.service.js';
import { PageNodeType, pageNodeTypeOf } from '../../graphql/page-node.type.js';
import { DraftType, draftTypeOf, PageType } from '../../graphql/page.type.js';
import { SpaceType, spaceTypeOf } from '../../graphql/space.type.js';
import { WikiLoaders } from '../../graphql/wiki.loaders.js';
import { SaveDraftInput } from '../../graphql/wiki.inputs.js';
import { requireSameAuthor } from '../same-author.js';
import { DraftConnection } from './draft-list.type.js';

/** Characters of a draft that a list shows. */
const EXCERPT_CHARS = 200;

@Resolver(() => DraftType)
export class DraftsResolver {
  constructor(
    private readonly drafts: Drafts,
    private readonly loaders: WikiLoaders,
  ) {}

  @Query(() => DraftConnection, { description: 'Everything that you typed and did not save, newest first.' })
  async myDrafts(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<ConnectionOf<DraftType>> {
    const rows = await this.drafts.list(actor, { first: first + 1, after: after ? positionOf(after) : null });
    return connectionOf(
      rows,
      first,
      ({ position }) => [position.updatedAtMicroseconds, position.id],
      draftTypeOf,
    );
  }

  @Mutation(() => DraftType, {
    description:
      'Keeps a text of a page, or of one that is to be made (spaceKey, parentId). Only you see it.',
  })
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SaveDraftInput }) input: SaveDraftInput,
  ): Promise<DraftType> {
    requireSameAuthor(actor, input.authorId);
    return draftTypeOf(await this.drafts.save(actor, input));
  }

  @Mutation(() => Boolean, {
    description: 'By id, or by page where the draft was kept without one. False where there was no draft.',
  })
  discardDraft(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
    @Args('pageId', { type: () => ID, nullable: true }) pageId?: string | null,
  ): Promise<boolean> {
    return this.drafts.discard(actor, { id, pageId });
  }

  @ResolveField(() => PageNodeType, {
    nullable: true,
    description: 'Null for a page that does not exist yet, and for one that you may no longer read.',
  })
  async page(@Parent() draft: DraftType, @Context() context: GraphqlContext): Promise<PageNodeType | null> {
    const node = draft.pageId === null ? null : await this.loaders.node(context, draft.pageId);
    return node && pageNodeTypeOf(node);
  }

  @ResolveField(() => SpaceType, { nullable: true, description: 'Where a new page is to go.' })
  async space(@Parent() draft: DraftType, @Context() context: GraphqlContext): Promise<SpaceType | null> {
    const space = draft.spaceId === null ? null : await this.loaders.readableSpace(context, draft.spaceId);
    return space && spaceTypeOf(space);
  }

  @ResolveField(() => PageNodeType, { nullable: true, description: 'What a new page is to go below.' })
  async parent(@Parent() draft: DraftType, @Context() context: GraphqlContext): Promise<PageNodeType | null> {
    const node = draft.parentId === null ? null : await this.loaders.node(context, draft.parentId);
    return node && pageNodeTypeOf(node);
  }

  @ResolveField(() => String, { description: `The first ${EXCERPT_CHARS} characters.` })
  excerpt(@Parent() draft: DraftType): string {
    return Array.from(draft.text.slice(0, 2 * EXCERPT_CHARS))
      .slice(0, EXCERPT_CHARS)
      .join('');
  }
}

@Resolver(() => PageType)
export class PageDraftsResolver {
  constructor(private readonly loaders: WikiLoaders) {}

  @ResolveField(() => [DraftType], {
    description: 'Your own, newest first: one for each editor that you had open.',
  })
  async drafts(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<DraftType[]> {
    return (await this.loaders.drafts(context, page.id)).map(draftTypeOf);
  }

  @ResolveField(() => Int, { description: 'How many drafts of this page you have.' })
  async draftCount(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<number> {
    return (await this.loaders.drafts(context, page.id)).length;
  }
}

function positionOf(cursor: string): DraftPosition {
  const [updatedAtMicroseconds = '', id = ''] = decodeCursor(cursor, 2).map(String);
  if (!/^\d{1,18}$/.test(updatedAtMicroseconds) || !isUuid(id))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { updatedAtMicroseconds, id };
}
