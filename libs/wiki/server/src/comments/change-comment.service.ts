import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import {
  type Actor,
  badInput,
  forbidden,
  notFound,
  secureRandom,
  systemClock,
  uuidv7,
} from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type AccessLevel } from '@wellspring/wiki-domain';
import { checkedId } from '../checked-input.js';
import { commentSaved } from '../wiki.events.js';
import { checkedComment, checkedReaction } from './checked-comment.js';
import { type LockedComment, PageCommentRepository } from './page-comment.repository.js';
import { ReachablePage, type ReachedPage } from './reachable-page.policy.js';

/** Changes what was said: words, place in the talk, and the signs under it. */
@Injectable()
export class ChangeComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly comments: PageCommentRepository,
    private readonly reachable: ReachablePage,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /** Gives a comment other words. For its author, as long as they may comment on the page. */
  async edit(actor: Actor, commentId: string, text: string): Promise<void> {
    const words = checkedComment(text);
    await this.unitOfWork.run(async (tx) => {
      const { comment, page } = await this.reach(tx, actor, commentId, 'comment');
      if (comment.authorId !== actor.personId) throw forbidden('You may only change comments of your own.');
      if (comment.deletedAt !== null) throw badInput('commentId: this comment has been deleted.');
      await this.comments.changeText(tx, comment.id, words, systemClock.now());
      await this.events.publish(tx, commentSaved, { pageId: page.id, commentId: comment.id });
    });
  }

  /**
   * Deletes a comment; where others have answered it, its empty place stays. For its author and for those who manage the
   * page, whose doing is recorded.
   */
  async delete(actor: Actor, commentId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { comment, page } = await this.reach(tx, actor, commentId, 'read');
      const isOwn = comment.authorId === actor.personId;
      if (!isOwn && !(await this.reachable.has(tx, actor, page, 'manage')))
        throw forbidden('You may only delete comments of your own.');
      const isAnswered = comment.threadId === null && (await this.comments.replyCount(tx, comment.id)) > 0;
      if (isAnswered) await this.comments.blank(tx, comment.id, systemClock.now());
      else await this.comments.remove(tx, comment);
      if (isOwn) return;
      await this.audit.record(tx, {
        ...{ actor, action: 'wiki.comment-deleted', subjectKind: 'page', subjectId: page.id },
        aboutPersonId: comment.authorId,
      });
    });
  }

  /** Marks a thread as resolved or opens it again. For those who may comment on the page. */
  async resolve(actor: Actor, threadId: string, resolved: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { comment } = await this.reach(tx, actor, threadId, 'comment');
      if (comment.threadId !== null) throw badInput('threadId: this is a reply and no thread.');
      if ((comment.resolvedAt !== null) === resolved) return;
      const by = resolved ? { personId: actor.personId, at: systemClock.now() } : null;
      await this.comments.setResolved(tx, comment.id, by);
    });
  }

  /** Puts a sign under a comment, or (null) the page itself, or takes it away. For those who may comment on the page. */
  async react(
    actor: Actor,
    on: { pageId: string; commentId: string | null },
    emoji: string,
    present: boolean,
  ): Promise<void> {
    const sign = checkedReaction(emoji);
    const pageId = checkedId('pageId', on.pageId);
    const { commentId } = on;
    if (commentId !== null) checkedId('commentId', commentId);
    await this.unitOfWork.run(async (tx) => {
      await this.reachable.require(tx, actor, pageId, 'comment');
      const comment = commentId === null ? null : await this.comments.lock(tx, commentId);
      if (commentId !== null && (comment?.pageId !== pageId || comment.deletedAt !== null))
        throw notFound('There is no such comment on this page.');
      const at = systemClock.now();
      const reaction = { pageId, commentId, personId: actor.personId, emoji: sign };
      if (present) await this.comments.addReaction(tx, { ...reaction, id: uuidv7(at, secureRandom), at });
      else await this.comments.removeReaction(tx, reaction);
    });
  }

  private async reach(
    tx: Tx,
    actor: Actor,
    commentId: string,
    need: AccessLevel,
  ): Promise<{ comment: LockedComment; page: ReachedPage }> {
    const comment = await this.comments.lock(tx, checkedId('commentId', commentId));
    if (!comment) throw notFound('There is no such comment.');
    const page = await this.reachable.require(tx, actor, comment.pageId, need);
    return { comment, page };
  }
}
