import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

export interface PageAuthorShare {
  readonly pageId: string;
  readonly personId: string;
  readonly survivingWords: number;
  /** Share of the page's surviving words, 0..1. */
  readonly shareRatio: number;
}

/** What people did, summed. */
export interface PersonTotals {
  readonly personId: string;
  readonly edits: number;
  readonly addedWords: number;
  readonly survivingWords: number;
  /** Of the surviving ones, those that others brought from other pages. */
  readonly copiedWords: number;
}

/** Reads the shares that attribution left. */
@Injectable()
export class Shares {
  constructor(private readonly database: Database) {}

  /** Words of these people that stand in the wiki; people without any are left out. */
  async survivingWordsOf(personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ person_id: string; words: string }>(
      `SELECT person_id, sum(surviving_words) AS words FROM page_share
       WHERE person_id = ANY($1::uuid[]) GROUP BY person_id`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, Number(row.words)]));
  }

  /**
   * The authors of each page who have surviving words there, most first, at most `limit` a page. Who does not want to be
   * shown is left out; shares are of all words that stand.
   */
  async topAuthors(pageIds: readonly string[], limit: number): Promise<Map<string, PageAuthorShare[]>> {
    const rows = await this.database.query<PageAuthorShare>(
      `SELECT page_id AS "pageId", person_id AS "personId", surviving_words AS "survivingWords",
         surviving_words / nullif(total, 0) AS "shareRatio"
       FROM (SELECT page_id, person_id, surviving_words, display_opt_out,
               row_number() OVER (PARTITION BY page_id, display_opt_out ORDER BY surviving_words DESC, person_id) AS place,
               sum(surviving_words) OVER (PARTITION BY page_id) AS total
             FROM page_share JOIN person ON person.id = person_id
             WHERE page_id = ANY($1::uuid[]) AND surviving_words > 0) AS share
       WHERE NOT display_opt_out AND place <= $2 ORDER BY page_id, place`,
      [pageIds, limit],
    );
    const byPage = new Map<string, PageAuthorShare[]>(pageIds.map((id) => [id, []]));
    for (const row of rows) byPage.get(row.pageId)?.push(row);
    return byPage;
  }

  /** Totals of everybody who saved one of these pages, most surviving words first, ties by id. One query. */
  async totals(pageIds: readonly string[]): Promise<PersonTotals[]> {
    const rows = await this.database.query<Record<keyof PersonTotals, string>>(
      `SELECT person_id AS "personId", sum(edits) AS edits, sum(added_words) AS "addedWords",
         sum(surviving_words) AS "survivingWords", sum(copied_words) AS "copiedWords"
       FROM page_share WHERE page_id = ANY($1::uuid[])
       GROUP BY person_id ORDER BY sum(surviving_words) DESC, person_id`,
      [pageIds],
    );
    return rows.map((row) => ({
      personId: row.personId,
      edits: Number(row.edits),
      addedWords: Number(row.addedWords),
      survivingWords: Number(row.survivingWords),
      copiedWords: Number(row.copiedWords),
    }));
  }

  /** How far attribution is: page → last attributed revision, and when the latest was done. */
  async attributed(
    pageIds: readonly string[],
  ): Promise<{ numbers: Map<string, number>; latestAt: Date | null }> {
    const rows = await this.database.query<{ page_id: string; revision_number: number; attributed_at: Date }>(
      `SELECT page_id, revision_number, attributed_at FROM page_authorship WHERE page_id = ANY($1::uuid[])`,
      [pageIds],
    );
    const latestMs = rows.reduce((latest, row) => Math.max(latest, row.attributed_at.getTime()), 0);
    return {
      numbers: new Map(rows.map((row) => [row.page_id, row.revision_number])),
      latestAt: latestMs === 0 ? null : new Date(latestMs),
    };
  }
}
