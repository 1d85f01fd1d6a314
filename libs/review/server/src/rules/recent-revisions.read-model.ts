import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { Access } from '@wellspring/wiki-server';

/** A revision to rehearse on, without its texts. */
export interface RecentRevision {
  readonly pageId: string;
  readonly number: number;
  readonly authorId: string;
  readonly savedAt: Date;
  readonly title: string;
  /** SHA-256 of the text, lower-case hex. */
  readonly hashHex: string;
  /** Of the revision before; null for the first one. */
  readonly previousTitle: string | null;
  readonly previousHashHex: string | null;
}

/** The newest revisions that somebody may read, and how many they may not. */
export interface RecentRevisionList {
  /** By page and number, so that neighbours share texts. */
  readonly revisions: readonly RecentRevision[];
  /** In the same time on other pages. */
  readonly unseen: number;
}

// $1: access sets. $2: spaces, null for all. $3: sees what waits for review.
const SOURCE = `FROM revision AS v JOIN page AS p ON p.id = v.page_id
  WHERE p.deleted_at IS NULL AND ($2::uuid[] IS NULL OR p.space_id = ANY($2)) AND v.returned_at IS NULL AND v.hidden_at IS NULL`;

/** Finds the newest revisions of the wiki. */
@Injectable()
export class RecentRevisions {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** At most `limit`, all those that came in by imports too. Cost: as many revisions as it takes, the newest first; in few spaces, those of their pages. */
  async newest(actor: Actor, spaceIds: readonly string[] | null, limit: number): Promise<RecentRevisionList> {
    const sets = (await this.access.searchableAccessSets(actor)).map(({ id }) => id);
    const seesHeld = hasRole(actor, 'reviewer');
    const revisions = await this.database.query<RecentRevision>(
      `WITH newest AS (
         SELECT v.page_id, v.number, v.author_id, v.saved_at, v.title, v.body_hash ${SOURCE}
           AND p.access_set_id = ANY($1::uuid[]) AND ($3::boolean OR v.number <= p.published_number)
         ORDER BY v.saved_at DESC, v.id DESC LIMIT $4)
       SELECT n.page_id AS "pageId", n.number, n.author_id AS "authorId", n.saved_at AS "savedAt", n.title,
         encode(n.body_hash, 'hex') AS "hashHex", b.title AS "previousTitle", encode(b.body_hash, 'hex') AS "previousHashHex"
       FROM newest AS n LEFT JOIN LATERAL (
         SELECT o.title, o.body_hash FROM revision AS o
         WHERE o.page_id = n.page_id AND o.number < n.number AND o.returned_at IS NULL AND o.hidden_at IS NULL
         ORDER BY o.number DESC LIMIT 1) AS b ON true
       ORDER BY n.page_id, n.number`,
      [sets, spaceIds, seesHeld, limit],
      { isAlone: true },
    );
    const oldest = revisions.reduce((least, { savedAt }) => Math.min(least, savedAt.getTime()), Infinity);
    const [counted] = await this.database.query<{ unseen: number }>(
      `SELECT count(*)::integer AS unseen ${SOURCE} AND v.saved_at >= $4::timestamptz
         AND NOT (p.access_set_id = ANY($1::uuid[]) AND ($3::boolean OR v.number <= p.published_number))`,
      [sets, spaceIds, seesHeld, new Date(Number.isFinite(oldest) ? oldest : 0)],
      { isAlone: true },
    );
    return { revisions, unseen: counted?.unseen ?? 0 };
  }
}
