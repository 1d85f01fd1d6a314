import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type CommentView } from '../comments.read-model.js';

/** The words that a thread is about, and what stood around them. */
@ObjectType('Passage')
export class PassageType {
  @Field(() => String)
  quote!: string;

  @Field(() => String)
  prefix!: string;

  @Field(() => String)
  suffix!: string;

  @Field(() => Int, { description: 'The revision that the words are from.' })
  revisionNumber!: number;
}

/** One of a few signs under a page or comment, and who put it there. */
@ObjectType('Reaction')
export class ReactionType {
  @Field(() => String)
  emoji!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Boolean, { description: 'You are among them.' })
  mine!: boolean;

  /** For the field resolver; not in the schema. */
  personIds!: readonly string[];
}

/** Something that was said about a page. */
@ObjectType('Comment')
export class CommentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Markdown as written; empty once it is deleted.' })
  text!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  editedAt!: Date | null;

  @Field(() => Boolean, { description: 'Others have answered it, so that its place is kept.' })
  isDeleted!: boolean;

  /** For field resolvers; not in the schema. */
  pageId!: string;
  authorId!: string;
}

/** A talk about a page or a passage of it: a comment and the replies to it. */
@ObjectType('CommentThread')
export class CommentThreadType {
  @Field(() => ID, { description: 'The id of the comment that starts it.' })
  id!: string;

  @Field(() => CommentType)
  comment!: CommentType;

  @Field(() => PassageType, { nullable: true, description: 'Null: it is about the whole page.' })
  passage!: PassageType | null;

  @Field(() => Date, { nullable: true, description: 'Null while the talk is open.' })
  resolvedAt!: Date | null;

  /** For field resolvers; not in the schema. */
  resolvedById!: string | null;
}

@ObjectType()
export class CommentThreadConnection extends Connection(CommentThreadType) {}

/** A comment as GraphQL shows it. */
export const commentTypeOf = (view: CommentView): CommentType => ({
  id: view.id,
  text: view.text,
  createdAt: view.createdAt,
  editedAt: view.editedAt,
  isDeleted: view.deletedAt !== null,
  pageId: view.pageId,
  authorId: view.authorId,
});

/** The thread that a comment starts. */
export const threadTypeOf = (view: CommentView): CommentThreadType => {
  const { id, quote, prefix, suffix, revisionNumber, resolvedAt, resolvedById } = view;
  const passage =
    quote === null || revisionNumber === null
      ? null
      : { quote, prefix: prefix ?? '', suffix: suffix ?? '', revisionNumber };
  return { id, comment: commentTypeOf(view), passage, resolvedAt, resolvedById };
};

@ArgsType()
export class CommentThreadsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'The resolved ones instead of the open ones.' })
  @IsBoolean()
  resolved!: boolean;
}

@InputType()
export class PassageInput {
  @Field(() => String)
  @IsString()
  quote!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(1000)
  prefix!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(1000)
  suffix!: string;
}

@InputType()
export class AddCommentInput {
  @Field(() => ID)
  @IsString()
  pageId!: string;

  @Field(() => ID, { nullable: true, description: 'The thread to answer; null to start one.' })
  @IsOptional()
  @IsString()
  threadId?: string | null;

  @Field(() => String)
  @IsString()
  text!: string;

  @Field(() => PassageInput, { nullable: true, description: 'Null: the whole page.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PassageInput)
  passage?: PassageInput | null;

  @Field(() => String, { description: 'Made by the client for this one comment.' })
  @IsString()
  idempotencyKey!: string;
}

@InputType()
export class ReactInput {
  @Field(() => ID)
  @IsString()
  pageId!: string;

  @Field(() => ID, { nullable: true, description: 'Null: the page itself.' })
  @IsOptional()
  @IsString()
  commentId?: string | null;

  @Field(() => String)
  @IsString()
  emoji!: string;

  @Field(() => Boolean)
  @IsBoolean()
  present!: boolean;
}
