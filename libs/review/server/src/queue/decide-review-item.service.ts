import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Verdict } from '@wellspring/review-domain';
import { ClaimReviewItem } from './claim-review-item.service.js';
import { refused, type ReviewOutcome } from './review-outcome.js';

/** A decision as somebody sends it. */
export interface DecisionInput {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly verdict: Verdict;
  readonly note: string;
  /** Of a mend: the revision that the reviewer saved. */
  readonly madeNumber: number | null;
  /** Of a report: the revisions to revert or hide. */
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  /** Of what is verified: `YYYY-MM-DD`. */
  readonly verifiedUntil: string | null;
}

/** Decides items. */
@Injectable()
export class DecideReviewItem {
  constructor(private readonly claims: ClaimReviewItem) {}

  async run(actor: Actor, input: DecisionInput): Promise<ReviewOutcome> {
    return refused('wrong-verdict', await this.claims.visible(actor, input.id));
  }
}
