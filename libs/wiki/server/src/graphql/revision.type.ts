import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, MAX_PAGE_SIZE } from '@wellspring/platform-graphql';
import { type ContentModel } from '@wellspring/wiki-domain';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type RevisionView } from '../revision.read-model.js';

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

  @Field(() => Int, { nullable: true, description: 'The text is that of this earlier revision.' })
  revertsToNumber!: number | null;

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
export class RevisionsArgs {
  @Field(() => Int, { defaultValue: 30, description: `1 to ${MAX_PAGE_SIZE} rows` })
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  first!: number;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}
