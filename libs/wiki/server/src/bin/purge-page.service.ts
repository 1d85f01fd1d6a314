import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { Notices } from '@wellspring/notices-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { checkedReason } from '../access/checked-reason.js';
import { AccessRepository } from '../access.repository.js';
import { checkedId } from '../checked-input.js';
import { purgeFilesOf } from '../files/files.service.js';
import { PagePolicy } from '../page.policy.js';
import { PageRepository } from '../page.repository.js';
import { requireAdministrator } from '../spaces/open-space.service.js';
import { pagePurged } from '../wiki.events.js';
import { type PurgedCounts, PurgeRepository } from './purge.repository.js';

/** What a purge took away. */
export interface PurgeReport extends PurgedCounts {
  /** Texts that no other page uses. */
  readonly texts: number;
  readonly notices: number;
  /** Attachments; their contents leave the disk with the next sweep where no other page has them. */
  readonly files: number;
}

/** Takes a deleted page away for good: the one command that makes words of the wiki disappear. */
@Injectable()
export class PurgePage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly purge: PurgeRepository,
    private readonly access: AccessRepository,
    private readonly policy: PagePolicy,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /**
   * Purges a page of the bin in one transaction: revisions, texts that nobody else uses and what was rendered of them,
   * drafts, views, links, labels, comments, watches, notices, attachments, authorship. The search index follows by an
   * event. Backups that were made before keep what they have. For administrators who may read the page; the reason and
   * the counts are recorded, titles and texts are not. BAD_INPUT for a page that is not in the bin.
   */
  async run(actor: Actor, pageId: string, reason: string): Promise<PurgeReport> {
    requireAdministrator(actor);
    checkedId('pageId', pageId);
    const why = checkedReason(reason);
    return this.unitOfWork.run(async (tx) => {
      const page = await this.pages.lock(tx, pageId);
      if (!page || (await this.policy.levelIn(tx, actor, page.accessSetId)) === null)
        throw notFound('There is no such page.');
      if (page.deletedAt === null)
        throw badInput('pageId: only pages in the bin can be purged. Delete it first.', { field: 'pageId' });
      const counts = await this.purge.count(tx, pageId);
      const notices = await this.withdrawNotices(tx, pageId);
      const files = await purgeFilesOf(tx, pageId);
      const texts = await this.purge.erase(tx, pageId, page.parentId);
      await this.access.dropIfUnused(tx, page.accessSetId);
      const report = { ...counts, texts, notices, files };
      await this.audit.record(tx, {
        ...{ actor, action: 'wiki.page-purged', subjectKind: 'page', subjectId: pageId },
        details: { reason: why, ...report },
      });
      await this.events.publish(tx, pagePurged, { pageId });
      return report;
    });
  }

  /** Those about the page, about what was said on it, and about its having been sent to somebody. */
  private async withdrawNotices(tx: Tx, pageId: string): Promise<number> {
    const about = await this.purge.thingsOf(tx, pageId);
    return (
      (await this.notices.withdraw(tx, 'page', [pageId])) +
      (await this.notices.withdraw(tx, 'comment', about.commentIds)) +
      (await this.notices.withdraw(tx, 'page-sending', about.sendingIds))
    );
  }
}
