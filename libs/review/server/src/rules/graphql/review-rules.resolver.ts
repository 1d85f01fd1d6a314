import {
  Args,
  Context,
  createUnionType,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { type Actor, badInput, DAY_MS, isUuid, notFound, systemClock } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import {
  connectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  loaderOf,
  PageArgs,
} from '@wellspring/platform-graphql';
import { SpaceType, spaceTypeOf, WikiLoaders } from '@wellspring/wiki-server';
import { type ListedRuleView, ReviewRules, type RulePlace } from '../review-rules.read-model.js';
import { SaveReviewRule } from '../save-review-rule.service.js';
import { SetReviewRuleState } from '../set-review-rule-state.service.js';
import {
  ReviewRule,
  ReviewRuleConnection,
  ReviewRuleFigures,
  ReviewRuleHitsOfDay,
  ReviewRuleInput,
  ReviewRuleProblem,
  ReviewRuleVersion,
  SavedReviewRule,
} from './review-rule.type.js';
import { otherProblem, ruleProblem, type RuleParent, ruleType, versionType } from './rule-values.js';

/** Days of hits that a rule's page shows at most. */
const MOST_DAYS = 366;

export const SaveReviewRuleResult = createUnionType({
  name: 'SaveReviewRuleResult',
  types: () => [SavedReviewRule, ReviewRuleProblem] as const,
  resolveType: (value: object) => ('rule' in value ? SavedReviewRule : ReviewRuleProblem),
});

@Resolver(() => ReviewRule)
export class ReviewRulesResolver {
  constructor(
    private readonly rules: ReviewRules,
    private readonly saveRule: SaveReviewRule,
    private readonly setState: SetReviewRuleState,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  @Query(() => ReviewRuleConnection, { description: 'Every rule, for everybody who is signed in.' })
  async reviewRules(
    @CurrentActor() actor: Actor,
    @Args() { first, after = null }: PageArgs,
  ): Promise<ReviewRuleConnection> {
    const { rows, total } = await this.rules.page(after === null ? null : placeOf(after), first + 1);
    const keyOf = ({ state, sortName, id }: ListedRuleView) => [state === 'off' ? 1 : 0, sortName, id];
    return { ...connectionOf(rows, first, keyOf, (rule) => ruleType(actor, rule)), totalCount: total };
  }

  @Query(() => ReviewRule, { nullable: true })
  async reviewRule(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ReviewRule | null> {
    const rule = isUuid(id) ? await this.rules.find(id) : null;
    return rule && ruleType(actor, rule);
  }

  @Mutation(() => SaveReviewRuleResult, {
    description:
      'Makes a rule, or has a newer version follow it. For administrators and reviewers; what holds or refuses texts for administrators, after a rehearsal of exactly this detector.',
  })
  async saveReviewRule(
    @CurrentActor() actor: Actor,
    @Args('input') { despiteBrake, ...input }: ReviewRuleInput,
  ): Promise<SavedReviewRule | ReviewRuleProblem> {
    const { id = null, spaceIds = null, ...fields } = input;
    try {
      const outcome = await this.saveRule.run(actor, { ...fields, id, spaceIds }, despiteBrake);
      if (outcome.kind === 'saved') return { rule: await this.one(actor, outcome.ruleId) };
      const code = outcome.kind.replace('-', '_').toUpperCase();
      return otherProblem(code, outcome);
    } catch (error) {
      return ruleProblem(error);
    }
  }

  @Mutation(() => ReviewRule, { description: 'Switches a rule on or off; on takes the brake off too.' })
  async setReviewRuleState(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('isOn', { type: () => Boolean }) isOn: boolean,
  ): Promise<ReviewRule> {
    if (!isUuid(id)) throw notFound('There is no such rule.');
    await this.setState.run(actor, id, isOn);
    return this.one(actor, id);
  }

  @ResolveField(() => ReviewRuleVersion, { description: 'what it says now' })
  async current(@Parent() rule: RuleParent, @Context() context: GraphqlContext): Promise<ReviewRuleVersion> {
    const versions = await this.versions(rule, context);
    const [newest] = versions;
    if (!newest) throw notFound('There is no such rule.');
    return newest;
  }

  @ResolveField(() => [ReviewRuleVersion], { description: 'the newest first' })
  async versions(
    @Parent() { id }: RuleParent,
    @Context() context: GraphqlContext,
  ): Promise<ReviewRuleVersion[]> {
    const versions = await loaderOf(context, 'review.rule-versions', (ids: readonly string[]) =>
      this.rules.versionsOf(ids),
    ).load(id);
    return (versions ?? []).map((version, at, all) => versionType(version, all[at + 1] ?? null));
  }

  @ResolveField(() => ReviewRuleFigures)
  async figures(
    @Parent() { id }: RuleParent,
    @Context() context: GraphqlContext,
  ): Promise<ReviewRuleFigures> {
    const figures = await loaderOf(context, 'review.rule-figures', (ids: readonly string[]) =>
      this.rules.figuresOf(ids),
    ).load(id);
    return figures ?? { hits: 0, decided: 0, overturned: 0, appealed: 0 };
  }

  @ResolveField(() => [ReviewRuleHitsOfDay], { description: 'Days without hits are left out.' })
  hitsByDay(
    @Parent() { id }: RuleParent,
    @Args('days', { type: () => Int, defaultValue: 90 }) days: number,
  ): Promise<ReviewRuleHitsOfDay[]> {
    if (days < 1 || days > MOST_DAYS) throw badInput(`days: wants 1 to ${MOST_DAYS}.`, { field: 'days' });
    const since = new Date(systemClock.now().getTime() - days * DAY_MS);
    return this.rules.hitsByDay(id, since, this.config.timeZone);
  }

  private async one(actor: Actor, id: string): Promise<ReviewRule> {
    const rule = await this.rules.find(id);
    if (!rule) throw notFound('There is no such rule.');
    return ruleType(actor, rule);
  }
}

/** Where the list goes on. BAD_INPUT for what is no cursor of it. */
function placeOf(after: string): RulePlace {
  const [off, sortName, id] = decodeCursor(after, 3);
  if ((off !== 0 && off !== 1) || typeof sortName !== 'string' || typeof id !== 'string' || !isUuid(id))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { isOff: off === 1, sortName, id };
}

@Resolver(() => ReviewRuleVersion)
export class ReviewRuleVersionResolver {
  constructor(
    private readonly persons: PersonLoader,
    private readonly wiki: WikiLoaders,
  ) {}

  @ResolveField(() => PersonType)
  createdBy(
    @Parent() { createdById }: ReviewRuleVersion,
    @Context() context: GraphqlContext,
  ): Promise<PersonType> {
    return this.persons.load(context, createdById);
  }

  @ResolveField(() => [SpaceType], { description: 'those that it names and that you can open' })
  async spaces(
    @Parent() version: ReviewRuleVersion,
    @Context() context: GraphqlContext,
  ): Promise<SpaceType[]> {
    const spaces = await this.seen(version, context);
    return spaces.map(spaceTypeOf);
  }

  @ResolveField(() => Int, { description: 'spaces that it names and that you can’t open' })
  async otherSpaces(
    @Parent() version: ReviewRuleVersion,
    @Context() context: GraphqlContext,
  ): Promise<number> {
    return (version.spaceIds?.length ?? 0) - (await this.seen(version, context)).length;
  }

  private async seen({ spaceIds }: ReviewRuleVersion, context: GraphqlContext) {
    const spaces = await Promise.all((spaceIds ?? []).map((id) => this.wiki.readableSpace(context, id)));
    return spaces.filter((space) => space !== null);
  }
}
