import { type Tx } from '@wellspring/platform-database';
import { decodeBody } from '../body-codec.js';
import { REMEMBER_TITLES_OF_REVISIONS } from '../links/page-alias.sql.js';
import { type LockedPage } from '../page.repository.js';

/** A revision that waits for review, with its text. */
export interface HeldRevision {
  readonly id: string;
  readonly number: number;
  readonly authorId: string;
  readonly title: string;
  readonly text: string;
  readonly summary: string;
}

/** What a reviewer needs to know of a revision before touching it. */
export interface RevisionStand {
  readonly number: number;
  readonly isHidden: boolean;
}

const HELD = `
  SELECT v.id, v.number, v.author_id AS "authorId", v.title, v.summary, body.codec, body.data
  FROM revision AS v JOIN body ON body.hash = v.body_hash
  WHERE v.page_id = $1 AND v.number > $2 AND v.number <= $3 AND v.returned_at IS NULL ORDER BY v.number`;

// The published revision is the newest of those that are not returned, or there is none.
const RETURN = `
  WITH back AS (
    UPDATE revision SET returned_at = $4 WHERE page_id = $1 AND number > $2 AND number <= $3 AND returned_at IS NULL
    RETURNING number)
  UPDATE page SET head_revision_id = published_revision_id, head_number = published_number
  WHERE id = $1 AND EXISTS (SELECT FROM back)`;

const HIDE = `
  UPDATE revision SET hidden_at = $4, hidden_by_id = $5
  WHERE page_id = $1 AND number BETWEEN $2 AND $3 AND hidden_at IS NULL RETURNING number, body_hash AS hash`;

// What was rendered is derived and made again for whoever may read it.
const FORGET_HTML = `
  DELETE FROM rendered_body WHERE body_hash = ANY($1::bytea[]) AND NOT EXISTS (
    SELECT FROM revision WHERE revision.body_hash = rendered_body.body_hash AND revision.hidden_at IS NULL)`;

// A name of the page that stands in hidden revisions alone says what they said.
const FORGET_NAMES = `
  DELETE FROM page_alias AS a WHERE a.page_id = $1 AND a.kind = 'earlier-title'
    AND EXISTS (SELECT FROM revision WHERE page_id = $1 AND hidden_at IS NOT NULL AND lower(title) = a.title_key)
    AND NOT EXISTS (SELECT FROM revision WHERE page_id = $1 AND hidden_at IS NULL AND returned_at IS NULL
      AND lower(title) = a.title_key)
  RETURNING a.kind`;

/** SQL of what reviewers do with revisions. The page is locked by the caller. */
export class ReviewRepository {
  /** What waits for review on the page, oldest first, with texts. */
  async held(tx: Tx, page: LockedPage): Promise<HeldRevision[]> {
    const rows = await tx.query<Omit<HeldRevision, 'text'> & { codec: number; data: Buffer }>(HELD, [
      ...[page.id, page.publishedNumber, page.headNumber],
    ]);
    return rows.map(({ codec, data, ...row }) => ({ ...row, text: decodeBody(codec, data) }));
  }

  /** Takes what waits off the page: its head is what readers see again. */
  async giveBack(tx: Tx, page: LockedPage, at: Date): Promise<void> {
    await tx.query(RETURN, [page.id, page.publishedNumber, page.headNumber, at]);
  }

  /** The newest revision below a number that was not returned; null where there is none. One index step. */
  async before(tx: Tx, pageId: string, number: number): Promise<RevisionStand | null> {
    const [row] = await tx.query<RevisionStand>(
      `SELECT number, hidden_at IS NOT NULL AS "isHidden" FROM revision
       WHERE page_id = $1 AND number < $2 AND returned_at IS NULL ORDER BY number DESC LIMIT 1`,
      [pageId, number],
    );
    return row ?? null;
  }

  /** These numbers of the page as they stand; numbers that are not there or were returned are left out. */
  async stands(tx: Tx, pageId: string, numbers: readonly number[]): Promise<Map<number, RevisionStand>> {
    const rows = await tx.query<RevisionStand>(
      `SELECT number, hidden_at IS NOT NULL AS "isHidden" FROM revision
       WHERE page_id = $1 AND number = ANY($2::integer[]) AND returned_at IS NULL`,
      [pageId, numbers],
    );
    return new Map(rows.map((row) => [row.number, row]));
  }

  /** Whether readers have seen exactly this title and text before and still may; an index step by the text. */
  async wasPublished(tx: Tx, page: LockedPage, hash: Uint8Array, title: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM revision WHERE page_id = $1 AND body_hash = $2 AND title = $3 AND number <= $4
         AND returned_at IS NULL AND hidden_at IS NULL LIMIT 1`,
      [page.id, hash, title, page.publishedNumber],
    );
    return rows.length > 0;
  }

  /**
   * Hides revisions from one number to another, and what is derived of them alone; gives those that were not hidden yet,
   * and whether the page lost a name by it.
   */
  async hide(
    tx: Tx,
    pageId: string,
    span: { from: number; to: number },
    personId: string,
    at: Date,
  ): Promise<{ numbers: number[]; namesChanged: boolean }> {
    const rows = await tx.query<{ number: number; hash: Buffer }>(HIDE, [
      ...[pageId, span.from, span.to, at, personId],
    ]);
    if (rows.length === 0) return { numbers: [], namesChanged: false };
    await tx.query(FORGET_HTML, [rows.map((row) => row.hash)]);
    const names = await tx.query(FORGET_NAMES, [pageId]);
    const numbers = rows.map((row) => row.number).sort((a, b) => a - b);
    return { numbers, namesChanged: names.length > 0 };
  }

  /** Takes the veil off again; gives the numbers that were hidden. */
  async unhide(tx: Tx, pageId: string, span: { from: number; to: number }): Promise<number[]> {
    const rows = await tx.query<{ number: number }>(
      `UPDATE revision SET hidden_at = NULL, hidden_by_id = NULL
       WHERE page_id = $1 AND number BETWEEN $2 AND $3 AND hidden_at IS NOT NULL RETURNING number`,
      [pageId, span.from, span.to],
    );
    if (rows.length > 0) await tx.query(REMEMBER_TITLES_OF_REVISIONS, [[pageId]]);
    return rows.map((row) => row.number).sort((a, b) => a - b);
  }
}
