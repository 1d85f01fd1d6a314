import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { checkedId } from '../checked-input.js';
import { PagePolicy } from '../page.policy.js';
import { PageRepository } from '../page.repository.js';
import { SpaceRepository } from '../spaces/space.repository.js';

/** How a space wants to be reviewed. */
export interface SpaceReviewSettings {
  /** Whether what is saved waits for a reviewer; pages may say otherwise for themselves. */
  readonly reviewsBeforePublishing: boolean;
  /** Whether employees who edit may sign up as reviewers. */
  readonly welcomesVolunteers: boolean;
}

/**
 * Says where review comes before publishing. What is held stays held until somebody decides, whatever is set meanwhile,
 * and what is published stays so.
 */
@Injectable()
export class SetReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly pages: PageRepository,
    private readonly policy: PagePolicy,
    private readonly audit: AuditTrail,
  ) {}

  /** Sets both for a space, in force with the next save. For its managers; recorded. */
  async ofSpace(actor: Actor, spaceId: string, settings: SpaceReviewSettings): Promise<void> {
    checkedId('spaceId', spaceId);
    const { reviewsBeforePublishing, welcomesVolunteers } = settings;
    await this.unitOfWork.run(async (tx) => {
      await this.spaces.lockForManager(tx, actor, spaceId);
      const changed = await tx.query(
        `UPDATE space SET reviews_before_publishing = $2, welcomes_volunteers = $3
         WHERE id = $1 AND (reviews_before_publishing, welcomes_volunteers) IS DISTINCT FROM ($2, $3) RETURNING id`,
        [spaceId, reviewsBeforePublishing, welcomesVolunteers],
      );
      if (changed.length > 0)
        await this.audit.record(tx, {
          ...{ actor, action: 'wiki.space-review-set', subjectKind: 'space', subjectId: spaceId },
          details: { reviewsBeforePublishing, welcomesVolunteers },
        });
    });
  }

  /** Sets it for a page against its space; null: as its space. For those who manage the page; recorded. */
  async ofPage(actor: Actor, pageId: string, reviewsBeforePublishing: boolean | null): Promise<void> {
    checkedId('pageId', pageId);
    await this.unitOfWork.run(async (tx) => {
      const page = await this.pages.lock(tx, pageId);
      if (!page || page.deletedAt !== null) throw notFound('There is no such page.');
      await this.policy.require(tx, actor, page.accessSetId, 'manage', 'page');
      const changed = await tx.query(
        `UPDATE page SET reviews_before_publishing = $2
         WHERE id = $1 AND reviews_before_publishing IS DISTINCT FROM $2 RETURNING id`,
        [pageId, reviewsBeforePublishing],
      );
      if (changed.length > 0)
        await this.audit.record(tx, {
          ...{ actor, action: 'wiki.page-review-set', subjectKind: 'page', subjectId: pageId },
          details: { reviewsBeforePublishing },
        });
    });
  }
}
