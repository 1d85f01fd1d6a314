import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, badInput, DEFAULT_WORKING_TIME, forbidden, hasRole } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type PageClass } from '@wellspring/review-domain';
import { dueInstant } from './due-instant.js';

/** Longest service level, in business hours: ours, a quarter of a year. What is due later is due never. */
export const LEVEL_MAX_BUSINESS_HOURS = 585;

/** What is looked at by when: business hours for each class of pages. */
@Injectable()
export class ServiceLevels {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** Business hours of each class. One query. */
  async hours(): Promise<Readonly<Record<PageClass, number>>> {
    const rows = await this.database.query<{ class: PageClass; hours: number }>(
      `SELECT class, business_hours AS hours FROM review_service_level`,
    );
    const hours = new Map(rows.map((row) => [row.class, row.hours]));
    const of = (pageClass: PageClass) => hours.get(pageClass) ?? LEVEL_MAX_BUSINESS_HOURS;
    return { safety: of('safety'), policy: of('policy'), other: of('other') };
  }

  /** When what waits from an instant is due, by the working time of the company's zone. */
  async dueAt(pageClass: PageClass, from: Date): Promise<Date> {
    const hours = await this.hours();
    return this.dueAfter(from, hours[pageClass]);
  }

  /** The same of many, in their order. */
  async dueAtAll(items: readonly { readonly class: PageClass; readonly from: Date }[]): Promise<Date[]> {
    const hours = await this.hours();
    return items.map((item) => this.dueAfter(item.from, hours[item.class]));
  }

  /**
   * Changes a level, for administrators (FORBIDDEN for others); audited. What waits is due by the new level.
   * BAD_INPUT for hours that are none.
   */
  async set(actor: Actor, pageClass: PageClass, businessHours: number): Promise<void> {
    if (!hasRole(actor, 'admin')) throw forbidden('Service levels are set by administrators.');
    if (!(businessHours > 0 && businessHours <= LEVEL_MAX_BUSINESS_HOURS))
      throw badInput(`businessHours: more than 0, at most ${LEVEL_MAX_BUSINESS_HOURS}.`, {
        field: 'businessHours',
      });
    await this.unitOfWork.run(async (tx) => {
      const [before] = await tx.query<{ hours: number }>(
        `SELECT business_hours AS hours FROM review_service_level WHERE class = $1 FOR UPDATE`,
        [pageClass],
      );
      if (before?.hours === businessHours) return;
      await tx.query(
        `INSERT INTO review_service_level (class, business_hours) VALUES ($1, $2)
         ON CONFLICT (class) DO UPDATE SET business_hours = excluded.business_hours`,
        [pageClass, businessHours],
      );
      await this.audit.record(tx, {
        ...{ actor, action: 'review.service-level-changed', subjectKind: 'review-class' },
        subjectId: pageClass,
        details: { before: before?.hours ?? null, after: businessHours },
      });
      await this.putOff(tx, `class = $1`, [pageClass], businessHours);
    });
  }

  /**
   * Gives the open items of a page, or of the pages of a space that have no class of their own, a class and the day that
   * they are due by now. What was escalated stays so.
   */
  async reclass(tx: Tx, pageClass: PageClass, of: 'page' | 'space', id: string): Promise<void> {
    const condition =
      of === 'page'
        ? `page_id = $1`
        : `space_id = $1 AND NOT EXISTS (SELECT FROM review_page AS own
             WHERE own.page_id = review_item.page_id AND own.class IS NOT NULL)`;
    await tx.query(
      `UPDATE review_item SET class = $2 WHERE ${condition} AND state IN ('waiting', 'escalated') AND class <> $2`,
      [id, pageClass],
    );
    const { [pageClass]: hours } = await this.hours();
    await this.putOff(tx, condition, [id], hours);
  }

  private async putOff(
    tx: Tx,
    condition: string,
    parameters: readonly unknown[],
    businessHours: number,
  ): Promise<void> {
    const rows = await tx.query<{ id: string; openedAt: Date }>(
      `SELECT id, opened_at AS "openedAt" FROM review_item
       WHERE ${condition} AND state IN ('waiting', 'escalated') ORDER BY id FOR UPDATE`,
      parameters,
    );
    await tx.query(
      `UPDATE review_item AS item SET due_at = new.due_at
       FROM unnest($1::uuid[], $2::timestamptz[]) AS new(id, due_at) WHERE item.id = new.id`,
      [rows.map((row) => row.id), rows.map((row) => this.dueAfter(row.openedAt, businessHours))],
    );
  }

  private dueAfter(from: Date, businessHours: number): Date {
    return dueInstant({ ...DEFAULT_WORKING_TIME, zone: this.config.timeZone }, from, businessHours);
  }
}
