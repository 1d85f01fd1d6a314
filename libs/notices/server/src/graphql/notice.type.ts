import { ArgsType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { type NoticeView } from '../inbox.read-model.js';

/** A line of the inbox. `actor`, `title` and `href` are resolved when asked for. */
@ObjectType('Notice')
export class NoticeType {
  /** For the field resolvers; not in the schema. */
  actorId!: string | null;
  /** For the field resolvers; not in the schema. */
  subjectKind!: string;
  /** For the field resolvers; not in the schema. */
  subjectId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '<scope>.<what-happened>' })
  kind!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readAt!: Date | null;

  @Field(() => String, { description: 'Small facts for the sentence as a JSON object.' })
  detailsJson!: string;
}

@ObjectType()
export class NoticeConnection extends Connection(NoticeType) {}

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false })
  @IsOptional()
  @IsBoolean()
  unreadOnly?: boolean;
}

/** A notice as GraphQL shows it. */
export function noticeTypeOf({ details, ...notice }: NoticeView): NoticeType {
  return { ...notice, detailsJson: JSON.stringify(details) };
}
