import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { fileNameKey } from '@wellspring/wiki-domain';
import { type ReceivedFile } from './file-store.js';

/** An attachment whose row this transaction has locked. */
export interface LockedAttachment {
  readonly id: string;
  readonly pageId: string | null;
  readonly name: string;
  readonly currentVersion: number;
  readonly createdById: string;
  readonly deletedAt: Date | null;
  /** Hash of the current version, lower-case hex. */
  readonly hashHex: string;
}

/** Where a file belongs: a page, or a person who has not yet made the page. */
export interface FilePlace {
  readonly pageId: string | null;
  readonly personId: string;
}

const LOCKED = `
  SELECT a.id, a.page_id AS "pageId", a.name, a.current_version AS "currentVersion", a.created_by_id AS "createdById",
    a.deleted_at AS "deletedAt", encode(v.file_hash, 'hex') AS "hashHex"
  FROM attachment AS a JOIN attachment_version AS v ON v.attachment_id = a.id AND v.number = a.current_version`;

/** SQL condition: the attachment is at this place; `$1` is the page or null, `$2` the person. */
const AT_PLACE = `(CASE WHEN $1::uuid IS NULL THEN a.page_id IS NULL AND a.created_by_id = $2::uuid ELSE a.page_id = $1 END)
  AND a.deleted_at IS NULL`;

/** Writes and locks attachments and the rows of stored files. */
export class AttachmentRepository {
  /**
   * Holds this content until the transaction ends, against a sweep that would remove it and against somebody who stores
   * the same. Whoever moves a file in or out of the store holds it.
   */
  async lockContent(tx: Tx, hash: Buffer): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1::bigint)', [hash.readBigInt64BE(0).toString()]);
  }

  /** Holds the names at a place, so that two uploads of one name become two versions. */
  async lockNames(tx: Tx, place: FilePlace): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `attachments ${place.pageId ?? place.personId}`,
    ]);
  }

  /** Notes a content whose file is on the disk; one that is known stays as it is. */
  async insertContent(tx: Tx, file: ReceivedFile, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO stored_file (hash, size_bytes, media_type, width_px, height_px, stored_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ON CONSTRAINT stored_file_pkey DO NOTHING`,
      [
        file.hash,
        file.sizeBytes,
        file.mediaType,
        file.size?.widthPx ?? null,
        file.size?.heightPx ?? null,
        at,
      ],
    );
  }

  /** The attachment of this name at a place. */
  async byName(tx: Tx, place: FilePlace, name: string): Promise<LockedAttachment | null> {
    const [row] = await tx.query<LockedAttachment>(
      `${LOCKED} WHERE ${AT_PLACE} AND a.name_key = $3 FOR UPDATE OF a`,
      [place.pageId, place.personId, fileNameKey(name)],
    );
    return row ?? null;
  }

  async lock(tx: Tx, id: string): Promise<LockedAttachment | null> {
    return (await tx.query<LockedAttachment>(`${LOCKED} WHERE a.id = $1 FOR UPDATE OF a`, [id]))[0] ?? null;
  }

  /** The names at a place in the form in which they are compared. */
  async nameKeys(tx: Tx, place: FilePlace): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }>(
      `SELECT a.name_key AS key FROM attachment AS a WHERE ${AT_PLACE}`,
      [place.pageId, place.personId],
    );
    return new Set(rows.map((row) => row.key));
  }

  /** Makes an attachment without a version yet. */
  async insert(tx: Tx, place: FilePlace, name: string, at: Date): Promise<string> {
    const id = uuidv7(at, secureRandom);
    await tx.query(
      `INSERT INTO attachment (id, page_id, name, name_key, current_version, created_by_id, created_at)
       VALUES ($1, $2, $3, $4, 0, $5, $6)`,
      [id, place.pageId, name, fileNameKey(name), place.personId, at],
    );
    return id;
  }

  /** Adds a version and makes it the current one; gives its number. */
  async addVersion(tx: Tx, attachmentId: string, hash: Buffer, personId: string, at: Date): Promise<number> {
    const [row] = await tx.query<{ number: number }>(
      `WITH moved AS (
         UPDATE attachment SET current_version =
           (SELECT coalesce(max(number), 0) + 1 FROM attachment_version WHERE attachment_id = $1)
         WHERE id = $1 RETURNING current_version)
       INSERT INTO attachment_version (attachment_id, number, file_hash, uploaded_by_id, uploaded_at)
       SELECT $1, current_version, $2, $3, $4 FROM moved RETURNING number`,
      [attachmentId, hash, personId, at],
    );
    return row?.number ?? 1;
  }

  /** Gives an attachment a name; texts that use the old one still find it. */
  async rename(tx: Tx, id: string, name: string): Promise<void> {
    await tx.query(
      `UPDATE attachment SET name = $2, name_key = $3,
         former_name_keys = array_remove(array_append(array_remove(former_name_keys, name_key), name_key), $3)
       WHERE id = $1`,
      [id, name, fileNameKey(name)],
    );
  }

  /** Puts an attachment into the bin (`at`) or takes it out (null). */
  async mark(
    tx: Tx,
    id: string,
    deleted: { readonly at: Date; readonly byId: string } | null,
  ): Promise<void> {
    await tx.query('UPDATE attachment SET deleted_at = $2, deleted_by_id = $3 WHERE id = $1', [
      id,
      deleted?.at ?? null,
      deleted?.byId ?? null,
    ]);
  }

  /** The person's files that no page has claimed. */
  async unclaimed(tx: Tx, personId: string): Promise<{ id: string; name: string }[]> {
    return tx.query(
      'SELECT id, name FROM attachment WHERE page_id IS NULL AND created_by_id = $1 ORDER BY id FOR UPDATE',
      [personId],
    );
  }

  /** Gives unclaimed files to a page that has none yet. */
  async claim(tx: Tx, pageId: string, ids: readonly string[]): Promise<void> {
    await tx.query('UPDATE attachment SET page_id = $1 WHERE id = ANY($2::uuid[]) AND page_id IS NULL', [
      pageId,
      ids,
    ]);
  }

  /**
   * Drops unclaimed files that are older than `before`, but for those of somebody who still has a draft of a page that
   * was never made. Gives how many.
   */
  async dropUnclaimed(tx: Tx, before: Date): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM attachment AS a WHERE page_id IS NULL AND created_at < $1
         AND NOT EXISTS (SELECT FROM draft WHERE draft.person_id = a.created_by_id AND draft.page_id IS NULL)
       RETURNING id`,
      [before],
    );
    return rows.length;
  }

  /** Forgets a content if no version has it; tells whether there is no row of it now. */
  async forgetContent(tx: Tx, hash: Buffer): Promise<boolean> {
    await tx.query(
      `DELETE FROM stored_file WHERE hash = $1
         AND NOT EXISTS (SELECT FROM attachment_version WHERE file_hash = $1)`,
      [hash],
    );
    return (await tx.query('SELECT 1 FROM stored_file WHERE hash = $1', [hash])).length === 0;
  }

  /** Drops all attachments of a page with their versions; the sweep removes the contents that nobody else has. */
  async dropOfPage(tx: Tx, pageId: string): Promise<number> {
    return (await tx.query('DELETE FROM attachment WHERE page_id = $1 RETURNING id', [pageId])).length;
  }
}
