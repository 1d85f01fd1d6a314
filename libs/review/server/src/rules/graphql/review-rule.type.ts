import {
  Field,
  Float,
  GraphQLISODateTime,
  HideField,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { type RuleAction, RULE_FAULTS, type RuleFault } from '@wellspring/review-domain';
import { Connection, Problem } from '@wellspring/platform-graphql';
import {
  IsBoolean,
  IsEnum,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ArrayMaxSize,
} from 'class-validator';
import { type RuleState } from '../review-rules.read-model.js';

/** Enough for 2,000 words of 200 characters with their quotes. */
const DETECTOR_JSON_MAX_CHARS = 500_000;

export const RuleStateEnum = { ON: 'on', OFF: 'off', BRAKED: 'braked' } as const satisfies Record<
  string,
  RuleState
>;
registerEnumType(RuleStateEnum, {
  name: 'ReviewRuleState',
  description: 'BRAKED: it hit too much and switched itself down; it only notes until somebody looks at it.',
});

export const RuleActionEnum = {
  ...{ NOTE: 'note', TAG: 'tag', QUEUE: 'queue', HOLD: 'hold', REFUSE: 'refuse' },
} as const satisfies Record<string, RuleAction>;
registerEnumType(RuleActionEnum, {
  name: 'ReviewRuleAction',
  description: 'What a rule does with a text that it hits, the mildest first.',
});

@ObjectType({ description: 'What a rule says, from one change to the next. Never changed, only followed.' })
export class ReviewRuleVersion {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: '1, 2, 3 … of the rule' })
  number!: number;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'the rule in plain words' })
  words!: string;
  @Field(() => String, { description: 'what the machine looks for: a detector as JSON' })
  detectorJson!: string;
  @Field(() => RuleActionEnum)
  action!: RuleAction;
  @Field(() => Boolean, { description: 'Everywhere, not only in the spaces that it names.' })
  isEverywhere!: boolean;
  @Field(() => Boolean, { description: 'Leaves trusted authors alone.' })
  exemptsTrusted!: boolean;
  @Field(() => Float, { description: '0..1 of the edits of a day: what hits more brakes itself' })
  brakeShareRatio!: number;
  @Field(() => String)
  changeNote!: string;
  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
  @HideField()
  createdById!: string;
  @HideField()
  spaceIds!: readonly string[] | null;
  @Field(() => [String], {
    description:
      'what differs from the version before: name, words, detector, action, spaces, exemptsTrusted, brakeShareRatio; everything in the first one',
  })
  changedFields!: readonly string[];
}

@ObjectType({ description: 'A rule that everybody can read.' })
export class ReviewRule {
  @Field(() => ID)
  id!: string;
  @Field(() => RuleStateEnum)
  state!: RuleState;
  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true })
  brakedAt!: Date | null;
  @Field(() => Boolean, { description: 'You may change it and switch it on and off.' })
  mayEdit!: boolean;
}

@ObjectType({ description: 'Rules, those that are off last, otherwise by name.' })
export class ReviewRuleConnection extends Connection(ReviewRule) {
  @Field(() => Int, { description: 'of all pages of the list' })
  totalCount!: number;
}

@ObjectType({ description: 'How often a rule hit, all its versions together; each number opens `ruleHits`.' })
export class ReviewRuleFigures {
  @Field(() => Int, { description: 'filter ALL' })
  hits!: number;
  @Field(() => Int, { description: 'filter DECIDED: somebody looked at the text' })
  decided!: number;
  @Field(() => Int, {
    description: 'filter OVERTURNED: found good, or the appeal was decided for the author',
  })
  overturned!: number;
  @Field(() => Int, { description: 'filter APPEALED' })
  appealed!: number;
}

@ObjectType({ description: 'Hits of one day; opens `ruleHits` with `day`.' })
export class ReviewRuleHitsOfDay {
  @Field(() => String, { description: 'YYYY-MM-DD in the company’s zone' })
  day!: string;
  @Field(() => Int)
  hits!: number;
  @Field(() => Int)
  overturned!: number;
}

export const RuleFaultEnum = Object.fromEntries(RULE_FAULTS.map((name) => [name, name])) as {
  readonly [Fault in RuleFault]: Fault; // fromEntries forgets the keys
};
registerEnumType(RuleFaultEnum, {
  name: 'ReviewRuleFault',
  description: 'What is wrong with a field of a rule.',
});

@ObjectType({
  implements: () => [Problem],
  description:
    'A rule that can’t be saved or rehearsed as it is: REHEARSE_FIRST, WOULD_BRAKE, NAME_TAKEN, BAD_RULE.',
})
export class ReviewRuleProblem extends Problem {
  @Field(() => String, {
    nullable: true,
    description: 'For example name, brakeShareRatio, detector.words[3].',
  })
  field!: string | null;
  @Field(() => RuleFaultEnum, { nullable: true, description: 'Of BAD_RULE: what is wrong there.' })
  fault!: RuleFault | null;
  @Field(() => Int, { nullable: true, description: 'In an expression: the character, from 1.' })
  at!: number | null;
  @Field(() => Float, { nullable: true, description: 'the least that is right, in the unit of the field' })
  least!: number | null;
  @Field(() => Float, { nullable: true, description: 'the most that is right' })
  most!: number | null;
  @Field(() => Float, { nullable: true, description: 'what was given, where it is a number or a length' })
  found!: number | null;
}

@ObjectType()
export class SavedReviewRule {
  @Field(() => ReviewRule)
  rule!: ReviewRule;
}

@InputType()
export class ReviewRuleInput {
  @Field(() => ID, { nullable: true, description: 'Of the rule that is followed by a newer version.' })
  @IsOptional()
  @IsUUID('all')
  id?: string | null;
  @Field(() => String)
  @IsString()
  @MaxLength(1_000)
  name!: string;
  @Field(() => String)
  @IsString()
  @MaxLength(20_000)
  words!: string;
  @Field(() => String, { description: 'A detector as JSON; docs/guide/reviewing.md lists the kinds.' })
  @IsString()
  @MaxLength(DETECTOR_JSON_MAX_CHARS)
  detectorJson!: string;
  @Field(() => RuleActionEnum)
  @IsEnum(RuleActionEnum)
  action!: RuleAction;
  @Field(() => [ID], { nullable: true, description: 'Null: everywhere.' })
  @IsOptional()
  @IsUUID('all', { each: true })
  @ArrayMaxSize(1_000)
  spaceIds?: string[] | null;
  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  exemptsTrusted!: boolean;
  @Field(() => Float, {
    defaultValue: 0.05,
    description: 'Above 0, at most 1. AbuseFilter’s number if not said.',
  })
  @IsNumber()
  brakeShareRatio!: number;
  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(5_000)
  changeNote!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Save it although it hit more in its rehearsal than its brake allows.',
  })
  @IsBoolean()
  despiteBrake!: boolean;
}
