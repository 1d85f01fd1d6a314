import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type ContentModel } from '@wellspring/wiki-domain';
import { decodeBody } from '../body-codec.js';

/** A revision as review looks at it. */
export interface ReviewableRevision {
  readonly id: string;
  readonly pageId: string;
  readonly number: number;
  readonly authorId: string;
  readonly savedAt: Date;
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly contentModel: ContentModel;
  readonly isMinor: boolean;
  readonly tags: readonly string[];
  readonly sizeChars: number;
  readonly sizeDeltaChars: number;
  readonly baseNumber: number | null;
  readonly revertsToNumber: number | null;
  /** The revision that it was saved upon: the newest below that had not been returned; null for the first. */
  readonly previousNumber: number | null;
  /** It waits for review. */
  readonly isHeld: boolean;
  readonly isReturned: boolean;
  readonly isHidden: boolean;
  /** It came with an import. */
  readonly isImported: boolean;
}

const COLUMNS = `v.id, v.page_id AS "pageId", v.number, v.author_id AS "authorId", v.saved_at AS "savedAt", v.title, v.summary,
  v.content_model AS "contentModel", v.is_minor AS "isMinor", v.tags, v.size_chars AS "sizeChars",
  v.size_delta_chars AS "sizeDeltaChars", v.base_number AS "baseNumber", v.reverts_to_number AS "revertsToNumber",
  (SELECT max(number) FROM revision AS older WHERE older.page_id = v.page_id AND older.number < v.number
    AND older.returned_at IS NULL) AS "previousNumber",
  v.number > p.published_number AND v.returned_at IS NULL AS "isHeld", v.returned_at IS NOT NULL AS "isReturned",
  v.hidden_at IS NOT NULL AS "isHidden", v.source_key IS NOT NULL AS "isImported", body.codec, body.data`;

/**
 * Reads what was saved for whoever scores and reviews it: texts that wait, were returned or are hidden included, each
 * marked so. Checks no access: for jobs, and for those who have asked whether the reviewer may read the page. Never show
 * a hidden text to anybody but administrators.
 */
@Injectable()
export class ReviewableRevisions {
  constructor(private readonly database: Database) {}

  /** Revisions of a page above a number, oldest first, at most `limit`. One query; memory: their texts. */
  async after(pageId: string, number: number, limit: number): Promise<ReviewableRevision[]> {
    return this.find('v.page_id = $1 AND v.number > $2 ORDER BY v.number LIMIT $3', [pageId, number, limit]);
  }

  /** These revisions of a page, by number; what is not there is left out. One query. */
  async byNumbers(pageId: string, numbers: readonly number[]): Promise<Map<number, ReviewableRevision>> {
    const rows = await this.find('v.page_id = $1 AND v.number = ANY($2::integer[])', [pageId, numbers]);
    return new Map(rows.map((row) => [row.number, row]));
  }

  private async find(condition: string, parameters: readonly unknown[]): Promise<ReviewableRevision[]> {
    const rows = await this.database.query<
      Omit<ReviewableRevision, 'text'> & { codec: number; data: Buffer }
    >(
      `SELECT ${COLUMNS} FROM revision AS v JOIN page AS p ON p.id = v.page_id JOIN body ON body.hash = v.body_hash
       WHERE ${condition}`,
      [...parameters],
    );
    return rows.map(({ codec, data, ...row }) => ({ ...row, text: decodeBody(codec, data) }));
  }
}
