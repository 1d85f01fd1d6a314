import { Inject, Injectable } from '@nestjs/common';
import { type Actor, dayInZone, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';
import { nodeSql, openSql, type PageNodeView } from './page-sql.js';
import { subjectIdsOf } from './readable-sets.js';

/** A page as a list of hits shows it. */
export interface FoundPage {
  readonly page: PageNodeView;
  readonly spaceKey: string;
  readonly spaceName: string;
  /** Titles above the page, from the top of the space down; those that the actor may not read left out. */
  readonly breadcrumb: readonly string[];
  readonly publishedAt: Date;
  /** In alphabetical order. */
  readonly labels: readonly string[];
  /** Whether somebody vouches for the page today, did until a day before today, or never. */
  readonly care: 'verified' | 'expired' | 'none';
}

/** Where a page lies, and by which rules it is read. */
export interface PlaceOfPage {
  readonly pageId: string;
  readonly accessSetId: string;
  readonly spaceKey: string;
}

const FOUND = `
  SELECT p.id, ${nodeSql('p', '$2')} AS page, s.key AS "spaceKey", s.name AS "spaceName", p.published_at AS "publishedAt",
    (WITH RECURSIVE up AS (
       SELECT above.*, 1 AS height FROM page AS above WHERE above.id = p.parent_id
       UNION ALL SELECT above.*, up.height + 1 FROM page AS above JOIN up ON above.id = up.parent_id WHERE up.height < 100)
     SELECT coalesce(array_agg(up.title ORDER BY up.height DESC), '{}') FROM up WHERE ${openSql('up', '$2')}) AS breadcrumb,
    ARRAY(SELECT label FROM page_label WHERE page_label.page_id = p.id ORDER BY label) AS labels,
    CASE WHEN care.verified_until IS NULL THEN 'none' WHEN care.verified_until >= $3::date THEN 'verified'
      ELSE 'expired' END AS care
  FROM page AS p JOIN space AS s ON s.id = p.space_id LEFT JOIN page_care AS care ON care.page_id = p.id
  WHERE p.id = ANY($1::uuid[]) AND ${openSql('p', '$2')}`;

/**
 * So many ids PostgreSQL supposes behind a parameter. Of fewer it hopes for something better than the plan that it has kept
 * and makes one for these very ids, each time anew: four times what reading the pages takes.
 */
const SUPPOSED_IDS = 10;

/** Reads what lists of hits show of pages. */
@Injectable()
export class FoundPages {
  constructor(
    private readonly database: Database,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** These pages by id; those that the actor may not read now are left out. One query. */
  async byIds(actor: Actor, pageIds: readonly string[]): Promise<Map<string, FoundPage>> {
    if (pageIds.length === 0) return new Map();
    const rows = await this.database.query<FoundPage & { id: string }>(FOUND, [
      filledUp(pageIds),
      subjectIdsOf(actor),
      this.today(),
    ]);
    return new Map(rows.map(({ id, ...found }) => [id, found]));
  }

  /** Where these pages lie and by which rules they are read; deleted ones left out. Checks no access. One query. */
  async places(pageIds: readonly string[]): Promise<PlaceOfPage[]> {
    if (pageIds.length === 0) return [];
    return this.database.query<PlaceOfPage>(
      `SELECT p.id AS "pageId", p.access_set_id AS "accessSetId", s.key AS "spaceKey"
       FROM page AS p JOIN space AS s ON s.id = p.space_id
       WHERE p.id = ANY($1::uuid[]) AND p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL`,
      [pageIds],
    );
  }

  /** Today in the company's zone, `YYYY-MM-DD`. */
  today(): string {
    return dayInZone(systemClock.now(), this.config.timeZone);
  }
}

/** The same ids, some of them more than once where they are few. */
const filledUp = (ids: readonly string[]): readonly string[] =>
  ids.length === 0 || ids.length >= SUPPOSED_IDS
    ? ids
    : Array.from({ length: SUPPOSED_IDS }, (_, at) => ids[at % ids.length] ?? '');
