import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import {
  connectionOf,
  type ConnectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
} from '@wellspring/platform-graphql';
import { type ReadableText } from '../readable-html.read-model.js';
import { Revisions } from '../revision.read-model.js';
import { PageNodeType, pageNodeTypeOf } from './page-node.type.js';
import { DraftType, draftTypeOf, HeadingType, PageType } from './page.type.js';
import {
  RevisionConnection,
  revisionFilterOf,
  RevisionsArgs,
  type RevisionType,
  revisionTypeOf,
} from './revision.type.js';
import { SpaceType, spaceTypeOf } from './space.type.js';
import { WikiLoaders } from './wiki.loaders.js';

@Resolver(() => PageType)
export class PageFieldsResolver {
  constructor(
    private readonly loaders: WikiLoaders,
    private readonly persons: PersonLoader,
    private readonly revisionList: Revisions,
  ) {}

  @ResolveField(() => SpaceType)
  async space(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<SpaceType> {
    return spaceTypeOf(await this.loaders.space(context, page.spaceId));
  }

  @ResolveField(() => String, { description: 'Sanitised HTML, links resolved for you.' })
  async html(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<string> {
    return (await this.readable(context, page)).html;
  }

  @ResolveField(() => [HeadingType])
  async headings(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<HeadingType[]> {
    return [...(await this.readable(context, page)).headings];
  }

  @ResolveField(() => String, { description: 'Source of the published revision.' })
  text(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<string> {
    return this.loaders.text(context, page.hashHex);
  }

  @ResolveField(() => [PageNodeType], { description: 'From the top of the space down to the parent.' })
  async breadcrumb(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<PageNodeType[]> {
    return (await this.loaders.breadcrumb(context, page.id)).map(pageNodeTypeOf);
  }

  @ResolveField(() => [PageNodeType])
  async children(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<PageNodeType[]> {
    return (await this.loaders.children(context, page.id)).map(pageNodeTypeOf);
  }

  @ResolveField(() => PageNodeType, { nullable: true })
  async previous(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<PageNodeType | null> {
    const { previous } = await this.loaders.neighbours(context, page.id);
    return previous && pageNodeTypeOf(previous);
  }

  @ResolveField(() => PageNodeType, { nullable: true })
  async next(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<PageNodeType | null> {
    const { next } = await this.loaders.neighbours(context, page.id);
    return next && pageNodeTypeOf(next);
  }

  @ResolveField(() => PersonType)
  lastAuthor(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, page.lastAuthorId);
  }

  @ResolveField(() => Int, { description: 'All views ever.' })
  viewCount(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<number> {
    return this.loaders.viewCount(context, page.id);
  }

  @ResolveField(() => DraftType, { nullable: true, description: 'Your own newest one.' })
  async draft(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<DraftType | null> {
    const [newest] = await this.loaders.drafts(context, page.id);
    return newest ? draftTypeOf(newest) : null;
  }

  @ResolveField(() => RevisionConnection, { description: 'Newest first; by author and time if wanted.' })
  async revisions(
    @CurrentActor() actor: Actor,
    @Parent() page: PageType,
    @Args() { first, after, ...filter }: RevisionsArgs,
  ): Promise<ConnectionOf<RevisionType>> {
    const below = after ? Number(decodeCursor(after, 1)[0]) : null;
    if (below !== null && !Number.isInteger(below))
      throw badInput('after: this is no cursor of this list.', { field: 'after' });
    const position = { first: first + 1, before: below };
    const rows = await this.revisionList.history(actor, page.id, position, revisionFilterOf(filter));
    return connectionOf(rows, first, (row) => [row.number], revisionTypeOf);
  }

  private readable(context: GraphqlContext, page: PageType): Promise<ReadableText> {
    return page.read ? page.read() : this.loaders.html(context, { ...page, pageId: page.id });
  }
}
