import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AccessLevel } from '@wellspring/wiki-domain';
import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { AccessLevelEnum } from '../../graphql/access.enums.js';
import { type AccessEffect } from '../access-effect.read-model.js';
import { type AccessOrigin, type PageAccessFacts } from '../page-access-sql.js';
import { type GrantView } from '../who-can-see.read-model.js';

/** GraphQL's names for {@link AccessOrigin}. */
export const PageAccessKindEnum = {
  INHERITED_FROM_SPACE: 'space',
  INHERITED_FROM_PAGE: 'page',
  OWN_RULES: 'own',
} as const satisfies Record<string, AccessOrigin>;
registerEnumType(PageAccessKindEnum, { name: 'PageAccessKind', description: 'Where the rules come from.' });

/** Who can see a page, and why. */
@ObjectType('PageAccess')
export class PageAccessType {
  @Field(() => PageAccessKindEnum)
  kind!: AccessOrigin;

  @Field(() => AccessLevelEnum, {
    nullable: true,
    description: 'What every employee may do; null for nothing.',
  })
  everyoneLevel!: AccessLevel | null;

  /** For field resolvers; not in the schema. */
  accessSetId!: string;
  fromPageId!: string | null;
}

/** The facts as GraphQL shows them. */
export const pageAccessTypeOf = ({ origin, ...facts }: PageAccessFacts): PageAccessType => ({
  ...facts,
  kind: origin,
});

/** One line of the rules: everyone, a group or a person, with a level. */
@ObjectType('AccessGrant')
export class AccessGrantType {
  @Field(() => AccessLevelEnum)
  level!: AccessLevel;

  @Field(() => Boolean, { description: 'The grant is for every employee.' })
  everyone!: boolean;

  @Field(() => Boolean, { description: 'One of those through which you get in.' })
  isMine!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'An administrator opened it with a recorded reason, until then.',
  })
  endsAt!: Date | null;

  /** For field resolvers; not in the schema. */
  groupId!: string | null;
  personId!: string | null;
}

/** A grant as GraphQL shows it. */
export const accessGrantTypeOf = ({
  kind,
  subjectId,
  level,
  isMine,
  endsAt,
}: GrantView): AccessGrantType => ({
  ...{ level, isMine, endsAt },
  everyone: kind === 'everyone',
  groupId: kind === 'group' ? subjectId : null,
  personId: kind === 'person' || kind === 'opening' ? subjectId : null,
});

/** What a change would do, before it is done. */
@ObjectType('AccessEffect')
export class AccessEffectType implements Omit<AccessEffect, 'losingIds' | 'gainingIds'> {
  @Field(() => Int, { description: 'People who could read it no more.' })
  losing!: number;

  @Field(() => Int, { description: 'People who could read it newly.' })
  gaining!: number;

  @Field(() => Int, { description: 'People who could edit it no more.' })
  losingEdit!: number;

  @Field(() => Int, { description: 'People who could edit it newly.' })
  gainingEdit!: number;

  @Field(() => Int, { description: 'Pages below that follow, as far as you may open them.' })
  pagesFollowing!: number;

  @Field(() => Int, { description: 'Pages below with rules of their own, which stay as they are.' })
  pagesWithOwnRules!: number;

  @Field(() => AccessLevelEnum, { nullable: true, description: 'What you could do afterwards.' })
  myLevel!: AccessLevel | null;

  /** For field resolvers; not in the schema. */
  losingIds!: readonly string[];
  gainingIds!: readonly string[];
}

/** Whom a grant is for: exactly one of the three. */
@InputType()
export class SubjectInput {
  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  everyone!: boolean;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  groupId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsString()
  personId?: string | null;
}

@InputType()
export class GrantInput extends SubjectInput {
  @Field(() => AccessLevelEnum)
  @IsIn(Object.values(AccessLevelEnum))
  level!: AccessLevel;
}
