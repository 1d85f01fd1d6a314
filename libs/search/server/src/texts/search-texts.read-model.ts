import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { BoundedMemory } from './bounded-memory.js';
import { foldChars } from './fold-text.js';
import { READER_VERSION, type PlainHeading } from './plain-page.js';
import { SearchedText } from './searched-text.js';

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
export interface PassageText extends Pick<SearchText, 'headings' | 'text'> {
  /** The same text as words are looked for in it. */
  readonly searched: SearchedText;
}

interface KnownText {
  readonly rowVersion: string;
  readonly text: PassageText;
}

/** A row of which what is remembered was not read again. */
interface PassageRow {
  readonly pageId: string;
  readonly rowVersion: string;
  readonly headings: readonly PlainHeading[] | null;
  readonly text: string | null;
}

/** How far into a page passages are looked for. Ours: two hundred screens. */
const PASSAGE_TEXT_CHARS = 100_000;
/** Characters of texts that are remembered. Ours: of two thousand average pages, 20 to 40 MB. */
const REMEMBERED_CHARS = 10_000_000;

/** Which state of a page was read. */
export type ReadRevision = Pick<SearchText, 'revisionNumber' | 'title' | 'language'>;

/** Reads the kept words of pages. Checks no access: never show what it gives unchecked. */
@Injectable()
export class SearchTexts {
  private readonly known = new BoundedMemory<string, KnownText>(REMEMBERED_CHARS);

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

  /**
   * As {@link ofPages}, what passages are taken from: as it was written, of very long pages the beginning. One query, which
   * gives the texts alone that were not met lately or have changed since: whoever types gets the same pages letter by
   * letter, and unpacking, sending and folding a text costs ten times what finding words in it does.
   */
  async forPassages(pageIds: readonly string[]): Promise<Map<string, PassageText>> {
    const known = new Map(pageIds.map((pageId) => [pageId, this.known.get(pageId)]));
    // The transaction that wrote a row last is its version: whatever changes of it, however it is changed, that changes.
    const rows = await this.database.query<PassageRow>(
      `SELECT read.page_id AS "pageId", read.xmin::text AS "rowVersion",
         CASE WHEN read.xmin::text IS DISTINCT FROM known.row_version THEN read.headings END AS headings,
         CASE WHEN read.xmin::text IS DISTINCT FROM known.row_version THEN left(read.text, ${PASSAGE_TEXT_CHARS}) END AS text
       FROM unnest($1::uuid[], $2::text[]) AS known(page_id, row_version)
       JOIN search_text AS read ON read.page_id = known.page_id`,
      [[...known.keys()], [...known.values()].map((one) => one?.rowVersion ?? null)],
    );
    return new Map(
      rows.flatMap((row) => {
        const text = row.text === null ? known.get(row.pageId)?.text : this.remembered(row, row.text);
        return text ? [[row.pageId, text]] : [];
      }),
    );
  }

  private remembered({ pageId, rowVersion, headings }: PassageRow, written: string): PassageText {
    const text = { headings: headings ?? [], text: written, searched: new SearchedText(foldChars(written)) };
    this.known.set(pageId, { rowVersion, text }, written.length);
    return text;
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
