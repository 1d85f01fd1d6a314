import { Injectable } from '@nestjs/common';
import { type Actor, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { DraftRepository } from '../draft.repository.js';
import { type LockedPage, PageRepository } from '../page.repository.js';
import { pageDeleted } from '../wiki.events.js';
import { type HeldRevision, ReviewRepository } from './review.repository.js';
import { ReviewedPage } from './reviewed-page.js';

/** What one author got back. */
export interface ReturnedDraft {
  readonly authorId: string;
  readonly draftId: string;
  /** Numbers of all their revisions that were returned; the draft has the text of the last. */
  readonly numbers: readonly number[];
}

/** What came of returning. `isPageGone`: nothing of the page was ever published, so it went to the bin. */
export type ReturnOutcome =
  | { readonly kind: 'returned'; readonly drafts: readonly ReturnedDraft[]; readonly isPageGone: boolean }
  | { readonly kind: 'nothing-held' }
  | { readonly kind: 'head-moved'; readonly headNumber: number };

/** Gives what was held back to its authors. */
@Injectable()
export class ReturnRevisions {
  constructor(
    private readonly page: ReviewedPage,
    private readonly pages: PageRepository,
    private readonly review: ReviewRepository,
    private readonly drafts: DraftRepository,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /**
   * Returns everything that waits on the page, if `number` is its head: the head is the published revision again, the
   * numbers are never given anew, and each author has their newest text as a draft on what is published. A page that was
   * never published is deleted; the draft knows its place. For reviewers of the space. `note` is for whoever tells the
   * authors and is not kept here.
   */
  async run(
    tx: Tx,
    actor: Actor,
    input: { pageId: string; number: number; note: string },
  ): Promise<ReturnOutcome> {
    const page = await this.page.lock(tx, actor, input.pageId);
    if (page.headNumber === page.publishedNumber) return { kind: 'nothing-held' };
    if (input.number !== page.headNumber) return { kind: 'head-moved', headNumber: page.headNumber };
    const held = await this.review.held(tx, page);
    const now = systemClock.now();
    await this.review.giveBack(tx, page, now);
    const drafts: ReturnedDraft[] = [];
    for (const authorId of new Set(held.map((revision) => revision.authorId))) {
      const own = held.filter((revision) => revision.authorId === authorId);
      const draftId = uuidv7(now, secureRandom);
      await this.keep(tx, page, own, { authorId, draftId, now });
      drafts.push({ authorId, draftId, numbers: own.map((revision) => revision.number) });
    }
    const isPageGone = page.publishedNumber === 0;
    if (isPageGone) await this.takeAway(tx, actor, page, now);
    await this.audit.record(tx, {
      ...{ actor, action: 'wiki.revisions-returned', subjectKind: 'page', subjectId: page.id },
      details: { numbers: held.map((revision) => revision.number).join(' ') },
    });
    return { kind: 'returned', drafts, isPageGone };
  }

  private async keep(
    tx: Tx,
    page: LockedPage,
    own: readonly HeldRevision[],
    { authorId, draftId, now }: { authorId: string; draftId: string; now: Date },
  ): Promise<void> {
    const newest = own.at(-1);
    if (!newest) return;
    const { title, text, summary } = newest;
    const place =
      page.publishedNumber === 0
        ? { pageId: null, spaceId: page.spaceId, parentId: page.parentId, baseNumber: null }
        : { pageId: page.id, baseNumber: page.publishedNumber };
    await this.drafts.keep(tx, {
      ...{ id: draftId, personId: authorId, title, text, summary, ...place },
      ...{ keptBecause: 'returned', at: now },
    });
  }

  private async takeAway(tx: Tx, actor: Actor, page: LockedPage, now: Date): Promise<void> {
    await this.pages.markDeleted(tx, page, actor.personId, now);
    await this.events.publish(tx, pageDeleted, { pageId: page.id });
  }
}
