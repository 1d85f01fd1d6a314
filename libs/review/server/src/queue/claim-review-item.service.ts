import { Injectable } from '@nestjs/common';
import { type Actor, notFound, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { moveOf } from '@wellspring/review-domain';
import { type ReviewItemView, moveFactsOf, standingOf } from './review-item.view.js';
import { ReviewItemList } from './review-items.read-model.js';
import { ReviewMoves } from './review-moves.repository.js';
import { refused, type ReviewOutcome } from './review-outcome.js';

/** How long a claim lasts; whoever is still reading renews it. Ours: longer than most looks, shorter than a meeting. */
export const LEASE_MINUTES = 15;

/** Takes items in hand, so that two reviewers don't look at the same. */
@Injectable()
export class ClaimReviewItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: ReviewItemList,
    private readonly moves: ReviewMoves,
  ) {}

  /**
   * Claims an item, or renews one's own claim. One UPDATE decides between two who claim at once. NOT_FOUND for an item
   * that the actor may not see.
   */
  async claim(actor: Actor, id: string): Promise<ReviewOutcome> {
    const before = await this.visible(actor, id);
    const now = systemClock.now();
    const outcome = moveOf(before.state, { kind: 'claim' }, moveFactsOf(actor, before, now));
    if ('problem' in outcome) {
      if (outcome.problem === 'not-reviewer') await this.release(actor, id);
      return refused(outcome.problem, before);
    }
    const until = new Date(now.getTime() + LEASE_MINUTES * 60_000);
    const isTaken = await this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ version: number }>(
        `UPDATE review_item SET claimed_by_id = $2, claimed_until = $3
         WHERE id = $1 AND state IN ('waiting', 'escalated')
           AND (claimed_by_id IS NULL OR claimed_by_id = $2 OR claimed_until <= $4) RETURNING version`,
        [id, actor.personId, until, now],
      );
      const isRenewed = before.claimedById === actor.personId;
      if (row && !isRenewed)
        this.moves.log(tx, actor, [{ itemId: id, move: 'claimed', at: now, version: row.version }]);
      return row !== undefined;
    });
    const after = await this.visible(actor, id);
    if (isTaken) return { kind: 'done', item: after };
    return refused(after.state === 'decided' || after.state === 'closed' ? 'over' : 'claimed', after);
  }

  /** Leaves an item to others; nothing where it is not in the actor's hands. True where it was. */
  async release(actor: Actor, id: string): Promise<boolean> {
    const now = systemClock.now();
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ version: number }>(
        `UPDATE review_item SET claimed_by_id = NULL, claimed_until = NULL
         WHERE id = $1 AND claimed_by_id = $2 AND state IN ('waiting', 'escalated') RETURNING version`,
        [id, actor.personId],
      );
      if (row) this.moves.log(tx, actor, [{ itemId: id, move: 'released', at: now, version: row.version }]);
      return row !== undefined;
    });
  }

  /** The item as the actor may see it; NOT_FOUND where they may not. Who lost the right leaves it at once. */
  async visible(actor: Actor, id: string): Promise<ReviewItemView> {
    const item = (await this.items.byIds(actor, [id])).get(id);
    if (item) return item;
    await this.release(actor, id);
    throw notFound('There is no such item that you review.');
  }

  /** Whether the actor reviews it, and does not only see it as its author. */
  static isReviewed(actor: Actor, item: ReviewItemView): boolean {
    return standingOf(actor, item) !== 'nobody';
  }
}
