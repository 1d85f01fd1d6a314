import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, notFound } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { checkedId } from '../../checked-input.js';
import { AddComment } from '../add-comment.service.js';
import { ChangeComment } from '../change-comment.service.js';
import { Comments, type CommentView } from '../comments.read-model.js';
import {
  AddCommentInput,
  CommentThreadType,
  CommentType,
  commentTypeOf,
  ReactInput,
  threadTypeOf,
} from './comment.type.js';

/** Talks about pages. */
@Resolver()
export class CommentsResolver {
  constructor(
    private readonly comments: Comments,
    private readonly add: AddComment,
    private readonly change: ChangeComment,
  ) {}

  @Query(() => CommentThreadType, {
    nullable: true,
    description: 'The thread of a comment, whether it starts it or answers; for links to it.',
  })
  async commentThread(
    @CurrentActor() actor: Actor,
    @Args('commentId', { type: () => ID }) commentId: string,
  ): Promise<CommentThreadType | null> {
    const comment = await this.find(actor, checkedId('commentId', commentId));
    const start = comment?.threadId ? await this.find(actor, comment.threadId) : comment;
    return start ? threadTypeOf(start) : null;
  }

  @Mutation(() => CommentType)
  async addComment(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AddCommentInput }) input: AddCommentInput,
  ): Promise<CommentType> {
    const { threadId = null, passage = null, ...rest } = input;
    return this.shown(actor, await this.add.run(actor, { ...rest, threadId, passage }));
  }

  @Mutation(() => CommentType)
  async editComment(
    @CurrentActor() actor: Actor,
    @Args('commentId', { type: () => ID }) commentId: string,
    @Args('text', { type: () => String }) text: string,
  ): Promise<CommentType> {
    await this.change.edit(actor, commentId, text);
    return this.shown(actor, commentId);
  }

  @Mutation(() => Boolean)
  async deleteComment(
    @CurrentActor() actor: Actor,
    @Args('commentId', { type: () => ID }) commentId: string,
  ): Promise<boolean> {
    await this.change.delete(actor, commentId);
    return true;
  }

  @Mutation(() => CommentThreadType)
  async resolveThread(
    @CurrentActor() actor: Actor,
    @Args('threadId', { type: () => ID }) threadId: string,
    @Args('resolved', { type: () => Boolean }) resolved: boolean,
  ): Promise<CommentThreadType> {
    await this.change.resolve(actor, threadId, resolved);
    return threadTypeOf(await this.there(actor, threadId));
  }

  @Mutation(() => Boolean, { description: 'Puts a sign under a page or comment, or takes it away.' })
  async react(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ReactInput }) input: ReactInput,
  ): Promise<boolean> {
    const { pageId, commentId = null, emoji, present } = input;
    await this.change.react(actor, { pageId, commentId }, emoji, present);
    return present;
  }

  private async shown(actor: Actor, commentId: string): Promise<CommentType> {
    return commentTypeOf(await this.there(actor, commentId));
  }

  private async there(actor: Actor, commentId: string): Promise<CommentView> {
    const comment = await this.find(actor, commentId);
    if (!comment) throw notFound('There is no such comment.');
    return comment;
  }

  private async find(actor: Actor, commentId: string): Promise<CommentView | null> {
    return (await this.comments.byIds(actor, [commentId])).get(commentId) ?? null;
  }
}
