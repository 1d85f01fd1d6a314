import { Injectable } from '@nestjs/common';
import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { Notices } from '@wellspring/notices-server';
import { type Tx } from '@wellspring/platform-database';
import { REVIEW_ITEM_SUBJECT } from '../queue/review-notices.read-model.js';
import { ReviewItems } from '../queue/review-items.service.js';

/** Closes appeals against a rule's holding a text, once there is nothing left to decide about it. */
@Injectable()
export class CloseAppeals {
  constructor(
    private readonly items: ReviewItems,
    private readonly notices: Notices,
  ) {}

  /** Somebody decided about the text, which its authors are told by itself. `decidedId`: the appeal that did it, if one did. */
  async settled(tx: Tx, actor: Actor, itemId: string, decidedId: string | null, now: Date): Promise<void> {
    const open = (await openAbout(tx, itemId)).filter(({ id }) => id !== decidedId);
    await this.close(tx, actor, open, now);
  }

  /** The text is another one since: an appeal is for the text that it was made for. Its author is told, quietly. */
  async overtaken(tx: Tx, itemId: string, now: Date): Promise<void> {
    const open = await openAbout(tx, itemId);
    await this.close(tx, SYSTEM_ACTOR, open, now);
    const kind = 'review.appeal-closed';
    await this.notices.publish(
      tx,
      open.map(({ id, authorId: personId }) => ({
        ...{ personId, kind, actorId: null, subjectKind: REVIEW_ITEM_SUBJECT, subjectId: id, details: {} },
        ...{ dedupeKey: `${kind}:${id}`, isQuiet: true },
      })),
    );
  }

  private async close(tx: Tx, actor: Actor, open: readonly OpenAppeal[], now: Date): Promise<void> {
    if (open.length === 0) return;
    const ids = open.map(({ id }) => id);
    await this.items.close(tx, actor, ids, now, 'superseded');
  }
}

interface OpenAppeal {
  readonly id: string;
  readonly authorId: string;
}

const openAbout = (tx: Tx, itemId: string): Promise<OpenAppeal[]> =>
  tx.query<OpenAppeal>(
    `SELECT id, author_id AS "authorId" FROM review_item
     WHERE about_item_id = $1 AND source = 'appeal' AND state IN ('waiting', 'escalated') ORDER BY id`,
    [itemId],
  );
