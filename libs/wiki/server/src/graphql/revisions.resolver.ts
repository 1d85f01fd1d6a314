import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { RevisionDiffs } from '../revision-diff.read-model.js';
import { Revisions } from '../revision.read-model.js';
import { RevisionDiffType, revisionDiffTypeOf } from './revision-diff.type.js';
import { RevisionType, revisionTypeOf } from './revision.type.js';
import { WikiLoaders } from './wiki.loaders.js';

@Resolver(() => RevisionType)
export class RevisionsResolver {
  constructor(
    private readonly revisions: Revisions,
    private readonly diffs: RevisionDiffs,
    private readonly persons: PersonLoader,
    private readonly loaders: WikiLoaders,
  ) {}

  @Query(() => RevisionType, {
    nullable: true,
    description: 'Null where there is no revision that you may see.',
  })
  async revision(
    @CurrentActor() actor: Actor,
    @Args('urlId', { type: () => String }) urlId: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<RevisionType | null> {
    const found = (await this.revisions.byNumbers(actor, urlId, [number])).get(number);
    return found ? revisionTypeOf(found) : null;
  }

  @Query(() => RevisionDiffType)
  async revisionDiff(
    @CurrentActor() actor: Actor,
    @Args('urlId', { type: () => String }) urlId: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
    @Args('ignoreWhitespace', { type: () => Boolean, defaultValue: false }) ignoreWhitespace: boolean,
  ): Promise<RevisionDiffType> {
    return revisionDiffTypeOf(await this.diffs.between(actor, urlId, from, to, { ignoreWhitespace }));
  }

  @ResolveField(() => PersonType)
  author(@Parent() revision: RevisionType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, revision.authorId);
  }

  @ResolveField(() => String, { description: 'Sanitised HTML, links resolved for you.' })
  async html(@Parent() revision: RevisionType, @Context() context: GraphqlContext): Promise<string> {
    return (await this.loaders.html(context, revision)).html;
  }

  @ResolveField(() => String)
  text(@Parent() revision: RevisionType, @Context() context: GraphqlContext): Promise<string> {
    return this.loaders.text(context, revision.hashHex);
  }
}
