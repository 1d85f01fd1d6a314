import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { NoteVerification } from '../care/note-verification.service.js';
import { checkedId } from '../checked-input.js';
import { ReachablePage } from '../comments/reachable-page.policy.js';
import { SpaceReviewers } from './space-reviewers.service.js';

/** Lets reviewers say that a page still holds, as its owner can. */
@Injectable()
export class VerifyForReview {
  constructor(
    private readonly reachable: ReachablePage,
    private readonly reviewers: SpaceReviewers,
    private readonly verifications: NoteVerification,
  ) {}

  /**
   * Notes that the page holds until the end of a day (`YYYY-MM-DD`, company's zone). For reviewers of the space who may
   * read the page. BAD_INPUT for a day that is over or too far.
   */
  async run(
    tx: Tx,
    actor: Actor,
    { pageId, until, now }: { pageId: string; until: string; now: Date },
  ): Promise<void> {
    this.verifications.requireDay(until, now);
    const page = await this.reachable.require(tx, actor, checkedId('pageId', pageId), 'read');
    await this.reviewers.require(tx, actor, page.spaceId);
    await this.verifications.write(tx, actor, page, until, now);
  }
}
