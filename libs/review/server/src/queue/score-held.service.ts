import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type ReviewablePage, ReviewableRevisions } from '@wellspring/wiki-server';
import { CloseAppeals } from '../appeals/close-appeals.service.js';
import { AssessChange } from './assess-change.service.js';
import { ChangesRepository } from './changes.repository.js';
import { ReviewItems } from './review-items.service.js';
import { ReviewPageRepository } from './review-page.repository.js';
import { WriteChange } from './write-change.service.js';

/** Keeps the one item of what waits on a page before publishing. */
@Injectable()
export class ScoreHeld {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly revisions: ReviewableRevisions,
    private readonly assess: AssessChange,
    private readonly writing: WriteChange,
    private readonly changes: ChangesRepository,
    private readonly notes: ReviewPageRepository,
    private readonly items: ReviewItems,
    private readonly appeals: CloseAppeals,
  ) {}

  /** Makes it, brings it up to date, or closes it where nothing waits any more. */
  async run(page: ReviewablePage): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.notes.lock(tx, page.pageId);
      const [held, open] = [
        await this.notes.held(tx, page.pageId),
        await this.changes.pending(tx, page.pageId),
      ];
      if (!held) {
        if (open) await this.supersede(tx, open.id, systemClock.now());
        return;
      }
      const isKnown =
        open?.fromNumber === held.fromNumber &&
        open.toNumber === held.headNumber &&
        open.baseNumber === held.publishedNumber;
      if (isKnown) return;
      const head = (await this.revisions.byNumbers(page.pageId, [held.headNumber])).get(held.headNumber);
      if (!head) return;
      const around = await this.assess.surroundings(page, [head]);
      const author = around.authors.get(head.authorId);
      if (!author) return;
      const unit = { authorId: head.authorId, startedAt: held.since, revisions: [head] };
      const assessed = await this.assess.run(unit, author, around, {
        ...{ source: 'pending', baseNumber: held.publishedNumber, fromNumber: held.fromNumber },
        isSample: false,
      });
      const { now } = around;
      if (!open) return this.writing.open(tx, assessed, { now, trustedBy: null });
      await this.writing.extend(tx, open.id, assessed, now);
      await this.appeals.overtaken(tx, open.id, now);
    });
  }

  /** Closes what is open about a page that is deleted. */
  async close(pageId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.notes.lock(tx, pageId);
      const open = await this.changes.openOf(tx, pageId);
      await this.items.close(tx, SYSTEM_ACTOR, open, systemClock.now());
    });
  }

  private async supersede(tx: Tx, itemId: string, now: Date): Promise<void> {
    await this.items.close(tx, SYSTEM_ACTOR, [itemId], now, 'superseded');
    await this.appeals.overtaken(tx, itemId, now);
  }
}
