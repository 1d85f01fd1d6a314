import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { Audiences } from '@wellspring/people-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type Grant } from '@wellspring/wiki-domain';
import { audienceOf } from './access/checked-grants.js';
import { type RuledPage, RuledPages } from './access/ruled-page.js';
import { AccessRepository } from './access.repository.js';
import { checkedId } from './checked-input.js';
import { PagePolicy } from './page.policy.js';
import { pageAccessChanged } from './wiki.events.js';

/** Changes who may do what with a page. Spaces: see `ChangeSpace`. */
@Injectable()
export class ChangeAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: AccessRepository,
    private readonly policy: PagePolicy,
    private readonly ruled: RuledPages,
    private readonly audiences: Audiences,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /**
   * Gives a page rules of its own, for itself and everything below that inherits from it; null takes them away, so that
   * it inherits again. For those who manage the page. BAD_INPUT for rules by which nobody would manage it.
   */
  async ofPage(actor: Actor, pageId: string, grants: readonly Grant[] | null): Promise<void> {
    checkedId('pageId', pageId);
    await this.unitOfWork.run(async (tx) => {
      const page = await this.ruled.lock(tx, pageId);
      await this.policy.require(tx, actor, page.accessSetId, 'manage', 'page');
      if (grants) await this.requireManager(grants);
      const setId = grants ? await this.access.createSet(tx, grants, systemClock.now()) : page.inheritedSetId;
      if (setId === page.accessSetId) return;
      const pageIds = await this.hand(tx, page, setId);
      await this.access.dropIfUnused(tx, page.accessSetId);
      await this.audit.record(tx, {
        ...{ actor, action: 'wiki.access-changed', subjectKind: 'page', subjectId: pageId },
        details: { ownRules: grants !== null, grants: grants?.length ?? 0, pages: pageIds.length },
      });
      await this.events.publish(
        tx,
        pageAccessChanged,
        pageIds.map((id) => ({ pageId: id })),
      );
    });
  }

  /** Gives the set to the page and to everything below it that shared the old one without a break; gives their ids. */
  private async hand(tx: Tx, page: RuledPage, setId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH RECURSIVE heirs AS (
         SELECT id FROM page WHERE id = $1
         UNION ALL SELECT page.id FROM page JOIN heirs ON page.parent_id = heirs.id WHERE page.access_set_id = $2)
       UPDATE page SET access_set_id = $3 WHERE id IN (SELECT id FROM heirs) RETURNING id`,
      [page.id, page.accessSetId, setId],
    );
    return rows.map((row) => row.id);
  }

  /** Rules that nobody could change again are a mistake. */
  private async requireManager(grants: readonly Grant[]): Promise<void> {
    if ((await this.audiences.count(audienceOf(grants, 'manage'))) === 0)
      throw badInput('grants: somebody has to manage it.', { field: 'grants' });
  }
}
