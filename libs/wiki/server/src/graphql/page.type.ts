import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { type AccessLevel, type ContentModel, slugOf } from '@wellspring/wiki-domain';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { type DraftReason } from '../draft.entity.js';
import { type DraftView } from '../drafts.service.js';
import { type PageSort } from '../page-list.read-model.js';
import { type PageReadingView } from '../page-reading.read-model.js';
import { type PageSummary } from '../page-summary.js';
import { AccessLevelEnum, ContentModelEnum, DraftReasonEnum, PageSortEnum } from './access.enums.js';

/** A heading of a page. */
@ObjectType('Heading')
export class HeadingType {
  @Field(() => Int)
  level!: number;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  anchor!: string;
}

/** A text that its author has not saved. */
@ObjectType('Draft')
export class DraftType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { nullable: true })
  baseNumber!: number | null;

  @Field(() => String)
  summary!: string;

  @Field(() => DraftReasonEnum)
  keptBecause!: DraftReason;

  @Field(() => Date)
  updatedAt!: Date;

  /** For field resolvers; not in the schema. */
  pageId!: string | null;
  spaceId!: string | null;
  parentId!: string | null;
}

/** A draft as GraphQL shows it. */
export const draftTypeOf = (draft: DraftView): DraftType => ({ ...draft });

/** A page as readers see it: its published revision. Other scopes add fields by `id`. */
@ObjectType('Page')
export class PageType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Permanent; the last ten characters of the address.' })
  urlId!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Language tag of the text.' })
  language!: string;

  @Field(() => ContentModelEnum)
  contentModel!: ContentModel;

  @Field(() => AccessLevelEnum)
  myLevel!: AccessLevel;

  @Field(() => Int)
  publishedNumber!: number;

  @Field(() => Int, { description: 'The newest revision that you may see.' })
  headNumber!: number;

  @Field(() => Int)
  revisionCount!: number;

  @Field(() => Date)
  publishedAt!: Date;

  @Field(() => Date)
  createdAt!: Date;

  /** For field resolvers; not in the schema. */
  spaceId!: string;
  lastAuthorId!: string;
  hashHex!: string;
  /** Set where the page screen's one query has brought the text along. */
  read?: PageReadingView['read'];
}

/** A page as GraphQL shows it. */
export const pageTypeOf = (page: PageSummary): PageType => ({
  id: page.id,
  urlId: page.urlId,
  slug: slugOf(page.title),
  title: page.title,
  language: page.language,
  contentModel: page.contentModel,
  myLevel: page.level,
  publishedNumber: page.publishedNumber,
  headNumber: page.headNumber,
  revisionCount: page.revisionCount,
  publishedAt: page.publishedAt,
  createdAt: page.createdAt,
  spaceId: page.spaceId,
  lastAuthorId: page.lastAuthorId,
  hashHex: page.hashHex,
});

/** A list of pages. */
@ObjectType()
export class PageConnection extends Connection(PageType) {}

@ArgsType()
export class PagesArgs extends PageArgs {
  @Field(() => PageSortEnum)
  @IsIn(Object.values(PageSortEnum))
  sort!: PageSort;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  spaceKey?: string | null;
}
