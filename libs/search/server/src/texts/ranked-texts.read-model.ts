import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** A page as its words are weighed; everything folded, see `foldText`. */
export interface RankedText {
  readonly pageId: string;
  /** Of the revision whose words these are. */
  readonly revisionNumber: number;
  readonly title: string;
  readonly headings: readonly string[];
  /** The beginning of the text, headings included; empty where only names are weighed. */
  readonly beginning: string;
  /** Length of the whole text in characters. */
  readonly chars: number;
}

/**
 * Characters of a text that are weighed. Ours: with 12,000 the relevance suite comes out as with whole texts, and long
 * pages cost no more than others.
 */
const WEIGHED_CHARS = 12_000;

/** Reads the words of a search's candidates. Checks no access: gives nothing that is shown. */
@Injectable()
export class RankedTexts {
  constructor(private readonly database: Database) {}

  /** In no order; pages that were not read yet are left out. One query, about 2 ms for sixty pages. */
  async ofPages(pageIds: readonly string[], what: 'names' | 'texts'): Promise<RankedText[]> {
    const beginning = what === 'texts' ? `left(folded, ${WEIGHED_CHARS})` : `''`;
    const rows = await this.database.query<Omit<RankedText, 'headings'> & { headings: string }>(
      `SELECT page_id AS "pageId", revision_number AS "revisionNumber", folded_title AS title, folded_headings AS headings, ${beginning} AS beginning,
         folded_chars AS chars
       FROM search_text WHERE page_id = ANY($1::uuid[])`,
      [pageIds],
    );
    return rows.map((row) => ({ ...row, headings: row.headings === '' ? [] : row.headings.split('\n') }));
  }

  /**
   * Pages on which a phrase of at least three characters stands, at most `limit`, in no order. A blank in it is any one
   * character. One query with the index of trigrams.
   */
  async withPhrase(phrase: string, limit: number): Promise<string[]> {
    const pattern = `%${phrase.replace(/[\\%_]/g, '\\$&').replace(/\s+/gu, '_')}%`;
    const rows = await this.database.query<{ pageId: string }>(
      `SELECT page_id AS "pageId" FROM search_text WHERE folded LIKE $1 OR folded_title LIKE $1 LIMIT $2`,
      [pattern, limit],
    );
    return rows.map((row) => row.pageId);
  }
}
