import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@wellspring/platform-database';
import { METHOD_VERSION } from '../attribution/page-heads.read-model.js';
import { type PageViewsOfDay, type WordsReadOfDay } from './readings-of-page.js';

/** What counting needs to know of a page. */
export interface PageToCount {
  readonly pageId: string;
  /** The last attributed revision, and the words of each author that stand in it. */
  readonly revisionNumber: number;
  readonly words: ReadonlyMap<string, number>;
  /** The last day that was counted, `YYYY-MM-DD`; null where none was. */
  readonly lastDay: string | null;
}

/** Counted days of one page. */
export interface CountedPage {
  readonly pageId: string;
  readonly days: readonly PageViewsOfDay[];
  readonly words: readonly WordsReadOfDay[];
}

/** Keeps how often pages were viewed and how much of whom was read. */
@Injectable()
export class ReadingRepository {
  constructor(private readonly database: Database) {}

  /** Those of the pages that are attributed. One query. */
  async pagesToCount(pageIds: readonly string[]): Promise<PageToCount[]> {
    const rows = await this.database.query<
      Omit<PageToCount, 'words'> & { people: string[]; words: number[] }
    >(
      `SELECT page_id AS "pageId", revision_number AS "revisionNumber", last.day AS "lastDay", share.people, share.words
       FROM page_authorship
       CROSS JOIN LATERAL (SELECT max(day)::text AS day FROM page_views_day AS counted
         WHERE counted.page_id = page_authorship.page_id) AS last
       CROSS JOIN LATERAL (SELECT coalesce(array_agg(person_id::text), '{}') AS people,
           coalesce(array_agg(surviving_words), '{}') AS words
         FROM page_share WHERE page_share.page_id = page_authorship.page_id AND surviving_words > 0) AS share
       WHERE page_id = ANY($1::uuid[]) AND method_version = ${METHOD_VERSION}`,
      [pageIds],
    );
    return rows.map(({ people, words, ...page }) => ({
      ...page,
      words: new Map(people.map((personId, at) => [personId, words[at] ?? 0])),
    }));
  }

  /** Days before `day` of these pages that are counted, as `<page id> <day>`. */
  async countedBefore(pageIds: readonly string[], day: string): Promise<Set<string>> {
    const rows = await this.database.query<{ key: string }>(
      `SELECT page_id || ' ' || day AS key FROM page_views_day WHERE page_id = ANY($1::uuid[]) AND day < $2`,
      [pageIds, day],
    );
    return new Set(rows.map((row) => row.key));
  }

  /** Puts the counted days of pages in the place of what there was of each page from its `fromDay` on. */
  async replace(
    tx: Tx,
    pages: readonly (CountedPage & { readonly replacedFromDay: string })[],
  ): Promise<void> {
    const ids = pages.map((page) => page.pageId);
    for (const table of ['page_views_day', 'words_read_day'])
      void tx.send(
        `DELETE FROM ${table} AS counted USING unnest($1::uuid[], $2::date[]) AS page(page_id, from_day)
         WHERE counted.page_id = page.page_id AND counted.day >= page.from_day`,
        [ids, pages.map((page) => page.replacedFromDay)],
      );
    const days = pages.flatMap(({ pageId, days }) => days.map((day) => ({ pageId, ...day })));
    await tx.query(
      `INSERT INTO page_views_day (page_id, day, views, readers)
       SELECT * FROM unnest($1::uuid[], $2::date[], $3::integer[], $4::integer[]) ON CONFLICT DO NOTHING`,
      [
        days.map((row) => row.pageId),
        days.map((row) => row.day),
        days.map((row) => row.views),
        days.map((row) => row.readers),
      ],
    );
    const words = pages.flatMap(({ pageId, words }) => words.map((row) => ({ pageId, ...row })));
    await tx.query(
      `INSERT INTO words_read_day (page_id, person_id, day, words_read)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::float8[]) ON CONFLICT DO NOTHING`,
      [
        words.map((row) => row.pageId),
        words.map((row) => row.personId),
        words.map((row) => row.day),
        words.map((row) => row.wordsRead),
      ],
    );
  }
}
