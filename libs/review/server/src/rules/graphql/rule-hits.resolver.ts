import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, isUuid, notFound } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { connectionOf, CurrentActor, decodeCursor, type GraphqlContext } from '@wellspring/platform-graphql';
import { PageNodeType, pageNodeTypeOf, WikiLoaders } from '@wellspring/wiki-server';
import { ReviewRules } from '../review-rules.read-model.js';
import { RuleHitList } from '../rule-hit-list.read-model.js';
import { RuleHitConnection, RuleHitsArgs, RuleHitType } from './rule-hit.type.js';

@Resolver(() => RuleHitType)
export class RuleHitsResolver {
  constructor(
    private readonly rules: ReviewRules,
    private readonly hits: RuleHitList,
    private readonly wiki: WikiLoaders,
    private readonly persons: PersonLoader,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  @Query(() => RuleHitConnection, {
    description:
      'Hits of a rule, the newest first: the rows behind each of its numbers. What you may not see is counted.',
  })
  async ruleHits(@CurrentActor() actor: Actor, @Args() args: RuleHitsArgs): Promise<RuleHitConnection> {
    const { ruleId, filter, first, day = null, after = null } = args;
    if (!(await this.rules.find(ruleId))) throw notFound('There is no such rule.');
    const afterId = after === null ? null : String(decodeCursor(after, 1)[0]);
    if (afterId !== null && !isUuid(afterId)) decodeCursor('', 1);
    const { timeZone } = this.config;
    const page = await this.hits.of(actor, { ruleId, filter, first, day, timeZone, afterId });
    return {
      ...connectionOf(
        page.rows,
        first,
        ({ id }) => [id],
        (row) => row,
      ),
      ...{ totalCount: page.total, hiddenCount: page.hidden },
    };
  }

  @ResolveField(() => PageNodeType, { nullable: true, description: 'Null for a page that was never made.' })
  async page(
    @Parent() { pageId }: RuleHitType,
    @Context() context: GraphqlContext,
  ): Promise<PageNodeType | null> {
    const node = pageId === null ? null : await this.wiki.node(context, pageId);
    return node && pageNodeTypeOf(node);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'For reviewers by role and administrators, and of one’s own.',
  })
  author(
    @Parent() { authorId }: RuleHitType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return authorId === null ? Promise.resolve(null) : this.persons.find(context, authorId);
  }
}
