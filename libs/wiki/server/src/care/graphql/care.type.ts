import { ArgsType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@wellspring/people-server';
import { CONTENT_LANGUAGES, type ContentLanguage, type VerificationState } from '@wellspring/wiki-domain';
import { IsBoolean } from 'class-validator';
import { SpaceListArgs } from '../../links/graphql/counted-pages.type.js';
import { type PageAliasView } from '../page-details.read-model.js';

/** GraphQL's names for {@link VerificationState}; a page that nobody vouches for has no verification. */
export const VerificationStateEnum = {
  VERIFIED: 'verified',
  DUE_SOON: 'due-soon',
  EXPIRED: 'expired',
} as const satisfies Record<string, VerificationState>;
registerEnumType(VerificationStateEnum, { name: 'VerificationState' });

/** GraphQL's names for {@link ContentLanguage}. */
export const ContentLanguageEnum = {
  ZH_HANT: 'zh-Hant',
  ZH_HANS: 'zh-Hans',
  EN: 'en',
  JA: 'ja',
  OTHER: 'other',
} as const satisfies Record<string, ContentLanguage>;
registerEnumType(ContentLanguageEnum, { name: 'ContentLanguage', description: CONTENT_LANGUAGES.join(', ') });

/** GraphQL's names for kinds of aliases. */
export const PageAliasKindEnum = {
  EARLIER_TITLE: 'earlier-title',
  REDIRECT: 'redirect',
} as const satisfies Record<string, PageAliasView['kind']>;
registerEnumType(PageAliasKindEnum, { name: 'PageAliasKind' });

/** Until when somebody vouches for a page. */
@ObjectType('PageVerification')
export class PageVerificationType {
  @Field(() => String, { description: 'Last day, YYYY-MM-DD in the company’s zone.' })
  until!: string;

  @Field(() => VerificationStateEnum)
  state!: Exclude<VerificationState, 'none'>;

  @Field(() => Date)
  verifiedAt!: Date;

  @Field(() => PersonType, { nullable: true })
  verifiedBy!: PersonType | null;
}

/** Another name under which a page is found. */
@ObjectType('PageAlias')
export class PageAliasType {
  @Field(() => String)
  title!: string;

  @Field(() => PageAliasKindEnum)
  kind!: PageAliasView['kind'];

  @Field(() => String, { description: 'Key of the space in which the name holds.' })
  spaceKey!: string;

  @Field(() => Date)
  createdAt!: Date;
}

/** What the details of a page show. */
@ObjectType('PageDetails')
export class PageDetailsType {
  @Field(() => PersonType)
  createdBy!: PersonType;

  @Field(() => [PageAliasType], { description: 'Newest first.' })
  aliases!: PageAliasType[];

  @Field(() => Boolean, { description: 'Somebody said which language it is in.' })
  languageChosen!: boolean;

  @Field(() => String, { nullable: true, description: 'Where the page came from; null if written here.' })
  source!: string | null;

  @Field(() => String, { nullable: true })
  sourcePath!: string | null;

  @Field(() => String, { nullable: true })
  sourceTitle!: string | null;

  @Field(() => Boolean, { description: 'You may say until when the page holds.' })
  mayVerify!: boolean;

  @Field(() => Boolean)
  mayChangeOwner!: boolean;
}

@ArgsType()
export class PagesToVerifyArgs extends SpaceListArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that you own.' })
  @IsBoolean()
  mine!: boolean;
}
