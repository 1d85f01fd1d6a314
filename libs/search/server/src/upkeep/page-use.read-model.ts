import { Injectable } from '@nestjs/common';
import { DAY_MS } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type IndexedPageState } from '@wellspring/wiki-server';
import { careOf, type UseOfPage } from '../engine/page-document.js';
import { type CountedUse, useOf } from './page-use.js';

/** What decides a page's use beside what is counted. */
export type UsedPage = Pick<IndexedPageState, 'pageId' | 'publishedAt' | 'verifiedUntil'>;

const NEVER_COUNTED: CountedUse = { views90: 0, linksIn: 0 };

/** How much pages are used, as it was counted last night. */
@Injectable()
export class PageUse {
  constructor(private readonly database: Database) {}

  /** The use of each of these pages on a day, `YYYY-MM-DD`. One query. */
  async ofPages(pages: readonly UsedPage[], today: string): Promise<(page: UsedPage) => UseOfPage> {
    const rows = await this.database.query<CountedUse & { pageId: string }>(
      `SELECT page_id AS "pageId", views90, links_in AS "linksIn" FROM search_page_use WHERE page_id = ANY($1::uuid[])`,
      [pages.map((page) => page.pageId)],
    );
    const counted = new Map(rows.map((row) => [row.pageId, row]));
    const todayMs = Date.parse(today);
    return ({ pageId, publishedAt, verifiedUntil }) => {
      const ageDays = Math.floor((todayMs - publishedAt.getTime()) / DAY_MS);
      return useOf(counted.get(pageId) ?? NEVER_COUNTED, ageDays, careOf(verifiedUntil, today));
    };
  }
}
