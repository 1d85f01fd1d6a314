import { Inject, Injectable } from '@nestjs/common';
import { type Actor, dayInZone, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';
import { addDays, DUE_SOON_DAYS } from '@wellspring/wiki-domain';
import { type CountedList } from '../links/counted-list.js';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';

/** A page whose verification has ended or ends soon. */
export interface CarePage {
  readonly id: string;
  readonly pageId: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
}

const DUE = `
  WITH found AS MATERIALIZED (
    SELECT p.id, care.verified_until::text AS until FROM page_care AS care JOIN page AS p ON p.id = care.page_id
    WHERE care.verified_until <= $3::date AND ($2::uuid IS NULL OR p.space_id = $2)
      AND ($7::uuid IS NULL OR care.owner_id = $7) AND ${openSql('p', '$1')})
  SELECT (SELECT count(*) FROM found)::integer AS total,
    coalesce((SELECT json_agg(part) FROM (
      SELECT id, id AS "pageId", until FROM found WHERE $4::text IS NULL OR (until, id) > ($4::text, $5::uuid)
      ORDER BY until, id LIMIT $6) AS part), '[]') AS rows`;

/** Lists pages that somebody should read again. */
@Injectable()
export class CareReport {
  constructor(
    private readonly database: Database,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** Today in the company's zone, `YYYY-MM-DD`. */
  today(): string {
    return dayInZone(systemClock.now(), this.config.timeZone);
  }

  /**
   * Pages that the actor may open and whose verification has expired or ends within {@link DUE_SOON_DAYS} days, those
   * that expired first at the top; of one space or (null) of all, of one owner or (null) of everybody. One query.
   */
  async due(
    actor: Actor,
    spaceId: string | null,
    ownerId: string | null,
    paging: { first: number; after: { until: string; id: string } | null },
  ): Promise<CountedList<CarePage>> {
    const [list] = await this.database.query<CountedList<CarePage>>(DUE, [
      ...[subjectIdsOf(actor), spaceId, addDays(this.today(), DUE_SOON_DAYS)],
      ...[paging.after?.until ?? null, paging.after?.id ?? null, paging.first, ownerId],
    ]);
    return list ?? { total: 0, rows: [] };
  }
}
