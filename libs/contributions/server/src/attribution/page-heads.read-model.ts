import { Injectable } from '@nestjs/common';
import { AUTHORSHIP_FORMAT } from '@wellspring/contributions-domain';
import { Database } from '@wellspring/platform-database';
import { type StateVersion } from './decoded-states.js';
import { type StoredPart } from './folded-parts.js';

/** How we attribute. A page of another version is computed anew; the domain raises it with whatever moves figures. */
export const METHOD_VERSION = AUTHORSHIP_FORMAT;

/** Where the attribution of a page stands. */
export interface PageHead {
  readonly pageId: string;
  /** Revision 0 for a page that is not attributed, or by another method: then the stamp is that of the old row. */
  readonly version: StateVersion;
  readonly parts: readonly StoredPart[];
  /**
   * From the first revision on of which it is not decided what lasts; a number that was returned has the time of the one
   * before.
   */
  readonly undecidedFromNumber: number;
  readonly undecidedSavedAtMs: readonly number[];
}

interface HeadRow {
  readonly methodVersion: number;
  readonly revisionNumber: number;
  readonly attributedAt: Date;
  readonly parts: readonly StoredPart[] | null;
  readonly undecidedFrom: number | null;
  readonly undecidedTimes: readonly Date[] | null;
}

/** Reads how far pages are attributed, and their states. */
@Injectable()
export class PageHeads {
  constructor(private readonly database: Database) {}

  /** One query; its cost is that of the parts' number and the revisions that are undecided. */
  async of(pageId: string): Promise<PageHead> {
    const [row] = await this.database.query<HeadRow>(
      `SELECT method_version AS "methodVersion", revision_number AS "revisionNumber", attributed_at AS "attributedAt",
         (SELECT json_agg(json_build_object('upToNumber', up_to_number, 'bytes', octet_length(content)) ORDER BY up_to_number)
          FROM page_authorship_part WHERE page_id = $1) AS parts,
         undecided.number AS "undecidedFrom",
         ARRAY(SELECT coalesce(credit.saved_at, (
               SELECT saved_at FROM revision_credit AS older WHERE older.page_id = $1 AND older.revision_number < number
               ORDER BY older.revision_number DESC LIMIT 1))
           FROM generate_series(undecided.number, page_authorship.revision_number) AS number
           LEFT JOIN revision_credit AS credit ON credit.page_id = $1 AND credit.revision_number = number
           ORDER BY number) AS "undecidedTimes"
       FROM page_authorship LEFT JOIN LATERAL (SELECT min(revision_number) AS number FROM revision_credit
         WHERE page_id = $1 AND lasting_words IS NULL) AS undecided ON true
       WHERE page_id = $1`,
      [pageId],
    );
    if (row?.methodVersion !== METHOD_VERSION)
      return {
        ...{ pageId, parts: [], undecidedFromNumber: 1, undecidedSavedAtMs: [] },
        version: { revisionNumber: 0, stampMs: row?.attributedAt.getTime() ?? null },
      };
    return {
      pageId,
      version: { revisionNumber: row.revisionNumber, stampMs: row.attributedAt.getTime() },
      parts: row.parts ?? [],
      undecidedFromNumber: row.undecidedFrom ?? row.revisionNumber + 1,
      undecidedSavedAtMs: (row.undecidedTimes ?? []).map((at) => at.getTime()),
    };
  }

  /** The stored state of a version, in its parts; null where the page has another one by now. */
  async parts(pageId: string, { revisionNumber, stampMs }: StateVersion): Promise<Buffer[] | null> {
    const rows = await this.database.query<{ content: Buffer }>(
      `SELECT content FROM page_authorship JOIN page_authorship_part USING (page_id)
       WHERE page_id = $1 AND revision_number = $2 AND attributed_at = $3 AND method_version = ${METHOD_VERSION}
       ORDER BY up_to_number`,
      [pageId, revisionNumber, stampMs === null ? null : new Date(stampMs)],
    );
    return rows.length === 0 ? null : rows.map((row) => row.content);
  }
}
