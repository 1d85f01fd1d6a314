import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { HideRevisions, ReturnRevisions, type RevertOutcome, RevertRevisions } from '@wellspring/wiki-server';
import { type VerdictEffect } from './verdict-effect.js';

/** Revisions of a page that are taken back, and why. */
export interface TakenBack {
  readonly itemId: string;
  readonly pageId: string;
  readonly fromNumber: number;
  readonly toNumber: number;
  /** Readers see this one; 0: none. */
  readonly publishedNumber: number;
  readonly note: string;
}

/** Most characters of the note that go into the summary of a revert, which everybody reads. */
const SUMMARY_CHARS = 200;
/** Most characters of it that go into the audit trail. */
const REASON_CHARS = 500;

/** Takes changes back by the wiki's commands. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly returning: ReturnRevisions,
    private readonly reverting: RevertRevisions,
    private readonly hiding: HideRevisions,
  ) {}

  /** Gives everything that waits on the page back to its authors, if its head is the one that was seen. */
  async return(tx: Tx, actor: Actor, { pageId, toNumber, note }: TakenBack): Promise<VerdictEffect> {
    const outcome = await this.returning.run(tx, actor, { pageId, number: toNumber, note });
    return outcome.kind === 'returned'
      ? { kind: 'done', authorIds: outcome.drafts.map((draft) => draft.authorId) }
      : { kind: 'refused', problem: 'text-changed' };
  }

  /** Takes published changes out of what readers see; later edits of other words stay. */
  async revert(tx: Tx, actor: Actor, taken: TakenBack): Promise<VerdictEffect> {
    return effectOf(await this.takeOut(tx, actor, taken));
  }

  /**
   * Takes published changes out of what readers see and hides them, and with them the later revisions that carried their
   * words on. Where later edits changed the same words already, and where the page began with them and has another text
   * by now, only the changes themselves are hidden.
   */
  async hide(tx: Tx, actor: Actor, taken: TakenBack): Promise<VerdictEffect> {
    const { fromNumber, toNumber, publishedNumber } = taken;
    const isShown = fromNumber <= publishedNumber && publishedNumber <= toNumber;
    const outcome = await this.takeOut(tx, actor, taken);
    const isChangedSince = !isShown && (outcome.kind === 'conflict' || outcome.kind === 'nothing-before');
    const reverted: VerdictEffect = isChangedSince ? { kind: 'done' } : effectOf(outcome);
    if (reverted.kind === 'refused') return reverted;
    const last = reverted.madeNumber === undefined ? toNumber : reverted.madeNumber - 1;
    await this.hideOnly(tx, actor, { ...taken, toNumber: last });
    return reverted;
  }

  /**
   * Returns what waits and hides it from other reviewers too; the author has it as a draft. A page that was never
   * published goes to the bin with it, where nobody reads.
   */
  async hideHeld(tx: Tx, actor: Actor, taken: TakenBack): Promise<VerdictEffect> {
    const returned = await this.return(tx, actor, taken);
    if (returned.kind === 'done' && taken.publishedNumber > 0) await this.hideOnly(tx, actor, taken);
    return returned;
  }

  private takeOut(tx: Tx, actor: Actor, taken: TakenBack): Promise<RevertOutcome> {
    const { itemId, pageId, fromNumber, toNumber, note } = taken;
    return this.reverting.run(tx, actor, {
      ...{ pageId, fromNumber, toNumber, summary: [...note].slice(0, SUMMARY_CHARS).join('') },
      idempotencyKey: `review:${itemId}`,
    });
  }

  private async hideOnly(tx: Tx, actor: Actor, taken: TakenBack): Promise<void> {
    const { pageId, fromNumber, toNumber, note } = taken;
    const reason = [...note].slice(0, REASON_CHARS).join('');
    await this.hiding.run(tx, actor, { pageId, fromNumber, toNumber, reason });
  }
}

function effectOf(outcome: RevertOutcome): VerdictEffect {
  switch (outcome.kind) {
    case 'reverted':
    case 'held':
      return { kind: 'done', madeNumber: outcome.number };
    case 'nothing-left':
      return { kind: 'done' };
    case 'nothing-before':
      return { kind: 'refused', problem: 'nothing-before' };
    case 'conflict':
    case 'refused':
      return { kind: 'refused', problem: 'cannot-revert' };
  }
}
