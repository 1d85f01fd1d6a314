import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import {
  type RefusedSave,
  type SaveGate,
  type SaveGateDecision,
  type SaveGateQuestion,
  type SaveGateRefusal,
} from '@wellspring/wiki-server';
import { Refusals } from '../rules/refusals.service.js';
import { RuleBook } from '../rules/rule-book.service.js';

const ASKED_FOR = 'Changes here are reviewed before readers see them.';

/**
 * Decides whether a text may be published now: the wiki's {@link SaveGate}. Rules come first; then what is saved where
 * review is asked for is held, reviewers' own edits too: nobody reviews themselves.
 */
@Injectable()
export class ReviewGate implements SaveGate {
  constructor(
    private readonly book: RuleBook,
    private readonly refusals: Refusals,
  ) {}

  /** Costs no statement where no rule hits and no review is asked for. */
  async decide(tx: Tx, question: SaveGateQuestion): Promise<SaveGateDecision> {
    const byRules = await this.book.decide(tx, question);
    if (byRules.kind !== 'publish' || !question.asksForReview) return byRules;
    // Somebody else has read exactly this text already, and decided for its author.
    if (await this.book.isCleared(tx, question)) return byRules;
    return { kind: 'hold', reason: ASKED_FOR, tags: byRules.tags };
  }

  /** Keeps what was refused, so that its author can appeal. */
  refused(tx: Tx, question: RefusedSave, decision: SaveGateRefusal, draftId: string): Promise<void> {
    return this.refusals.record(tx, question, decision, draftId);
  }
}
