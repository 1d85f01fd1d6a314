import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import {
  type RefusedSave,
  type SaveGate,
  type SaveGateDecision,
  type SaveGateQuestion,
  type SaveGateRefusal,
} from '@wellspring/wiki-server';

const ASKED_FOR = 'Changes here are reviewed before readers see them.';

/**
 * Decides whether a text may be published now: the wiki's {@link SaveGate}. Holds what is saved where review is asked for,
 * reviewers' own edits too: nobody reviews themselves.
 */
@Injectable()
export class ReviewGate implements SaveGate {
  decide(_tx: Tx, { asksForReview }: SaveGateQuestion): Promise<SaveGateDecision> {
    return Promise.resolve(asksForReview ? { kind: 'hold', reason: ASKED_FOR } : { kind: 'publish' });
  }

  refused(_tx: Tx, _question: RefusedSave, _decision: SaveGateRefusal, _draftId: string): Promise<void> {
    return Promise.resolve();
  }
}
