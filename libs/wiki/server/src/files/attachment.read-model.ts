import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { includesLevel } from '@wellspring/wiki-domain';
import { openSql } from '../page-sql.js';
import { holdsReviewerRole } from '../page-summary.js';
import { patrolsSql } from '../reviewing/reviews-sql.js';
import { type GrantJson, grantsSql, levelOf, subjectIdsOf } from '../readable-sets.js';

/** Versions in the list of one file; older ones stay and have their addresses. */
export const VERSIONS_SHOWN = 100;

/** A file of a page with its current version. */
export interface AttachmentView {
  readonly id: string;
  readonly pageId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** The current one; as many versions there are. */
  readonly version: number;
  readonly uploadedById: string;
  readonly uploadedAt: Date;
  readonly deletedAt: Date | null;
  readonly deletedById: string | null;
}

/** One content that a file had. */
export interface AttachmentVersionView {
  readonly attachmentId: string;
  readonly number: number;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly uploadedById: string;
  readonly uploadedAt: Date;
}

/** A file that is to be sent to somebody. */
export interface ServedFile {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly hashHex: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

interface ServedRow extends ServedFile {
  readonly pageId: string | null;
  readonly createdById: string;
  readonly isDeleted: boolean;
  readonly isPageDeleted: boolean | null;
  readonly isPublished: boolean | null;
  readonly pageCreatedById: string | null;
  /** The actor reviews the page's space by name. */
  readonly patrols: boolean;
  readonly grants: GrantJson[] | null;
}

const viewSql = (more = ''): string => `
  SELECT a.id, a.page_id AS "pageId", a.name, f.media_type AS "mediaType", f.size_bytes::double precision AS "sizeBytes",
    f.width_px AS "widthPx", f.height_px AS "heightPx", a.current_version AS version,
    v.uploaded_by_id AS "uploadedById", v.uploaded_at AS "uploadedAt",
    a.deleted_at AS "deletedAt", a.deleted_by_id AS "deletedById"${more}
  FROM attachment AS a
  JOIN attachment_version AS v ON v.attachment_id = a.id AND v.number = a.current_version
  JOIN stored_file AS f ON f.hash = v.file_hash`;

const SERVED = `
  SELECT a.id, a.name, v.number AS version, encode(v.file_hash, 'hex') AS "hashHex",
    f.size_bytes::double precision AS "sizeBytes", f.media_type AS "mediaType",
    a.page_id AS "pageId", a.created_by_id AS "createdById", a.deleted_at IS NOT NULL AS "isDeleted",
    p.deleted_at IS NOT NULL AS "isPageDeleted", p.published_revision_id IS NOT NULL AS "isPublished",
    p.created_by_id AS "pageCreatedById", ${patrolsSql('p.space_id', '$2')} AS patrols, ${grantsSql('p.access_set_id', '$2')} AS grants
  FROM attachment AS a
  JOIN attachment_version AS v ON v.attachment_id = a.id AND v.number = coalesce($3, a.current_version)
  JOIN stored_file AS f ON f.hash = v.file_hash
  LEFT JOIN page AS p ON p.id = a.page_id
  WHERE a.id = $1`;

/** Reads attachments. */
@Injectable()
export class Attachments {
  constructor(private readonly database: Database) {}

  /**
   * The files of pages by name: those of pages that the actor may read, or (`inBin`) the deleted ones of pages that they
   * may edit. One query.
   */
  async ofPages(
    actor: Actor,
    pageIds: readonly string[],
    inBin: boolean,
  ): Promise<Map<string, AttachmentView[]>> {
    const rows = await this.database.query<AttachmentView & { readonly grants: GrantJson[] }>(
      `${viewSql(`, ${grantsSql('p.access_set_id', '$2')} AS grants`)} JOIN page AS p ON p.id = a.page_id
       WHERE a.page_id = ANY($1::uuid[]) AND ${openSql('p', '$2')} AND (a.deleted_at IS NOT NULL) = $3
       ORDER BY a.name_key, a.id`,
      [pageIds, subjectIdsOf(actor), inBin],
    );
    const byPage = new Map<string, AttachmentView[]>();
    for (const { grants, ...row } of rows)
      if (!inBin || includesLevel(levelOf(grants, actor), 'edit'))
        byPage.set(row.pageId, [...(byPage.get(row.pageId) ?? []), row]);
    return byPage;
  }

  /** Files of the pages of a space that the actor may read, the last uploaded first, `first` after `after`. One query. */
  async ofSpace(
    actor: Actor,
    spaceId: string,
    first: number,
    after: { readonly uploadedAt: Date; readonly id: string } | null,
  ): Promise<AttachmentView[]> {
    return this.database.query(
      `${viewSql()} JOIN page AS p ON p.id = a.page_id
       WHERE p.space_id = $1 AND ${openSql('p', '$2')} AND a.deleted_at IS NULL
         AND ($3::timestamptz IS NULL OR (v.uploaded_at, a.id) < ($3, $4::uuid))
       ORDER BY v.uploaded_at DESC, a.id DESC LIMIT $5`,
      [spaceId, subjectIdsOf(actor), after?.uploadedAt ?? null, after?.id ?? null, first],
    );
  }

  /** The file on a page that the actor may read, also from the bin; null where there is none. One query. */
  async byId(actor: Actor, id: string): Promise<AttachmentView | null> {
    const [row] = await this.database.query<AttachmentView>(
      `${viewSql()} JOIN page AS p ON p.id = a.page_id WHERE a.id = $1 AND ${openSql('p', '$2')}`,
      [id, subjectIdsOf(actor)],
    );
    return row ?? null;
  }

  /** The newest {@link VERSIONS_SHOWN} versions of files that the actor has been shown. One query; checks no access. */
  async versions(attachmentIds: readonly string[]): Promise<Map<string, AttachmentVersionView[]>> {
    const rows = await this.database.query<AttachmentVersionView>(
      `SELECT v.attachment_id AS "attachmentId", v.number, f.media_type AS "mediaType",
         f.size_bytes::double precision AS "sizeBytes", v.uploaded_by_id AS "uploadedById", v.uploaded_at AS "uploadedAt"
       FROM unnest($1::uuid[]) AS wanted (id)
       CROSS JOIN LATERAL (
         SELECT * FROM attachment_version WHERE attachment_id = wanted.id ORDER BY number DESC LIMIT $2) AS v
       JOIN stored_file AS f ON f.hash = v.file_hash
       ORDER BY v.number DESC`,
      [attachmentIds, VERSIONS_SHOWN],
    );
    const byFile = new Map<string, AttachmentVersionView[]>();
    for (const row of rows) byFile.set(row.attachmentId, [...(byFile.get(row.attachmentId) ?? []), row]);
    return byFile;
  }

  /**
   * The file, current or in one version, if it may be sent to the actor, else null: to whoever may read the page; of a
   * file in the bin, to whoever may edit the page; of a page whose first text is held back, to its maker and to reviewers
   * of its space; of a page in the bin, to whoever may bring it back; of one that no page has claimed, to its uploader.
   * One query.
   */
  async served(actor: Actor, id: string, version: number | null): Promise<ServedFile | null> {
    const [row] = await this.database.query<ServedRow>(SERVED, [id, subjectIdsOf(actor), version]);
    return row && mayBeSent(row, actor) ? row : null;
  }
}

function mayBeSent(row: ServedRow, actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  if (row.pageId === null) return row.createdById === actor.personId;
  const level = levelOf(row.grants ?? [], actor);
  if (level === null) return false;
  const isMaker = row.pageCreatedById === actor.personId;
  if (row.isPublished !== true && !isMaker && !row.patrols && !holdsReviewerRole(actor)) return false;
  if (row.isPageDeleted) return includesLevel(level, isMaker ? 'edit' : 'manage');
  return !row.isDeleted || includesLevel(level, 'edit');
}
