import {
  Field,
  GraphQLISODateTime,
  HideField,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { type ReportReason, type ReviewState } from '@wellspring/review-domain';
import { Connection } from '@wellspring/platform-graphql';
import { IsEnum, IsInt, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { ReviewVerdictEnum } from '../../levels/graphql/review-words.enum.js';

export const ReportReasonEnum = {
  ...{ WRONG: 'wrong', OUTDATED: 'outdated', PRIVATE_DATA: 'private-data', COPIED: 'copied' },
  ...{ OFFENSIVE: 'offensive', OTHER: 'other' },
} as const satisfies Record<string, ReportReason>;
registerEnumType(ReportReasonEnum, { name: 'ReportReason', description: 'Why a reader reports a page.' });

export const ReportStateEnum = {
  ...{ WAITING: 'waiting', ESCALATED: 'escalated', DECIDED: 'decided', CLOSED: 'closed' },
} as const satisfies Record<string, ReviewState>;
registerEnumType(ReportStateEnum, {
  name: 'PageReportState',
  description: 'CLOSED: what it was about is gone, nobody decided.',
});

@ObjectType({ description: 'A reader’s report of a page.' })
export class PageReport {
  @Field(() => ID)
  id!: string;
  @HideField()
  pageId!: string;
  @HideField()
  personId!: string;
  @Field(() => Int, { description: 'the revision that was read' })
  revisionNumber!: number;
  @Field(() => ReportReasonEnum)
  reason!: ReportReason;
  @Field(() => String)
  text!: string;
  @Field(() => GraphQLISODateTime, { description: 'or when it was corrected last' })
  reportedAt!: Date;
  @Field(() => ReportStateEnum)
  state!: ReviewState;
  @Field(() => ReviewVerdictEnum, { nullable: true })
  verdict!: ReviewVerdictEnum | null;
  @Field(() => String, { description: 'what the reviewer says about it' })
  note!: string;
  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt!: Date | null;
}

@ObjectType()
export class PageReportConnection extends Connection(PageReport) {}

@InputType()
export class ReportPageInput {
  @Field(() => ID)
  @IsUUID('all')
  pageId!: string;
  @Field(() => Int, { description: 'the revision that you read' })
  @IsInt()
  @Min(1)
  revisionNumber!: number;
  @Field(() => ReportReasonEnum)
  @IsEnum(ReportReasonEnum)
  reason!: ReportReason;
  @Field(() => String, { defaultValue: '', description: 'at most 1,000 characters' })
  @IsString()
  @MaxLength(10_000)
  text!: string;
}
