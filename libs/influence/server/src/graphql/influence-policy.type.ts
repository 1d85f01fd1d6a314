import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { InfluenceSnapshot, Leader, LeaderReportReason } from './leader-report.type.js';

@ObjectType({ description: 'Who may see more or less of people than usual. Every employee can read it.' })
export class InfluencePolicyType {
  @Field(() => Boolean, { description: 'line managers see their own reports by name; off unless stated' })
  managersSeeReports!: boolean;
  @Field(() => Boolean, { description: 'analysts see pseudonyms for names' })
  pseudonymous!: boolean;
  @Field(() => Date, { nullable: true })
  changedAt!: Date | null;
}

@InputType()
export class InfluencePolicyInput {
  @Field(() => Boolean)
  @IsBoolean()
  managersSeeReports!: boolean;
  @Field(() => Boolean)
  @IsBoolean()
  pseudonymous!: boolean;
}

@ArgsType()
export class ReidentifyArgs {
  @Field(() => String, { description: 'as a screen shows it' })
  @IsString()
  @MaxLength(40)
  pseudonym!: string;
  @Field(() => String, { description: '10 to 500 characters; the person can read it' })
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

@ObjectType({
  description: "A line manager's direct reports in the newest snapshot, where the policy allows it.",
})
export class MyReports {
  @Field(() => InfluenceSnapshot, { nullable: true })
  snapshot!: InfluenceSnapshot | null;
  @Field(() => LeaderReportReason, { nullable: true })
  reason!: LeaderReportReason | null;
  @Field(() => [Leader])
  reports!: Leader[];
}
