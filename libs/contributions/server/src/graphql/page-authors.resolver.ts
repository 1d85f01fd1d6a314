import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { badInput } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { PageType } from '@wellspring/wiki-server';
import { Shares } from '../shares.read-model.js';
import { AuthorShare } from './author-share.type.js';

const MAX_AUTHORS = 20;

@Resolver(() => PageType)
export class PageAuthorsResolver {
  constructor(private readonly shares: Shares) {}

  @ResolveField(() => [AuthorShare], {
    description: 'who wrote most of what stands here, biggest share first',
  })
  async authorShares(
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
    @Args('first', { type: () => Int, defaultValue: 5 }) first: number,
  ): Promise<AuthorShare[]> {
    if (first < 1 || first > MAX_AUTHORS)
      throw badInput(`first: wants 1 to ${MAX_AUTHORS}.`, { field: 'first' });
    const batch = (ids: readonly string[]) => this.shares.topAuthors(ids, first);
    const shares = await loaderOf(context, `contributions.topAuthors.${first}`, batch).load(page.id);
    return (shares ?? []).map((share) => ({ ...share, survivingWords: Math.round(share.survivingWords) }));
  }
}

@Resolver(() => AuthorShare)
export class AuthorShareResolver {
  constructor(private readonly personLoader: PersonLoader) {}

  @ResolveField(() => PersonType)
  person(@Parent() share: AuthorShare, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.personLoader.load(context, share.personId);
  }
}
