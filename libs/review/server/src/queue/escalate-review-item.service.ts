import { Injectable } from '@nestjs/common';
import { type Actor, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { moveOf } from '@wellspring/review-domain';
import { ClaimReviewItem } from './claim-review-item.service.js';
import { moveFactsOf } from './review-item.view.js';
import { ReviewItemList } from './review-items.read-model.js';
import { ReviewMoves } from './review-moves.repository.js';
import { refused, type ReviewOutcome } from './review-outcome.js';

/** Leaves an item to somebody who may more. */
@Injectable()
export class EscalateReviewItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: ReviewItemList,
    private readonly claims: ClaimReviewItem,
    private readonly moves: ReviewMoves,
  ) {}

  /** Escalates and ends the actor's claim. The note is for the reviewers who come next. NOT_FOUND as for a claim. */
  async run(actor: Actor, id: string, note: string): Promise<ReviewOutcome> {
    const before = await this.claims.visible(actor, id);
    const sight = await this.items.sightOf(actor);
    const outcome = await this.unitOfWork.run(async (tx) => {
      const item = await this.items.locked(tx, sight, id);
      if (!item) return refused('over', null);
      const now = systemClock.now();
      const move = moveOf(item.state, { kind: 'escalate' }, moveFactsOf(actor, item, now));
      if ('problem' in move) return refused(move.problem, item);
      await this.write(tx, actor, [id], now, note.trim());
      return null;
    });
    // What a volunteer escalates is out of their sight.
    return outcome ?? { kind: 'done', item: (await this.items.byIds(actor, [id])).get(id) ?? before };
  }

  /**
   * Notes that these items, which the transaction has locked, were escalated: by a person, or by the clock as the system.
   * Those that are not waiting stay as they are; gives how many were escalated.
   */
  async write(tx: Tx, actor: Actor, ids: readonly string[], now: Date, note = ''): Promise<number> {
    const rows = await tx.query<{ id: string; version: number }>(
      `UPDATE review_item SET state = 'escalated', escalated_at = $2, escalated_by_id = $3, claimed_by_id = NULL,
         claimed_until = NULL WHERE id = ANY($1::uuid[]) AND state = 'waiting' RETURNING id, version`,
      [ids, now, actor.personId],
    );
    this.moves.log(
      tx,
      actor,
      rows.map((row) => ({
        ...{ itemId: row.id, move: 'escalated', at: now, version: row.version },
        ...(note === '' ? {} : { details: { note } }),
      })),
    );
    return rows.length;
  }
}
