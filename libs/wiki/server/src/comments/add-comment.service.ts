import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type PassageAnchor } from '@wellspring/wiki-domain';
import { checkedId, checkedIdempotencyKey } from '../checked-input.js';
import { commentSaved } from '../wiki.events.js';
import { checkedComment, checkedPassage } from './checked-comment.js';
import { PageCommentRepository } from './page-comment.repository.js';
import { ReachablePage, type ReachedPage } from './reachable-page.policy.js';

/** Most replies of a thread: a longer talk wants a page of its own, and a screen shows a thread whole. */
export const REPLIES_MAX = 200;

/** What somebody wants to say. */
export interface AddCommentInput {
  readonly pageId: string;
  /** The thread to answer; null to start one. */
  readonly threadId: string | null;
  readonly text: string;
  /** The passage that a new thread is about; null for the whole page. */
  readonly passage: PassageAnchor | null;
  /** Made by the client for this one comment. */
  readonly idempotencyKey: string;
}

/** Writes comments. */
@Injectable()
export class AddComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly comments: PageCommentRepository,
    private readonly reachable: ReachablePage,
    private readonly events: EventBus,
  ) {}

  /**
   * Starts a thread or answers one, which opens a resolved thread again, and gives the comment's id. For those who may
   * comment on the page. A repetition with the same key gives what the first one made.
   */
  async run(actor: Actor, input: AddCommentInput): Promise<string> {
    const pageId = checkedId('pageId', input.pageId);
    const threadId = input.threadId === null ? null : checkedId('threadId', input.threadId);
    const text = checkedComment(input.text);
    const passage = input.passage === null ? null : checkedPassage(input.passage);
    const idempotencyKey = checkedIdempotencyKey(input.idempotencyKey);
    if (threadId !== null && passage !== null)
      throw badInput('passage: a reply is about what its thread is about.', { field: 'passage' });
    return this.unitOfWork.run(async (tx) => {
      const page = await this.reachable.require(tx, actor, pageId, 'comment');
      if (threadId !== null) await this.openThread(tx, page, threadId);
      const now = systemClock.now();
      const { id, isNew } = await this.comments.insert(tx, {
        ...{
          id: uuidv7(now, secureRandom),
          pageId,
          threadId,
          authorId: actor.personId,
          text,
          createdAt: now,
        },
        ...{ resolvedAt: null, resolvedById: null, idempotencyKey },
        passage: passage && { ...passage, revisionNumber: page.publishedNumber },
      });
      if (isNew) await this.events.publish(tx, commentSaved, { pageId, commentId: id });
      return id;
    });
  }

  private async openThread(tx: Tx, page: ReachedPage, threadId: string): Promise<void> {
    const thread = await this.comments.lock(tx, threadId);
    if (!thread || thread.pageId !== page.id || thread.threadId !== null)
      throw notFound('There is no such thread on this page.');
    if ((await this.comments.replyCount(tx, threadId)) >= REPLIES_MAX)
      throw badInput(`threadId: this thread has ${REPLIES_MAX} replies; start a new one.`, {
        field: 'threadId',
      });
    if (thread.resolvedAt !== null) await this.comments.setResolved(tx, threadId, null);
  }
}
