import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { PageType } from '../../graphql/page.type.js';
import { RevisionFilterArgs, revisionFilterOf } from '../../graphql/revision.type.js';
import { Revisions } from '../../revision.read-model.js';
import { PageAuthors } from '../page-authors.read-model.js';
import { PageAuthorType } from './page-authors.type.js';

@Resolver(() => PageType)
export class PageHistoryResolver {
  constructor(
    private readonly authors: PageAuthors,
    private readonly revisions: Revisions,
  ) {}

  @ResolveField(() => [PageAuthorType], { description: 'Who saved it, most revisions first, at most 200.' })
  async revisionAuthors(
    @CurrentActor() actor: Actor,
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
  ): Promise<PageAuthorType[]> {
    const load = loaderOf(context, 'wiki.page-authors', (ids: readonly string[]) =>
      this.authors.ofPages(actor, ids),
    );
    return ((await load.load(page.id)) ?? []).map((author) => ({ ...author }));
  }

  @ResolveField(() => Int, { description: 'Exactly the rows that `revisions` gives for the same filter.' })
  matchingRevisionCount(
    @CurrentActor() actor: Actor,
    @Parent() page: PageType,
    @Args() filter: RevisionFilterArgs,
  ): Promise<number> {
    return this.revisions.count(actor, page.id, revisionFilterOf(filter));
  }
}

@Resolver(() => PageAuthorType)
export class PageAuthorResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  person(@Parent() author: PageAuthorType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, author.personId);
  }
}
