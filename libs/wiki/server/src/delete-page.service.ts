import { Injectable } from '@nestjs/common';
import { type Actor, badInput, forbidden, notFound, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { includesLevel } from '@wellspring/wiki-domain';
import { checkedId } from './checked-input.js';
import { PagePolicy } from './page.policy.js';
import { type LockedPage, PageRepository } from './page.repository.js';
import { pageDeleted, revisionPublished, revisionSaved } from './wiki.events.js';

/** Deletes pages and brings them back. Revisions are kept for ever either way. */
@Injectable()
export class DeletePage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly policy: PagePolicy,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /**
   * Takes a page out of every list. Pages below it move up to its parent: nobody loses what they did not look at. For
   * those who manage the page, and for its maker as long as they may edit it. Nothing happens to a deleted page.
   */
  async run(actor: Actor, pageId: string): Promise<void> {
    checkedId('pageId', pageId);
    await this.unitOfWork.run(async (tx) => {
      const page = await this.lockFor(tx, actor, pageId);
      if (page.deletedAt !== null) return;
      await this.pages.markDeleted(tx, page, actor.personId, systemClock.now());
      await this.record(tx, actor, page, 'wiki.page-deleted');
      await this.events.publish(tx, pageDeleted, { pageId });
    });
  }

  /**
   * Brings a deleted page back, below the nearest page above it that is still there. For the same people. BAD_INPUT for a
   * page whose every text was returned: the drafts of it are a new page, if anything.
   */
  async restore(actor: Actor, pageId: string): Promise<void> {
    checkedId('pageId', pageId);
    await this.unitOfWork.run(async (tx) => {
      const page = await this.lockFor(tx, actor, pageId);
      if (page.deletedAt === null) return;
      if (page.headNumber === 0)
        throw badInput(
          'pageId: nothing of this page was published, and its text was given back as a draft.',
          {
            field: 'pageId',
          },
        );
      await this.pages.markRestored(tx, pageId, await this.livingAncestor(tx, pageId));
      await this.record(tx, actor, page, 'wiki.page-restored');
      await (page.publishedNumber > 0
        ? this.events.publish(tx, revisionPublished, { pageId, revisionNumber: page.publishedNumber })
        : this.events.publish(tx, revisionSaved, { pageId, revisionNumber: page.headNumber }));
    });
  }

  private async lockFor(tx: Tx, actor: Actor, pageId: string): Promise<LockedPage> {
    const page = await this.pages.lock(tx, pageId);
    const level = page ? await this.policy.levelIn(tx, actor, page.accessSetId) : null;
    if (!page || level === null) throw notFound('There is no such page.');
    const need = page.createdById === actor.personId ? 'edit' : 'manage';
    if (!includesLevel(level, need)) throw forbidden('You may not delete this page or bring it back.');
    return page;
  }

  private async livingAncestor(tx: Tx, pageId: string): Promise<string | null> {
    const ids = await this.pages.ancestorIds(tx, pageId);
    const living = await tx.query<{ id: string }>(
      'SELECT id FROM page WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL',
      [ids],
    );
    return ids.find((id) => living.some((row) => row.id === id)) ?? null;
  }

  private async record(tx: Tx, actor: Actor, page: LockedPage, action: string): Promise<void> {
    await this.audit.record(tx, { actor, action, subjectKind: 'page', subjectId: page.id });
  }
}
