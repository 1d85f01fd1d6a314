import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { PageType } from '@wellspring/wiki-server';
import { PageCredits } from '../page-credits.read-model.js';
import { PageAuthorship, pageAuthorshipOf } from './page-authorship.type.js';

@Resolver(() => PageType)
export class PageAuthorshipResolver {
  constructor(private readonly credits: PageCredits) {}

  @ResolveField(() => PageAuthorship, {
    nullable: true,
    description:
      'Who wrote which words of a revision, by default the published one. Null for one that you may not see.',
  })
  async authorship(
    @CurrentActor() actor: Actor,
    @Parent() page: PageType,
    @Args('number', { type: () => Int, nullable: true }) number?: number | null,
  ): Promise<PageAuthorship | null> {
    const view = await this.credits.of(actor, page, number ?? null);
    return view && pageAuthorshipOf(view);
  }
}
