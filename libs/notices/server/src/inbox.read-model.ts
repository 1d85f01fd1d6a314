import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type NoticeDetails } from './notice.entity.js';

/** A notice as it is read. */
export interface NoticeView {
  readonly id: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly details: NoticeDetails;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** A page of an inbox, newest first. */
export interface InboxPage {
  /** Most notices to give. */
  readonly limit: number;
  /** The last notice of the page before, or null for the newest. */
  readonly after: { readonly createdAt: Date; readonly id: string } | null;
  /** Those alone that have not been read. */
  readonly unreadOnly?: boolean;
}

/** Reads inboxes. One query a call. */
@Injectable()
export class Inbox {
  constructor(private readonly database: Database) {}

  /** A person's notices, newest first, by keyset. */
  async page(personId: string, page: InboxPage): Promise<NoticeView[]> {
    return this.database.query<NoticeView>(
      `SELECT id, kind, actor_id AS "actorId", subject_kind AS "subjectKind", subject_id AS "subjectId", details,
              created_at AS "createdAt", read_at AS "readAt"
       FROM notice
       WHERE person_id = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
         AND (NOT $5::boolean OR read_at IS NULL)
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [personId, page.after?.createdAt ?? null, page.after?.id ?? null, page.limit, page.unreadOnly ?? false],
    );
  }

  /** How many notices each person has not read; nobody is left out. */
  async unreadCounts(personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ personId: string; unread: number }>(
      `SELECT person_id AS "personId", count(*)::integer AS unread
       FROM notice WHERE person_id = ANY($1::uuid[]) AND read_at IS NULL GROUP BY person_id`,
      [personIds],
    );
    const found = new Map(rows.map((row) => [row.personId, row.unread]));
    return new Map(personIds.map((id) => [id, found.get(id) ?? 0]));
  }
}
