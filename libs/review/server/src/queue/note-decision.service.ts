import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Notices } from '@wellspring/notices-server';
import { type Tx } from '@wellspring/platform-database';
import { type ReviewSource, type Verdict } from '@wellspring/review-domain';
import { SettleDecision } from '../rules/settle-decision.service.js';
import { REVIEW_ITEM_SUBJECT } from './review-notices.read-model.js';
import { type ReviewItemView } from './review-item.view.js';
import { ReviewMoves } from './review-moves.repository.js';
import { ReviewPageRepository } from './review-page.repository.js';

/** A verdict with what it did. */
export interface TakenDecision {
  readonly verdict: Verdict;
  readonly note: string;
  readonly madeNumber?: number | null;
  readonly reviewedNumber?: number;
  readonly authorIds?: readonly string[];
  readonly exposedViews: number | null;
  readonly now: Date;
}

/** Writes a decision down and tells whom it concerns. */
@Injectable()
export class NoteDecision {
  constructor(
    private readonly pages: ReviewPageRepository,
    private readonly moves: ReviewMoves,
    private readonly settling: SettleDecision,
    private readonly notices: Notices,
  ) {}

  /** Within the transaction that holds the item's row and has done what the verdict says. */
  async run(tx: Tx, actor: Actor, item: ReviewItemView, decision: TakenDecision): Promise<void> {
    const { verdict, note, now } = decision;
    const madeNumber = decision.madeNumber ?? null;
    await tx.query(
      `UPDATE review_item SET state = 'decided', decided_at = $2, decided_by_id = $3, verdict = $4, note = $5, made_number = $6,
         exposed_views = $7, claimed_by_id = NULL, claimed_until = NULL, changed_at = $2, version = version + 1 WHERE id = $1`,
      [item.id, now, actor.personId, verdict, note, madeNumber, decision.exposedViews],
    );
    const version = item.version + 1;
    this.moves.log(tx, actor, [{ itemId: item.id, move: 'decided', at: now, version, details: { verdict } }]);
    if (item.pageId !== null && decision.reviewedNumber !== undefined)
      await this.pages.noteReviewed(tx, item.pageId, decision.reviewedNumber, actor.personId, now);
    await this.settling.run(tx, actor, item, verdict);
    await this.tell(tx, actor, item, decision);
  }

  /** Tells whoever wrote it, appealed or reported it, once each. */
  private async tell(
    tx: Tx,
    actor: Actor,
    item: ReviewItemView,
    { verdict, note, authorIds }: TakenDecision,
  ): Promise<void> {
    const kind = noticeKindOf(item.source, verdict, note);
    if (kind === null) return;
    const told = item.source === 'report' ? await reportersOf(tx, item.id) : (authorIds ?? own(item));
    await this.notices.publish(
      tx,
      [...new Set(told)].map((personId) => ({
        ...{ personId, kind, actorId: actor.personId },
        ...{ subjectKind: REVIEW_ITEM_SUBJECT, subjectId: item.id, details: { verdict } },
        dedupeKey: `${kind}:${item.id}`,
      })),
    );
  }
}

/** What the author is told; null for nothing: that a published text is fine is no news without a word about it. */
function noticeKindOf(source: ReviewSource, verdict: Verdict, note: string): string | null {
  if (source === 'report') return 'review.report-answered';
  if (source === 'freshness') return null;
  switch (verdict) {
    case 'good':
    case 'thanked':
      if (source === 'pending') return 'review.published';
      return note === '' || verdict === 'thanked' ? null : 'review.found-good';
    case 'mended':
      return 'review.mended';
    case 'returned':
      return 'review.returned';
    case 'reverted':
      return 'review.reverted';
    case 'hidden':
      return 'review.hidden';
    case 'upheld':
      return 'review.appeal-upheld';
    case 'overturned':
      return 'review.appeal-overturned';
    default:
      return null;
  }
}

const own = ({ authorId }: ReviewItemView): string[] => (authorId === null ? [] : [authorId]);

async function reportersOf(tx: Tx, itemId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT person_id AS id FROM review_report WHERE item_id = $1 ORDER BY person_id`,
    [itemId],
  );
  return rows.map((row) => row.id);
}
