import { Injectable } from '@nestjs/common';
import { type Actor, notFound, secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type PassageAnchor } from '@wellspring/wiki-domain';
import { checkedComment, checkedPassage, checkedReaction } from './checked-comment.js';
import { PageCommentRepository } from './page-comment.repository.js';
import { ReachablePage, type ReachedPage } from './reachable-page.policy.js';

/** Something that was said in the past. */
export interface PastComment {
  readonly authorId: string;
  readonly at: Date;
  readonly text: string;
  readonly reactions: readonly { readonly personId: string; readonly emoji: string }[];
}

/** A talk of the past about a page or a passage. */
export interface PastThread {
  readonly pageId: string;
  readonly passage: PassageAnchor | null;
  /** The first one starts it. */
  readonly comments: readonly PastComment[];
  readonly resolved: { readonly personId: string; readonly at: Date } | null;
}

/** Writes threads of the past: for the demo company and importers. Nobody is told of them. */
@Injectable()
export class SaveComments {
  constructor(
    private readonly comments: PageCommentRepository,
    private readonly reachable: ReachablePage,
  ) {}

  /** Writes the threads onto pages that the actor manages. Gives the ids of the comments that start them. */
  async run(tx: Tx, actor: Actor, threads: readonly PastThread[]): Promise<string[]> {
    const ids: string[] = [];
    for (const thread of threads) {
      const page = await this.reachable.require(tx, actor, thread.pageId, 'manage');
      ids.push(await this.write(tx, page, thread));
    }
    return ids;
  }

  private async write(tx: Tx, page: ReachedPage, thread: PastThread): Promise<string> {
    let threadId: string | null = null;
    for (const { authorId, at, text, reactions } of thread.comments) {
      const isStart: boolean = threadId === null;
      const { id } = await this.comments.insert(tx, {
        ...{ id: uuidv7(at, secureRandom), pageId: page.id, threadId, authorId, createdAt: at },
        text: checkedComment(text),
        passage:
          isStart && thread.passage
            ? { ...checkedPassage(thread.passage), revisionNumber: page.publishedNumber }
            : null,
        resolvedAt: isStart ? (thread.resolved?.at ?? null) : null,
        resolvedById: isStart ? (thread.resolved?.personId ?? null) : null,
        idempotencyKey: null,
      });
      for (const { personId, emoji } of reactions)
        await this.comments.addReaction(tx, {
          ...{ id: uuidv7(at, secureRandom), pageId: page.id, commentId: id, personId, at },
          emoji: checkedReaction(emoji),
        });
      threadId ??= id;
    }
    if (threadId === null) throw notFound('A thread needs a comment.');
    return threadId;
  }
}
