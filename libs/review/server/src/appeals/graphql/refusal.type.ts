import { Field, GraphQLISODateTime, HideField, ID, ObjectType } from '@nestjs/graphql';
import { type ReviewState } from '@wellspring/review-domain';
import { Connection } from '@wellspring/platform-graphql';
import { ReviewVerdictEnum } from '../../levels/graphql/review-words.enum.js';
import { ReviewItemStateEnum } from '../../queue/graphql/review-item-state.enum.js';
import { RuleEvidenceType } from '../../rules/graphql/rule-hit.type.js';

@ObjectType('RefusingRule', { description: 'A rule that refused a text, as it said then.' })
export class RefusingRuleType {
  @Field(() => ID)
  ruleId!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  words!: string;
  @Field(() => [RuleEvidenceType], { description: 'places in the text that was refused' })
  evidence!: readonly RuleEvidenceType[];
}

@ObjectType({ description: 'One’s own appeal against a refusal.' })
export class RefusalAppeal {
  @Field(() => ID)
  itemId!: string;
  @Field(() => ReviewItemStateEnum)
  state!: Uppercase<ReviewState>;
  @Field(() => ReviewVerdictEnum, { nullable: true, description: 'UPHELD or OVERTURNED' })
  verdict!: ReviewVerdictEnum | null;
  @Field(() => String, { description: 'the reason' })
  note!: string;
  @Field(() => String)
  request!: string;
  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt!: Date | null;
}

@ObjectType('Refusal', {
  description: 'A text of your own that rules did not let in. It is your draft, and nowhere else.',
})
export class RefusalType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID, { nullable: true, description: 'Null after 30 days.' })
  draftId!: string | null;
  @HideField()
  pageId!: string | null;
  @Field(() => GraphQLISODateTime)
  refusedAt!: Date;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when exactly this text may be saved.',
  })
  clearedAt!: Date | null;
  @Field(() => [RefusingRuleType])
  rules!: readonly RefusingRuleType[];
  @Field(() => RefusalAppeal, { nullable: true })
  appeal!: RefusalAppeal | null;
  @Field(() => Boolean, { description: 'Nobody was asked yet; one appeal a text.' })
  mayAppeal!: boolean;
}

@ObjectType()
export class RefusalConnection extends Connection(RefusalType) {}

@ObjectType('AppealedText', {
  description: 'A refused text, for those who decide its appeal. Each look is recorded.',
})
export class AppealedTextType {
  @Field(() => String, { nullable: true, description: 'Null where the author changed it since.' })
  title!: string | null;
  @Field(() => String, { nullable: true })
  text!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What readers see; null for a page that was never made.',
  })
  previousTitle!: string | null;
  @Field(() => String, { nullable: true })
  previousText!: string | null;
  @Field(() => [RefusingRuleType])
  rules!: readonly RefusingRuleType[];
}
