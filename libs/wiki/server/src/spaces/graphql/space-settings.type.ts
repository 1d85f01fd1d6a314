import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AccessLevel, type SpaceOpenness } from '@wellspring/wiki-domain';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { SubjectInput } from '../../access/graphql/access.type.js';
import { AccessLevelEnum, SpaceAccessEnum } from '../../graphql/access.enums.js';
import { type OpeningLevel } from '../open-space.service.js';

/** GraphQL's names for {@link OpeningLevel}. */
export const OpeningLevelEnum = {
  READ: 'read',
  MANAGE: 'manage',
} as const satisfies Record<string, OpeningLevel>;
registerEnumType(OpeningLevelEnum, {
  name: 'OpeningLevel',
  description: 'To look into a closed space, or to mend who may do what.',
});

/** A space of which an administrator knows that it is there, and no more. */
@ObjectType('ClosedSpace')
export class ClosedSpaceType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  archivedAt!: Date | null;
}

@InputType()
export class DescribeSpaceInput {
  @Field(() => ID)
  @IsString()
  spaceId!: string;

  @Field(() => String)
  @IsString()
  name!: string;

  @Field(() => String)
  @IsString()
  description!: string;
}

@InputType({ description: 'One change: the kind of access, or one grant.' })
export class SpaceAccessInput {
  @Field(() => ID)
  @IsString()
  spaceId!: string;

  @Field(() => SpaceAccessEnum, { nullable: true, description: 'The kind of access.' })
  @IsOptional()
  @IsIn(Object.values(SpaceAccessEnum))
  access?: SpaceOpenness | null;

  @Field(() => SubjectInput, { nullable: true, description: 'Whose grant: a group’s or a person’s.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubjectInput)
  to?: SubjectInput | null;

  @Field(() => AccessLevelEnum, { nullable: true, description: 'Null takes the grant away.' })
  @IsOptional()
  @IsIn(Object.values(AccessLevelEnum))
  level?: AccessLevel | null;
}

@InputType()
export class OpenSpaceInput {
  @Field(() => String)
  @IsString()
  spaceKey!: string;

  @Field(() => String, { description: 'Recorded in the audit trail.' })
  @IsString()
  reason!: string;

  @Field(() => OpeningLevelEnum)
  @IsIn(Object.values(OpeningLevelEnum))
  level!: OpeningLevel;
}
