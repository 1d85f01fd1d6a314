import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@wellspring/people-server';
import { IsBoolean, IsInt, IsString, Min } from 'class-validator';
import { type SpaceReviewerKind } from '../space-reviewer.entity.js';

/** GraphQL's names for {@link SpaceReviewerKind}. */
export const SpaceReviewerKindEnum = {
  ASSIGNED: 'assigned',
  VOLUNTEER: 'volunteer',
} as const satisfies Record<string, SpaceReviewerKind>;
registerEnumType(SpaceReviewerKindEnum, {
  name: 'SpaceReviewerKind',
  description: 'Named by a manager of the space, or signed up.',
});

/** Somebody who patrols a space. */
@ObjectType('SpaceReviewer')
export class SpaceReviewerType {
  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => SpaceReviewerKindEnum)
  kind!: SpaceReviewerKind;

  @Field(() => GraphQLISODateTime)
  since!: Date;
}

@InputType()
export class SpaceReviewInput {
  @Field(() => ID)
  @IsString()
  spaceId!: string;

  @Field(() => Boolean, { description: 'What is saved waits for a reviewer; pages may say otherwise.' })
  @IsBoolean()
  reviewsBeforePublishing!: boolean;

  @Field(() => Boolean, { description: 'Employees who edit may sign up as reviewers.' })
  @IsBoolean()
  welcomesVolunteers!: boolean;
}

@InputType('HideRevisionsInput')
export class HideRevisionsInputType {
  @Field(() => ID)
  @IsString()
  pageId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  fromNumber!: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  toNumber!: number;

  @Field(() => String, { description: 'Why; it stands in the audit trail.' })
  @IsString()
  reason!: string;
}
