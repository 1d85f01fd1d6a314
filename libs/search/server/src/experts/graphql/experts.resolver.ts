import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { pageNodeTypeOf } from '@wellspring/wiki-server';
import { Experts } from '../experts.service.js';
import { Expert, ExpertsArgs, ExpertsResult } from './experts.type.js';

@Resolver(() => Expert)
export class ExpertsResolver {
  constructor(
    private readonly findExperts: Experts,
    private readonly personLoader: PersonLoader,
  ) {}

  @Query(() => ExpertsResult, {
    description: 'Who wrote what stands on the pages about this. Without guests, bots and who opted out.',
  })
  async experts(@CurrentActor() actor: Actor, @Args() { query, first }: ExpertsArgs): Promise<ExpertsResult> {
    const { experts, ...looked } = await this.findExperts.run(actor, query, first);
    return {
      ...looked,
      experts: experts.map((expert) => ({
        ...expert,
        survivingWords: Math.round(expert.survivingWords),
        pages: expert.pages.map(({ survivingWords, ...reason }) => ({
          ...reason,
          survivingWords: Math.round(survivingWords),
          page: pageNodeTypeOf(reason.page),
        })),
      })),
    };
  }

  @ResolveField(() => PersonType)
  person(@Parent() expert: Expert, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.personLoader.load(context, expert.personId);
  }
}
