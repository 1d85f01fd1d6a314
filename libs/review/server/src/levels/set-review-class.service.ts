import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, forbidden, notFound } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type PageClass } from '@wellspring/review-domain';
import { PageReading, type PageSummary, Spaces, type SpaceView } from '@wellspring/wiki-server';
import { ServiceLevels } from './service-levels.service.js';

/** Says which class of service level a space or a page has: how soon its changes are looked at. For their managers. */
@Injectable()
export class SetReviewClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: Spaces,
    private readonly pages: PageReading,
    private readonly levels: ServiceLevels,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Of a space, and of its pages that have none of their own; open items follow. Audited. NOT_FOUND for a space that the
   * actor may not read, FORBIDDEN for others than its managers.
   */
  async ofSpace(actor: Actor, spaceKey: string, pageClass: PageClass): Promise<SpaceView> {
    const space = await this.spaces.byKey(actor, spaceKey);
    if (!space) throw notFound(`There is no space ${spaceKey}.`);
    if (!space.mayManage) throw forbidden('Only managers of a space set its class.');
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `INSERT INTO review_space (space_id, class) VALUES ($1, $2)
         ON CONFLICT (space_id) DO UPDATE SET class = excluded.class`,
        [space.id, pageClass],
      );
      await this.levels.reclass(tx, pageClass, 'space', space.id);
      await this.record(tx, actor, 'space', space.id, pageClass);
    });
    return space;
  }

  /** Of one page; null: as its space. NOT_FOUND for a page that the actor may not read, FORBIDDEN for who may not manage it. */
  async ofPage(actor: Actor, urlId: string, own: PageClass | null): Promise<PageSummary> {
    const view = await this.pages.byUrlId(actor, urlId);
    if (!view) throw notFound('There is no such page.');
    if (view.page.level !== 'manage') throw forbidden('Only who manages a page sets its class.');
    const { id, spaceId } = view.page;
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `INSERT INTO review_page (page_id, class) VALUES ($1, $2)
         ON CONFLICT (page_id) DO UPDATE SET class = excluded.class`,
        [id, own],
      );
      const [ofSpace] = await tx.query<{ class: PageClass }>(
        `SELECT class FROM review_space WHERE space_id = $1`,
        [spaceId],
      );
      await this.levels.reclass(tx, own ?? ofSpace?.class ?? 'other', 'page', id);
      await this.record(tx, actor, 'page', id, own);
    });
    return view.page;
  }

  private async record(
    tx: Tx,
    actor: Actor,
    subjectKind: 'space' | 'page',
    subjectId: string,
    pageClass: PageClass | null,
  ): Promise<void> {
    await this.audit.record(tx, {
      ...{ actor, action: 'review.class-changed', subjectKind, subjectId },
      details: { class: pageClass },
    });
  }
}
