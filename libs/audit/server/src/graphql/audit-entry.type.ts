import { ArgsType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { IsDate, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { type AuditEntryView } from '../audit-entries.read-model.js';

/** Who did or looked at what. People adds `actor` and `aboutPerson`. */
@ObjectType('AuditEntry')
export class AuditEntryType {
  /** Whom people's field resolvers read; not in the schema. */
  actorId!: string;
  /** Whom people's field resolvers read; not in the schema. */
  aboutPersonId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { description: '<scope>.<what-happened>' })
  action!: string;

  @Field(() => String)
  subjectKind!: string;

  @Field(() => String)
  subjectId!: string;

  @Field(() => String, { description: 'Small facts as a JSON object.' })
  detailsJson!: string;
}

@ObjectType()
export class AuditEntryConnection extends Connection(AuditEntryType) {}

/** Everything that is given must match. */
@InputType()
export class AuditEntryFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  actorId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  aboutPersonId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A whole action, or a scope with its dot (`people.`).',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectKind?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subjectId?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From this instant on.' })
  @IsOptional()
  @IsDate()
  since?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Before this instant.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => AuditEntryFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditEntryFilter)
  filter?: AuditEntryFilter | null;
}

/** An entry as GraphQL shows it. */
export function auditEntryTypeOf({ details, ...entry }: AuditEntryView): AuditEntryType {
  return { ...entry, detailsJson: JSON.stringify(details) };
}
