import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { CloseAppeals } from '../appeals/close-appeals.service.js';
import { SettleDecision } from '../rules/settle-decision.service.js';
import { type ReviewItemView } from './review-item.view.js';
import { ReviewMoves } from './review-moves.repository.js';
import { ReviewPageRepository } from './review-page.repository.js';
import { TellOfDecision, type ToldDecision } from './tell-of-decision.service.js';

/** A verdict with what it did. */
export interface TakenDecision extends ToldDecision {
  readonly madeNumber?: number;
  readonly reviewedNumber?: number;
  /** Of a report: the revisions that were taken back, for their authors to find. */
  readonly fromNumber?: number;
  readonly toNumber?: number;
  /** The appeal with which it was decided. */
  readonly decidedAppealId?: string;
  readonly exposedViews: number | null;
}

/** Writes a decision down and tells whom it concerns. */
@Injectable()
export class NoteDecision {
  constructor(
    private readonly pages: ReviewPageRepository,
    private readonly moves: ReviewMoves,
    private readonly settling: SettleDecision,
    private readonly appeals: CloseAppeals,
    private readonly telling: TellOfDecision,
  ) {}

  /** Within the transaction that holds the item's row and has done what the verdict says. */
  async run(tx: Tx, actor: Actor, item: ReviewItemView, decision: TakenDecision): Promise<void> {
    const { verdict, note, now } = decision;
    const madeNumber = decision.madeNumber ?? null;
    await tx.query(
      `UPDATE review_item SET state = 'decided', decided_at = $2, decided_by_id = $3, verdict = $4, note = $5, made_number = $6,
         exposed_views = $7, claimed_by_id = NULL, claimed_until = NULL, changed_at = $2, version = version + 1,
         from_number = coalesce(from_number, $8), to_number = coalesce(to_number, $9) WHERE id = $1`,
      [
        ...[item.id, now, actor.personId, verdict, note, madeNumber, decision.exposedViews],
        ...[decision.fromNumber ?? null, decision.toNumber ?? null],
      ],
    );
    const version = item.version + 1;
    this.moves.log(tx, actor, [{ itemId: item.id, move: 'decided', at: now, version, details: { verdict } }]);
    if (item.pageId !== null && decision.reviewedNumber !== undefined)
      await this.pages.noteReviewed(tx, item.pageId, decision.reviewedNumber, actor.personId, now);
    await this.settling.run(tx, actor, item, verdict);
    if (item.source === 'pending')
      await this.appeals.settled(tx, actor, item.id, decision.decidedAppealId ?? null, now);
    await this.telling.run(tx, actor, item, decision);
  }
}
