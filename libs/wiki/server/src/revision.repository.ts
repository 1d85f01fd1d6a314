import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { bodyHash, type ContentModel } from '@wellspring/wiki-domain';
import { decodeBody, encodeBody } from './body-codec.js';
import { rememberTitleSql } from './links/page-alias.sql.js';
import { type LockedPage } from './page.repository.js';
import { returnedCountSql } from './page-sql.js';

/** A revision to be appended to a page. */
export interface NewRevision {
  readonly authorId: string;
  readonly savedAt: Date;
  readonly title: string;
  readonly text: string;
  /** The text's, where it is known already. */
  readonly hash?: Uint8Array;
  readonly contentModel: ContentModel;
  readonly language: string;
  readonly summary: string;
  readonly isMinor: boolean;
  readonly tags: readonly string[];
  readonly baseNumber: number | null;
  readonly mergedNumber: number | null;
  readonly idempotencyKey: string | null;
  readonly sourceKey: string | null;
  /** The author's draft that is forgotten. */
  readonly draftId: string | null;
  /** Whether readers see it at once. */
  readonly publish: boolean;
}

/** What a save needs to know of the head. */
export interface HeadRevision {
  readonly title: string;
  readonly hash: Buffer;
  readonly sizeChars: number;
  readonly contentModel: ContentModel;
}

/** A revision on its way into the database, as far as it is known before. */
export interface AppendedRevision {
  readonly id: string;
  readonly number: number;
  readonly hash: Buffer;
  readonly sizeChars: number;
  readonly sizeDeltaChars: number;
  /** What PostgreSQL has to say of it and its page. One row; need not be awaited. */
  readonly stored: Promise<readonly StoredRevision[]>;
}

/** What a save learns from its own statement. */
export interface StoredRevision {
  /** Language and time of making of the page. */
  readonly language: string;
  readonly createdAt: Date;
  /** Number of the earlier revision whose text this one has. */
  readonly revertsToNumber: number | null;
  /** How many earlier revisions of the page were returned. */
  readonly returnedCount: number;
}

/** A stored revision with its text. */
export interface RevisionText {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly contentModel: ContentModel;
  /** Kept from everybody but administrators: may be worked with, not shown. */
  readonly isHidden: boolean;
  /** Given back to its author: nobody ever read it. */
  readonly isReturned: boolean;
}

/** A revision that an earlier attempt with the same idempotency key made. */
export interface MadeRevision {
  readonly id: string;
  readonly pageId: string;
  readonly number: number;
  readonly tags: readonly string[];
}

// An identity revert is the text of an earlier revision, found by its hash in the index revision_same_text.
const APPEND = `
  WITH stored AS (
    INSERT INTO body (hash, codec, size_bytes, size_chars, data) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING),
  earlier AS (SELECT max(number) AS number FROM revision WHERE page_id = $6 AND body_hash = $1 AND $1 <> $7::bytea
    AND returned_at IS NULL),
  saved AS (
    INSERT INTO revision (id, page_id, number, author_id, saved_at, title, body_hash, content_model, summary, is_minor, tags,
      size_chars, size_delta_chars, base_number, merged_number, reverts_to_number, idempotency_key, source_key)
    SELECT $8, $6, $9, $10, $11, $12, $1, $13, $14, $15,
      CASE WHEN earlier.number IS NULL THEN $16::text[] ELSE $16::text[] || '{revert}' END,
      $4, $17, $18::integer, $19::integer, earlier.number, $20, $21 FROM earlier
    RETURNING reverts_to_number),
  forgotten AS (DELETE FROM draft WHERE person_id = $10 AND id = $24),
  remembered AS (${rememberTitleSql('page.id = $6 AND $22', '$12::text', '$11::timestamptz')})
  UPDATE page SET head_revision_id = $8, head_number = $9, last_number = $9,
    published_revision_id = CASE WHEN $22 THEN $8::uuid ELSE published_revision_id END,
    published_number = CASE WHEN $22 THEN $9::integer ELSE published_number END,
    published_at = CASE WHEN $22 THEN $11::timestamptz ELSE published_at END,
    title = CASE WHEN $22 THEN $12::text ELSE title END,
    language = CASE WHEN $22 AND NOT language_chosen THEN $23::text ELSE language END
  FROM saved WHERE page.id = $6
  RETURNING language, page.created_at AS "createdAt", saved.reverts_to_number AS "revertsToNumber",
    ${returnedCountSql('page.id', '$9::integer')} AS "returnedCount"`;

const NO_HASH = Buffer.alloc(0);

/** Writes revisions, and reads what a save needs inside its transaction. */
export class RevisionRepository {
  /**
   * Appends a revision to a locked page: body, revision, pointers and the author's draft in one statement. Its cost does
   * not depend on the number of revisions. It is sent and not waited for: where it fails, the transaction does.
   */
  append(tx: Tx, page: LockedPage, head: HeadRevision | null, revision: NewRevision): AppendedRevision {
    const id = uuidv7(revision.savedAt, secureRandom);
    const number = page.lastNumber + 1;
    const body = encodeBody(revision.text);
    const hash = Buffer.from(revision.hash ?? bodyHash(revision.text));
    const sizeDeltaChars = body.sizeChars - (head?.sizeChars ?? 0);
    const stored = tx.send<StoredRevision>(APPEND, [
      hash,
      body.codec,
      body.sizeBytes,
      body.sizeChars,
      body.data,
      page.id,
      head?.hash ?? NO_HASH,
      id,
      number,
      revision.authorId,
      revision.savedAt,
      revision.title,
      revision.contentModel,
      revision.summary,
      revision.isMinor,
      revision.tags,
      sizeDeltaChars,
      revision.baseNumber,
      revision.mergedNumber,
      revision.idempotencyKey,
      revision.sourceKey,
      revision.publish,
      revision.language,
      revision.draftId,
    ]);
    return { id, number, hash, sizeChars: body.sizeChars, sizeDeltaChars, stored };
  }

  /** What a save needs to know of a page's head; null for a page without revisions. */
  async head(tx: Tx, page: LockedPage): Promise<HeadRevision | null> {
    const [row] = await tx.query<HeadRevision>(
      `SELECT title, body_hash AS hash, size_chars AS "sizeChars", content_model AS "contentModel"
       FROM revision WHERE id = $1`,
      [page.headRevisionId],
    );
    return row ?? null;
  }

  /** What the author's earlier attempt with this key made, or null. */
  async madeWith(tx: Tx, authorId: string, idempotencyKey: string): Promise<MadeRevision | null> {
    const [row] = await tx.query<MadeRevision>(
      `SELECT id, page_id AS "pageId", number, tags FROM revision WHERE author_id = $1 AND idempotency_key = $2`,
      [authorId, idempotencyKey],
    );
    return row ?? null;
  }

  /** Revisions of a page with their texts, by number. */
  async texts(tx: Tx, pageId: string, numbers: readonly number[]): Promise<Map<number, RevisionText>> {
    const rows = await tx.query<Omit<RevisionText, 'text'> & { codec: number; data: Buffer }>(
      `SELECT number, title, content_model AS "contentModel", hidden_at IS NOT NULL AS "isHidden",
         returned_at IS NOT NULL AS "isReturned", body.codec, body.data
       FROM revision JOIN body ON hash = body_hash WHERE page_id = $1 AND number = ANY($2::integer[])`,
      [pageId, numbers],
    );
    return new Map(
      rows.map(({ codec, data, ...row }) => [row.number, { ...row, text: decodeBody(codec, data) }]),
    );
  }

  /** The newest revision below a number that was not returned; 0 where there is none. One index step. */
  async numberBefore(tx: Tx, pageId: string, number: number): Promise<number> {
    const [row] = await tx.query<{ number: number }>(
      `SELECT number FROM revision WHERE page_id = $1 AND number < $2 AND returned_at IS NULL
       ORDER BY number DESC LIMIT 1`,
      [pageId, number],
    );
    return row?.number ?? 0;
  }

  /** Moves the published pointer of a locked page to a revision of it; false where there is no such revision. */
  async publish(tx: Tx, page: LockedPage, number: number, language: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `WITH shown AS (SELECT id, number, title FROM revision WHERE page_id = $1 AND number = $2),
         remembered AS (${rememberTitleSql('page.id = $1', '(SELECT title FROM shown)', '$4::timestamptz')})
       UPDATE page SET published_revision_id = r.id, published_number = r.number, published_at = $4, title = r.title,
         language = CASE WHEN language_chosen THEN language ELSE $3 END
       FROM shown AS r WHERE page.id = $1 RETURNING page.id`,
      [page.id, number, language, at],
    );
    return rows.length > 0;
  }
}
