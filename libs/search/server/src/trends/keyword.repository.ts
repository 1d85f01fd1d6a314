import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { KEYWORD_PAGES_MIN } from './rank-keywords.js';

/** A word by which a space differs. */
export interface Keyword {
  readonly spaceId: string;
  /** 1 for the most telling word. */
  readonly rank: number;
  /** As most mentions in the space are written. */
  readonly word: string;
  /** Pages of the space with most mentions. */
  readonly pageIds: readonly string[];
}

/** Keeps the keywords of spaces. */
@Injectable()
export class KeywordRepository {
  /** Puts these in the place of all. Whoever reads sees the old ones until the transaction ends. */
  async replaceAll(tx: Tx, keywords: readonly Keyword[]): Promise<void> {
    await tx.query('LOCK TABLE search_keyword IN SHARE ROW EXCLUSIVE MODE');
    await tx.query('DELETE FROM search_keyword');
    await tx.query(
      `INSERT INTO search_keyword (space_id, rank, word, page_ids)
       SELECT found."spaceId", found.rank, found.word,
         ARRAY(SELECT id::uuid FROM jsonb_array_elements_text(found."pageIds") WITH ORDINALITY AS listed(id, place) ORDER BY place)
       FROM jsonb_to_recordset($1::jsonb) AS found("spaceId" uuid, rank smallint, word text, "pageIds" jsonb)
       JOIN space ON space.id = found."spaceId"`,
      [JSON.stringify(keywords)],
    );
  }

  /** Forgets that a page has any of them, and those that too few pages have then. */
  async forgetPage(tx: Tx, pageId: string): Promise<void> {
    await tx.query(
      'UPDATE search_keyword SET page_ids = array_remove(page_ids, $1::uuid) WHERE $1::uuid = ANY(page_ids)',
      [pageId],
    );
    await tx.query('DELETE FROM search_keyword WHERE cardinality(page_ids) < $1', [KEYWORD_PAGES_MIN]);
  }
}
