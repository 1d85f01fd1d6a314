import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { READER_VERSION, type PlainHeading } from './plain-page.js';

/** The words of a page's published revision. */
export interface SearchText {
  readonly title: string;
  readonly headings: readonly PlainHeading[];
  readonly text: string;
  /** See `foldText`; of the whole page, folded by its writing. */
  readonly folded: string;
  readonly isTraditional: boolean;
  readonly revisionNumber: number;
  readonly language: string;
}

/** What a passage is taken from. */
export type PassageText = Pick<SearchText, 'headings' | 'text'>;

/** How far into a page passages are looked for. Ours: two hundred screens. */
const PASSAGE_TEXT_CHARS = 100_000;

/** Which state of a page was read. */
export type ReadRevision = Pick<SearchText, 'revisionNumber' | 'title' | 'language'>;

/** Reads the kept words of pages. Checks no access: never show what it gives unchecked. */
@Injectable()
export class SearchTexts {
  constructor(private readonly database: Database) {}

  /** By page; pages that were not read yet, or are gone, are left out. One query. */
  async ofPages(pageIds: readonly string[]): Promise<Map<string, SearchText>> {
    const rows = await this.database.query<SearchText & { pageId: string }>(
      `SELECT page_id AS "pageId", title, language, headings, text, folded, is_traditional AS "isTraditional",
         revision_number AS "revisionNumber"
       FROM search_text WHERE page_id = ANY($1::uuid[])`,
      [pageIds],
    );
    return new Map(rows.map(({ pageId, ...text }) => [pageId, text]));
  }

  /** As {@link ofPages}, what passages are taken from: as it was written, of very long pages the beginning. One query. */
  async forPassages(pageIds: readonly string[]): Promise<Map<string, PassageText>> {
    const rows = await this.database.query<PassageText & { pageId: string }>(
      `SELECT page_id AS "pageId", headings, left(text, ${PASSAGE_TEXT_CHARS}) AS text
       FROM search_text WHERE page_id = ANY($1::uuid[])`,
      [pageIds],
    );
    return new Map(rows.map(({ pageId, ...text }) => [pageId, text]));
  }

  /** What was read with today's reader, without the texts. One query. */
  async readOf(pageIds: readonly string[]): Promise<Map<string, ReadRevision>> {
    const rows = await this.database.query<ReadRevision & { pageId: string }>(
      `SELECT page_id AS "pageId", revision_number AS "revisionNumber", title, language FROM search_text
       WHERE page_id = ANY($1::uuid[]) AND reader_version = $2`,
      [pageIds, READER_VERSION],
    );
    return new Map(rows.map((row) => [row.pageId, row]));
  }
}
