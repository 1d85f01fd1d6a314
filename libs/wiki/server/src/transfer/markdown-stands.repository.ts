import { type Tx } from '@wellspring/platform-database';
import { decodeBody } from '../body-codec.js';

/** A page that an import may mean. */
export interface KnownMarkdownPage {
  readonly id: string;
  readonly urlId: string;
  readonly sourceKey: string | null;
  readonly accessSetId: string;
  readonly deleted: boolean;
  readonly headNumber: number;
  /** The highest number ever given to a revision of it. */
  readonly lastNumber: number;
  readonly publishedNumber: number;
  /** It asks for review before publishing, whatever its space does. */
  readonly asksForReview: boolean;
}

/** A saved state, to be compared with a file. */
export interface SavedState {
  readonly number: number;
  readonly hash: Buffer;
  readonly title: string;
}

/** How a page stands before a file is compared with it. */
export interface PageComparison {
  readonly head: SavedState;
  /** What the file was when it last came or went: the revision of the last import, or the one that an export names. */
  readonly base: SavedState | null;
}

/** SQL of Markdown imports. Every call is one statement. */
export class MarkdownStands {
  /** Pages that came from this source, and those that have one of the permanent ids, all of one space. */
  async pages(
    tx: Tx,
    spaceId: string,
    source: string,
    urlIds: readonly string[],
  ): Promise<KnownMarkdownPage[]> {
    return tx.query<KnownMarkdownPage>(
      `SELECT id, url_id AS "urlId", CASE WHEN source = $2 THEN source_key END AS "sourceKey",
         access_set_id AS "accessSetId", deleted_at IS NOT NULL AS deleted, head_number AS "headNumber",
         last_number AS "lastNumber", published_number AS "publishedNumber",
         coalesce(reviews_before_publishing, false) AS "asksForReview"
       FROM page WHERE space_id = $1 AND (source = $2 OR url_id = ANY($3::text[]))`,
      [spaceId, source, urlIds],
    );
  }

  /** Those of the permanent ids that a page of any space has, or had. */
  async takenUrlIds(tx: Tx, urlIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ urlId: string }>(
      `SELECT url_id AS "urlId" FROM page WHERE url_id = ANY($1::text[])`,
      [urlIds],
    );
    return new Set(rows.map((row) => row.urlId));
  }

  /** How the page stands; null where it has no revision. `baseNumber` null means the last imported one. */
  async comparison(tx: Tx, pageId: string, baseNumber: number | null): Promise<PageComparison | null> {
    const rows = await tx.query<SavedState & { isHead: boolean }>(
      `(SELECT number, body_hash AS hash, title, true AS "isHead" FROM revision WHERE page_id = $1 AND returned_at IS NULL
        ORDER BY number DESC LIMIT 1)
       UNION ALL
       (SELECT number, body_hash, title, false FROM revision
        WHERE page_id = $1 AND returned_at IS NULL AND CASE WHEN $2::integer IS NULL THEN source_key IS NOT NULL ELSE number = $2 END
        ORDER BY number DESC LIMIT 1)`,
      [pageId, baseNumber],
    );
    const head = rows.find((row) => row.isHead);
    return head ? { head, base: rows.find((row) => !row.isHead) ?? null } : null;
  }

  /** Texts by the base64 of their hashes. */
  async texts(tx: Tx, hashes: readonly Buffer[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ hash: Buffer; codec: number; data: Buffer }>(
      'SELECT hash, codec, data FROM body WHERE hash = ANY($1::bytea[])',
      [hashes],
    );
    return new Map(rows.map(({ hash, codec, data }) => [hash.toString('base64'), decodeBody(codec, data)]));
  }
}
