import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, notFound } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { checkedId, checkedIdempotencyKey, checkedSummary } from './checked-input.js';
import { againIfMadeMeanwhile } from './idempotency.js';
import { PagePolicy } from './page.policy.js';
import { type SavePageOutcome } from './save-outcome.js';
import { SavePage } from './save-page.service.js';
import { SaveRepository } from './save.repository.js';

/** Which revision is to be the newest again. */
export interface RestoreRevisionInput {
  readonly pageId: string;
  readonly number: number;
  readonly idempotencyKey: string;
  /** Why. Where it is left out or blank the history says which revision was restored. */
  readonly summary?: string;
}

/** Brings back what a page said at an earlier revision, as a new revision. */
@Injectable()
export class RestoreRevision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly savePage: SavePage,
    private readonly store: SaveRepository,
    private readonly policy: PagePolicy,
  ) {}

  /**
   * Saves the title and text of revision `number` on top of the head; costs a row and no text. Access, gate and outcomes
   * are those of a save. NOT_FOUND for a revision that is not there, and of a page that the actor can't read.
   */
  async run(actor: Actor, input: RestoreRevisionInput): Promise<SavePageOutcome> {
    const pageId = checkedId('pageId', input.pageId);
    const idempotencyKey = checkedIdempotencyKey(input.idempotencyKey);
    const summary = checkedSummary(input.summary ?? '');
    return againIfMadeMeanwhile(() =>
      this.unitOfWork.run(async (tx) => {
        const page = await this.store.pages.lock(tx, pageId);
        // A refused save keeps its text as a draft: to somebody who can't read the page that would be the way to it.
        if (!page || (await this.policy.levelIn(tx, actor, page.accessSetId)) === null)
          throw notFound('There is no such revision.');
        const earlier = (await this.store.revisions.texts(tx, pageId, [input.number])).get(input.number);
        // A revision that waits for review, or was returned, is no more to be restored than to be read.
        if (!earlier || earlier.isReturned || input.number > page.publishedNumber)
          throw notFound('There is no such revision.');
        if (earlier.isHidden)
          throw forbidden('This revision is hidden. Ask an administrator to show it before you restore it.');
        const { title, text } = earlier;
        return this.savePage.inTransaction(
          tx,
          actor,
          {
            ...{ pageId, title, text, idempotencyKey, isMinor: false },
            baseNumber: page.headNumber,
            summary: summary === '' ? `Restored revision ${input.number}` : summary,
          },
          ['restore'],
        );
      }),
    );
  }
}
