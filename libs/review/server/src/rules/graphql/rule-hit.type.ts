import {
  ArgsType,
  Field,
  Float,
  GraphQLISODateTime,
  HideField,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { type RuleAction } from '@wellspring/review-domain';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { IsEnum, IsOptional, IsUUID, Matches } from 'class-validator';
import { type RuleHitFilter } from '../rule-hit-list.read-model.js';
import { RuleActionEnum } from './review-rule.type.js';

export const RuleHitFilterEnum = {
  ...{ ALL: 'all', DECIDED: 'decided', OVERTURNED: 'overturned', APPEALED: 'appealed' },
} as const satisfies Record<string, RuleHitFilter>;
registerEnumType(RuleHitFilterEnum, { name: 'RuleHitFilter' });

@ObjectType('RuleEvidence', { description: 'Where a rule found something; never the words.' })
export class RuleEvidenceType {
  @Field(() => String, { description: 'kind of detector' })
  kind!: string;
  @Field(() => String, { description: 'for example word, match, credit-card, host, copied, removed' })
  type!: string;
  @Field(() => String, { description: 'title or text' })
  field!: string;
  @Field(() => Int, { description: 'first UTF-16 unit of title or text' })
  start!: number;
  @Field(() => Int, { description: 'the unit after the last one' })
  end!: number;
  @Field(() => Float, { nullable: true, description: 'How like, or which share was removed, 0..1.' })
  ratio?: number | null;
}

@ObjectType('RuleHit', { description: 'A text that a version of a rule hit.' })
export class RuleHitType {
  @Field(() => ID)
  id!: string;
  @Field(() => GraphQLISODateTime)
  hitAt!: Date;
  @Field(() => RuleActionEnum, { description: 'what the rule did then' })
  action!: RuleAction;
  @Field(() => Int)
  versionNumber!: number;
  @HideField()
  pageId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Null where the text was refused.' })
  revisionNumber!: number | null;
  @Field(() => [RuleEvidenceType])
  evidence!: readonly RuleEvidenceType[];
  @Field(() => GraphQLISODateTime, { nullable: true })
  overturnedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  confirmedAt!: Date | null;
  @Field(() => Boolean)
  isAppealed!: boolean;
  @HideField()
  authorId!: string | null;
}

@ObjectType()
export class RuleHitConnection extends Connection(RuleHitType) {
  @Field(() => Int, { description: 'hits in all, those that you may not see included' })
  totalCount!: number;
  @Field(() => Int, {
    description: 'of those: on pages that you can’t open, or in texts that were kept back',
  })
  hiddenCount!: number;
}

@ArgsType()
export class RuleHitsArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID('all')
  ruleId!: string;
  @Field(() => RuleHitFilterEnum, { defaultValue: 'all' })
  @IsEnum(RuleHitFilterEnum)
  filter!: RuleHitFilter;
  @Field(() => String, {
    nullable: true,
    description: 'YYYY-MM-DD in the company’s zone: of this day alone.',
  })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  day?: string | null;
}
