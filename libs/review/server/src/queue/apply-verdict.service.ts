import { Injectable } from '@nestjs/common';
import { ThankRevision } from '@wellspring/contributions-server';
import { type Actor, badInput } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { PublishRevision, VerifyForReview } from '@wellspring/wiki-server';
import { authorsOf } from './authors-of-change.js';
import { type DecisionInput } from './decide-review-item.service.js';
import { OverturnHold } from './overturn-hold.service.js';
import { type ReviewItemView } from './review-item.view.js';
import { type TakenBack, TakeBack } from './take-back.service.js';
import { type VerdictEffect } from './verdict-effect.js';

/** Does to the page what a verdict says. */
@Injectable()
export class ApplyVerdict {
  constructor(
    private readonly publishing: PublishRevision,
    private readonly thanking: ThankRevision,
    private readonly verifying: VerifyForReview,
    private readonly takeBack: TakeBack,
    private readonly holds: OverturnHold,
  ) {}

  /**
   * Within the transaction that holds the item's row. BAD_INPUT for what the verdict wants and the input lacks; the errors
   * of the wiki's commands where the actor may not, or the page is gone.
   */
  async run(
    tx: Tx,
    actor: Actor,
    item: ReviewItemView,
    input: DecisionInput,
    now: Date,
  ): Promise<VerdictEffect> {
    switch (input.verdict) {
      case 'good':
        return this.good(tx, actor, item);
      case 'thanked':
        return this.thanked(tx, actor, item, input.note);
      case 'mended':
        return this.mended(tx, actor, item, input.madeNumber);
      case 'returned':
        return this.takeBack.return(tx, actor, takenBack(item, input));
      case 'reverted':
      case 'hidden':
        return this.takenOut(tx, actor, item, input);
      case 'verified':
        return this.verified(tx, actor, item, input.verifiedUntil, now);
      case 'overturned':
        return this.holds.run(tx, actor, item, input, now);
      case 'dismissed':
      case 'upheld':
        return { kind: 'done' };
      case 'trusted':
        return { kind: 'refused', problem: 'system-only' };
    }
  }

  /** What waits is published, if it is exactly what was seen; what readers see already is noted as looked at. */
  private async good(tx: Tx, actor: Actor, item: ReviewItemView): Promise<VerdictEffect> {
    const number = item.toNumber;
    if (number === null || item.pageId === null) return { kind: 'done' };
    if (item.source !== 'pending') return { kind: 'done', reviewedNumber: number };
    const authorIds = await authorsOf(tx, item, item.fromNumber, number);
    const outcome = await this.publishing.run(tx, actor, { pageId: item.pageId, number });
    if (outcome.kind === 'head-moved') return { kind: 'refused', problem: 'text-changed' };
    return { kind: 'done', reviewedNumber: number, authorIds };
  }

  /** Of a report the authors of what is taken back are told, too: it is not an item about anybody. */
  private async takenOut(
    tx: Tx,
    actor: Actor,
    item: ReviewItemView,
    input: DecisionInput,
  ): Promise<VerdictEffect> {
    const taken = takenBack(item, input);
    if (item.source === 'pending') return this.takeBack.hideHeld(tx, actor, taken);
    const { fromNumber, toNumber } = taken;
    const authorIds = item.source === 'report' ? await authorsOf(tx, item, fromNumber, toNumber) : null;
    const effect =
      input.verdict === 'hidden'
        ? await this.takeBack.hide(tx, actor, taken)
        : await this.takeBack.revert(tx, actor, taken);
    return effect.kind === 'done' && authorIds ? { ...effect, authorIds, fromNumber, toNumber } : effect;
  }

  private async thanked(tx: Tx, actor: Actor, item: ReviewItemView, note: string): Promise<VerdictEffect> {
    const { pageId, toNumber, authorId } = item;
    const effect = await this.good(tx, actor, item);
    if (effect.kind === 'refused' || pageId === null || toNumber === null || authorId === null) return effect;
    await this.thanking.inTransaction(tx, actor, { pageId, number: toNumber, authorId }, note);
    return effect;
  }

  /** The reviewer has saved a text of their own since: that one, and nobody else's, is the mend. */
  private async mended(
    tx: Tx,
    actor: Actor,
    item: ReviewItemView,
    madeNumber: number | null,
  ): Promise<VerdictEffect> {
    const [row] = await tx.query<{ number: number }>(
      `SELECT number FROM revision WHERE page_id = $1 AND number = $2 AND author_id = $3 AND returned_at IS NULL
         AND number > coalesce($4, 0) AND saved_at >= $5`,
      [item.pageId, madeNumber, actor.personId, item.toNumber, item.openedAt],
    );
    if (!row)
      throw badInput('madeNumber: the number of a revision that you saved after what you looked at.', {
        field: 'madeNumber',
      });
    return { kind: 'done', madeNumber: row.number };
  }

  private async verified(
    tx: Tx,
    actor: Actor,
    item: ReviewItemView,
    until: string | null,
    now: Date,
  ): Promise<VerdictEffect> {
    if (until === null)
      throw badInput('verifiedUntil: until which day does it hold?', { field: 'verifiedUntil' });
    if (item.pageId === null || item.page === null) return { kind: 'done' };
    await this.verifying.run(tx, actor, { pageId: item.pageId, until, now });
    return { kind: 'done', reviewedNumber: item.page.publishedNumber };
  }
}

/** Of a report the reviewer says which revisions; of anything else the item does. */
function takenBack(item: ReviewItemView, input: DecisionInput): TakenBack {
  const isReport = item.source === 'report';
  const fromNumber = isReport ? input.fromNumber : item.fromNumber;
  const toNumber = isReport ? input.toNumber : item.toNumber;
  if (item.pageId === null || fromNumber === null || toNumber === null)
    throw badInput('fromNumber, toNumber: which revisions are to be taken back?', { field: 'fromNumber' });
  const publishedNumber = item.page?.publishedNumber ?? 0;
  return { itemId: item.id, pageId: item.pageId, fromNumber, toNumber, publishedNumber, note: input.note };
}
