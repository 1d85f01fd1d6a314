import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type Grant } from '@wellspring/wiki-domain';
import { AccessRepository } from './access.repository.js';
import { PagePolicy } from './page.policy.js';
import { pageAccessChanged } from './wiki.events.js';

interface Ruled {
  readonly id: string;
  readonly accessSetId: string;
  /** The set that it would inherit; of a space its own. */
  readonly inheritedSetId: string;
}

/** Changes who may do what with a space or page. */
@Injectable()
export class ChangeAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: AccessRepository,
    private readonly policy: PagePolicy,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /** Gives a space these grants in the place of all that it had; pages that inherit follow. For its managers. */
  async ofSpace(actor: Actor, spaceId: string, grants: readonly Grant[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [space] = await tx.query<Ruled>(
        `SELECT id, access_set_id AS "accessSetId", access_set_id AS "inheritedSetId" FROM space WHERE id = $1 FOR UPDATE`,
        [spaceId],
      );
      if (!space) throw notFound('There is no such space.');
      await this.policy.require(tx, actor, space.accessSetId, 'manage', 'space');
      requireManager(grants);
      await this.access.replaceGrants(tx, space.accessSetId, grants);
      await this.tell(tx, actor, 'space', spaceId, space.accessSetId);
    });
  }

  /**
   * Gives a page rules of its own, for itself and everything below that inherits from it; null takes them away, so that
   * it inherits again. For those who manage the page.
   */
  async ofPage(actor: Actor, pageId: string, grants: readonly Grant[] | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [page] = await tx.query<Ruled>(
        `SELECT p.id, p.access_set_id AS "accessSetId", coalesce(
           (SELECT access_set_id FROM page WHERE id = p.parent_id), (SELECT access_set_id FROM space WHERE id = p.space_id)
         ) AS "inheritedSetId" FROM page AS p WHERE p.id = $1 AND p.deleted_at IS NULL FOR UPDATE OF p`,
        [pageId],
      );
      if (!page) throw notFound('There is no such page.');
      await this.policy.require(tx, actor, page.accessSetId, 'manage', 'page');
      if (grants) requireManager(grants);
      const setId = grants ? await this.access.createSet(tx, grants, systemClock.now()) : page.inheritedSetId;
      await this.hand(tx, page, setId);
      await this.tell(tx, actor, 'page', pageId, setId);
    });
  }

  /** Gives the set to the page and to everything below it that shared the old one without a break. */
  private async hand(tx: Tx, page: Ruled, setId: string): Promise<void> {
    await tx.query(
      `WITH RECURSIVE heirs AS (
         SELECT id FROM page WHERE id = $1
         UNION ALL SELECT page.id FROM page JOIN heirs ON page.parent_id = heirs.id WHERE page.access_set_id = $2)
       UPDATE page SET access_set_id = $3 WHERE id IN (SELECT id FROM heirs)`,
      [page.id, page.accessSetId, setId],
    );
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    subjectKind: 'space' | 'page',
    subjectId: string,
    accessSetId: string,
  ): Promise<void> {
    const pages = await tx.query<{ pageId: string }>(
      `SELECT id AS "pageId" FROM page WHERE access_set_id = $1 AND deleted_at IS NULL`,
      [accessSetId],
    );
    await this.audit.record(tx, { actor, action: 'wiki.access-changed', subjectKind, subjectId });
    await this.events.publish(tx, pageAccessChanged, pages);
  }
}

/** Rules that nobody could change again are a mistake. */
function requireManager(grants: readonly Grant[]): void {
  if (!grants.some((grant) => grant.level === 'manage'))
    throw badInput('grants: somebody has to manage it.', { field: 'grants' });
}
