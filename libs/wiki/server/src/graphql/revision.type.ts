import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, paged } from '@wellspring/platform-graphql';
import { type ContentModel } from '@wellspring/wiki-domain';
import { IsDate, IsOptional, IsUUID } from 'class-validator';
import { type RevisionFilter, type RevisionView } from '../revision.read-model.js';

/** One saved state of a page. */
@ObjectType('Revision')
export class RevisionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Date)
  savedAt!: Date;

  @Field(() => String)
  summary!: string;

  @Field(() => Boolean)
  isMinor!: boolean;

  @Field(() => [String])
  tags!: string[];

  @Field(() => Int)
  sizeChars!: number;

  @Field(() => Int)
  sizeDeltaChars!: number;

  @Field(() => Boolean, {
    description: 'Title, summary and text are kept from everybody but administrators: empty for others.',
  })
  isHidden!: boolean;

  @Field(() => Int, { nullable: true, description: 'The text is that of this earlier revision.' })
  revertsToNumber!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Title before this revision, where it changed. Known in the history alone.',
  })
  previousTitle?: string | null;

  /** For field resolvers; not in the schema. */
  pageId!: string;
  authorId!: string;
  hashHex!: string;
  contentModel!: ContentModel;
}

/** A revision as GraphQL shows it. */
export const revisionTypeOf = (revision: RevisionView): RevisionType => ({
  ...revision,
  tags: [...revision.tags],
});

/** A page's history. */
@ObjectType()
export class RevisionConnection extends Connection(RevisionType) {}

@ArgsType()
export class RevisionFilterArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this person.' })
  @IsOptional()
  @IsUUID('all')
  authorId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Saved at this moment or later.' })
  @IsOptional()
  @IsDate()
  since?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Saved earlier than this moment.' })
  @IsOptional()
  @IsDate()
  before?: Date | null;
}

/** The filter as the read model knows it. */
export const revisionFilterOf = ({ authorId, since, before }: RevisionFilterArgs): RevisionFilter => ({
  authorId: authorId ?? null,
  since: since ?? null,
  before: before ?? null,
});

@ArgsType()
export class RevisionsArgs extends paged(RevisionFilterArgs, 30) {}
