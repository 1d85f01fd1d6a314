import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** What people have put on a page beside its text: small, and seen at once. */
export interface PageMarks {
  /** In alphabetical order. */
  readonly labels: readonly string[];
  readonly ownerId: string | null;
  /** Last day, `YYYY-MM-DD` in the company's zone. */
  readonly verifiedUntil: string | null;
  /** ISO 8601. */
  readonly verifiedAt: string | null;
  readonly verifiedById: string | null;
  readonly isTemplate: boolean;
}

/** SQL value: {@link PageMarks} of the page as JSON. Two steps in indexes. */
export const marksSql = (page: string): string =>
  `(SELECT json_build_object(
      'labels', (SELECT coalesce(json_agg(label ORDER BY label), '[]') FROM page_label WHERE page_label.page_id = ${page}.id),
      'ownerId', care.owner_id, 'verifiedUntil', care.verified_until, 'verifiedAt', care.verified_at,
      'verifiedById', care.verified_by_id, 'isTemplate', ${page}.is_template)
    FROM (SELECT 1) AS one LEFT JOIN page_care AS care ON care.page_id = ${page}.id)`;

/** Reads what people have put on pages. */
@Injectable()
export class PageMarksOfPages {
  constructor(private readonly database: Database) {}

  /** Marks by page id, of pages that the caller has checked. One query. */
  async of(pageIds: readonly string[]): Promise<Map<string, PageMarks>> {
    const rows = await this.database.query<{ id: string; marks: PageMarks }>(
      `SELECT p.id, ${marksSql('p')} AS marks FROM page AS p WHERE p.id = ANY($1::uuid[])`,
      [pageIds],
    );
    return new Map(rows.map((row) => [row.id, row.marks]));
  }
}
