import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type PageClass } from '@wellspring/review-domain';

/** The class that a page has. */
export interface ClassOfPage {
  /** What was set on the page itself; null: as its space. */
  readonly own: PageClass | null;
  readonly effective: PageClass;
}

/** Reads which class pages and spaces have. One query a call. */
@Injectable()
export class PageClasses {
  constructor(private readonly database: Database) {}

  /** The class of each page: its own, else that of its space, else `other`. Unknown pages are left out. */
  async of(pageIds: readonly string[]): Promise<Map<string, PageClass>> {
    const classes = await this.detailed(pageIds);
    return new Map([...classes].map(([id, { effective }]) => [id, effective]));
  }

  /** The same, with what was set on the page itself. */
  async detailed(pageIds: readonly string[]): Promise<Map<string, ClassOfPage>> {
    if (pageIds.length === 0) return new Map();
    const rows = await this.database.query<ClassOfPage & { pageId: string }>(
      `SELECT p.id AS "pageId", own.class AS own, coalesce(own.class, of_space.class, 'other') AS effective
       FROM page AS p LEFT JOIN review_page AS own ON own.page_id = p.id
       LEFT JOIN review_space AS of_space ON of_space.space_id = p.space_id WHERE p.id = ANY($1::uuid[])`,
      [pageIds],
    );
    return new Map(rows.map(({ pageId, ...found }) => [pageId, found]));
  }

  /** The class of one space. */
  async ofSpace(spaceId: string): Promise<PageClass> {
    return (await this.ofSpaces([spaceId])).get(spaceId) ?? 'other';
  }

  /** The class of each space, `other` where none was set. */
  async ofSpaces(spaceIds: readonly string[]): Promise<Map<string, PageClass>> {
    const rows = await this.database.query<{ spaceId: string; class: PageClass }>(
      `SELECT space_id AS "spaceId", class FROM review_space WHERE space_id = ANY($1::uuid[])`,
      [spaceIds],
    );
    const set = new Map(rows.map((row) => [row.spaceId, row.class]));
    return new Map(spaceIds.map((id) => [id, set.get(id) ?? 'other']));
  }
}
