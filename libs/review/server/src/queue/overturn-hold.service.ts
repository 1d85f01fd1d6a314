import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { moveOf } from '@wellspring/review-domain';
import { PublishRevision } from '@wellspring/wiki-server';
import { authorsOf } from './authors-of-change.js';
import { NoteDecision } from './note-decision.service.js';
import { moveFactsOf, type ReviewItemView } from './review-item.view.js';
import { ReviewItemList } from './review-items.read-model.js';
import { type VerdictEffect } from './verdict-effect.js';

/** Publishes the text that a rule held, because its author won an appeal. */
@Injectable()
export class OverturnHold {
  constructor(
    private readonly items: ReviewItemList,
    private readonly publishing: PublishRevision,
    private readonly noting: NoteDecision,
  ) {}

  /**
   * Decides the held change with its appeal, by the same rules as if it were decided by itself: nobody else has it in hand,
   * and the text is the one that was seen. Does nothing where the appeal is about a decision.
   */
  async run(
    tx: Tx,
    actor: Actor,
    appeal: ReviewItemView,
    { note }: { readonly note: string },
    now: Date,
  ): Promise<VerdictEffect> {
    const { aboutItemId } = appeal;
    const held =
      aboutItemId === null ? null : await this.items.locked(tx, await this.items.sightOf(actor), aboutItemId);
    if (!held || held.verdict !== null || held.pageId === null || held.toNumber === null)
      return { kind: 'done' };
    const move = moveOf(held.state, { kind: 'decide', verdict: 'good' }, moveFactsOf(actor, held, now));
    if ('problem' in move) return { kind: 'refused', problem: move.problem };
    const authorIds = await authorsOf(tx, held, held.fromNumber, held.toNumber);
    const outcome = await this.publishing.run(tx, actor, { pageId: held.pageId, number: held.toNumber });
    if (outcome.kind === 'head-moved') return { kind: 'refused', problem: 'text-changed' };
    await this.noting.run(tx, actor, held, {
      ...{ verdict: 'good', note, now, reviewedNumber: held.toNumber, decidedAppealId: appeal.id },
      // Who appealed is told that they won; readers saw none of it.
      ...{ authorIds: authorIds.filter((id) => id !== appeal.authorId), exposedViews: 0 },
    });
    return { kind: 'done', isPublished: true };
  }
}
