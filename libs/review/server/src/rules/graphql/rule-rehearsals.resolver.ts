import {
  Args,
  Context,
  createUnionType,
  Float,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { toJobRun } from '@wellspring/platform-jobs';
import { Access, PageNodeType, pageNodeTypeOf, WikiLoaders } from '@wellspring/wiki-server';
import { wouldBrake } from '../rehearsals.repository.js';
import { RehearseRule, type RehearsalView } from '../rehearse-rule.service.js';
import { ReviewRuleProblem } from './review-rule.type.js';
import { RehearsedHitType, RehearseReviewRuleInput, RuleRehearsal } from './rule-rehearsal.type.js';
import { ruleProblem } from './rule-values.js';

export const RehearseReviewRuleResult = createUnionType({
  name: 'RehearseReviewRuleResult',
  types: () => [RuleRehearsal, ReviewRuleProblem] as const,
  resolveType: (value: object) => ('askedAt' in value ? RuleRehearsal : ReviewRuleProblem),
});

@Resolver(() => RuleRehearsal)
export class RuleRehearsalsResolver {
  constructor(
    private readonly rehearse: RehearseRule,
    private readonly access: Access,
  ) {}

  @Mutation(() => RehearseReviewRuleResult, {
    description:
      'Looks what a detector would have hit in the newest 5,000 revisions that you may read. For who may make rules.',
  })
  async rehearseReviewRule(
    @CurrentActor() actor: Actor,
    @Args('input') { detectorJson, spaceIds = null, brakeShareRatio }: RehearseReviewRuleInput,
  ): Promise<RuleRehearsal | ReviewRuleProblem> {
    try {
      const id = await this.rehearse.start(actor, detectorJson, spaceIds);
      return await this.show(actor, await this.rehearse.get(actor, id), brakeShareRatio);
    } catch (error) {
      return ruleProblem(error);
    }
  }

  @Query(() => RuleRehearsal, { nullable: true, description: 'One of your own.' })
  async ruleRehearsal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('brakeShareRatio', { type: () => Float, defaultValue: 0.05 }) brakeShareRatio: number,
  ): Promise<RuleRehearsal> {
    return this.show(actor, await this.rehearse.get(actor, id), brakeShareRatio);
  }

  private async show(
    actor: Actor,
    { result, run, ...view }: RehearsalView,
    brakeShareRatio: number,
  ): Promise<RuleRehearsal> {
    const examples = result?.examples ?? [];
    const open = await this.access.canRead(actor, [...new Set(examples.map(({ pageId }) => pageId))]);
    return {
      ...view,
      run: run && toJobRun(run),
      revisions: result?.revisions ?? null,
      unseenRevisions: result?.unseen ?? null,
      hits: result?.hits ?? null,
      authors: result?.authors ?? null,
      shareRatio: result && (result.revisions === 0 ? 0 : result.hits / result.revisions),
      wouldBrake: result && wouldBrake(result, brakeShareRatio),
      examples: examples
        .filter(({ pageId }) => open.has(pageId))
        .map(({ number, savedAt, ...hit }) => ({
          ...hit,
          ...{ revisionNumber: number, savedAt: new Date(savedAt) },
        })),
    };
  }
}

@Resolver(() => RehearsedHitType)
export class RehearsedHitResolver {
  constructor(
    private readonly wiki: WikiLoaders,
    private readonly persons: PersonLoader,
  ) {}

  @ResolveField(() => PageNodeType, { nullable: true })
  async page(
    @Parent() { pageId }: RehearsedHitType,
    @Context() context: GraphqlContext,
  ): Promise<PageNodeType | null> {
    const node = await this.wiki.node(context, pageId);
    return node && pageNodeTypeOf(node);
  }

  @ResolveField(() => PersonType)
  author(@Parent() { authorId }: RehearsedHitType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, authorId);
  }
}
