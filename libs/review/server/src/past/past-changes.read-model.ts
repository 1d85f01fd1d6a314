import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** A published revision of some time ago, as review would have had it before it. */
export interface PastChange {
  readonly pageId: string;
  readonly spaceId: string;
  readonly spaceKey: string;
  readonly revisionId: string;
  readonly number: number;
  readonly authorId: string;
  readonly savedAt: Date;
  readonly summary: string;
  /** Edits by the same author before. */
  readonly authorEdits: number;
  readonly authorSince: Date;
  /** When the revision before was saved; null for the first. */
  readonly previousAt: Date | null;
  /** The next revision, where that took this one back exactly. */
  readonly takenBack: { readonly number: number; readonly byId: string; readonly at: string } | null;
}

/** Reads what was saved in a time, for whoever writes a past of review. One query. */
@Injectable()
export class PastChanges {
  constructor(private readonly database: Database) {}

  /** Published revisions since an instant, oldest first, those of reverts left out: a revert decides, it is not decided. */
  async since(instant: Date): Promise<PastChange[]> {
    return this.database.query<PastChange>(
      `SELECT v.page_id AS "pageId", p.space_id AS "spaceId", s.key AS "spaceKey", v.id AS "revisionId", v.number,
         v.author_id AS "authorId", v.saved_at AS "savedAt", v.summary,
         (SELECT count(*)::integer FROM revision AS own WHERE own.author_id = v.author_id AND own.saved_at < v.saved_at)
           AS "authorEdits",
         coalesce(person.started_on::timestamptz, person.created_at) AS "authorSince", before.saved_at AS "previousAt",
         CASE WHEN next.reverts_to_number < v.number THEN
           json_build_object('number', next.number, 'byId', next.author_id, 'at', next.saved_at) END AS "takenBack"
       FROM revision AS v JOIN page AS p ON p.id = v.page_id JOIN space AS s ON s.id = p.space_id
       JOIN person ON person.id = v.author_id
       LEFT JOIN revision AS before ON before.page_id = v.page_id AND before.number = v.number - 1
       LEFT JOIN revision AS next ON next.page_id = v.page_id AND next.number = v.number + 1
       WHERE v.saved_at >= $1 AND v.number <= p.published_number AND v.reverts_to_number IS NULL AND p.deleted_at IS NULL
       ORDER BY v.saved_at, v.id`,
      [instant],
    );
  }
}
