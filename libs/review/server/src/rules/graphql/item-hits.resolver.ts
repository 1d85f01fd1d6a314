import {
  Context,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { type RuleAction } from '@wellspring/review-domain';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { ReviewItemType } from '../../queue/graphql/review-item.type.js';
import { HitsOfItems } from '../hits-of-item.read-model.js';
import { RuleActionEnum } from './review-rule.type.js';
import { RuleEvidenceType } from './rule-hit.type.js';

@ObjectType({ description: 'What a rule found in the text of an item, with the rule as it said then.' })
export class ReviewItemHit {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  ruleId!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  words!: string;
  @Field(() => RuleActionEnum)
  action!: RuleAction;
  @Field(() => Int, { nullable: true, description: 'Null: in a text that was refused.' })
  revisionNumber!: number | null;
  @Field(() => [RuleEvidenceType], { description: 'places in the source text of the revision, UTF-16 units' })
  evidence!: readonly RuleEvidenceType[];
  @Field(() => GraphQLISODateTime)
  hitAt!: Date;
}

@Resolver(() => ReviewItemType)
export class ReviewItemHitsResolver {
  constructor(private readonly list: HitsOfItems) {}

  @ResolveField(() => [ReviewItemHit], { description: 'For who reviews the item.' })
  async hits(
    @Parent() { id, isReviewed }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewItemHit[]> {
    if (!isReviewed) return [];
    const hits = await loaderOf(context, 'review.item-hits', (ids: readonly string[]) =>
      this.list.of(ids),
    ).load(id);
    return hits ?? [];
  }
}
