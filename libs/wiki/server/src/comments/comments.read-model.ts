import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { REACTIONS } from '@wellspring/wiki-domain';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';

/** A comment as somebody who may read the page sees it. */
export interface CommentView {
  readonly id: string;
  readonly pageId: string;
  readonly threadId: string | null;
  readonly authorId: string;
  /** Markdown; empty once it is deleted. */
  readonly text: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly revisionNumber: number | null;
  readonly resolvedAt: Date | null;
  readonly resolvedById: string | null;
}

/** A page of a page's threads, newest first. */
export interface ThreadPage {
  readonly resolved: boolean;
  readonly limit: number;
  readonly after: { readonly createdAt: Date; readonly id: string } | null;
}

/** One sign under a page or comment. */
export interface ReactionView {
  readonly emoji: string;
  readonly count: number;
  /** Whether the asking actor is among them. */
  readonly mine: boolean;
  /** The first ten, in the order in which they came. */
  readonly personIds: readonly string[];
}

/** How many threads of a page are open, and how many are resolved. */
export interface ThreadCounts {
  readonly open: number;
  readonly resolved: number;
}

const COLUMNS = `c.id, c.page_id AS "pageId", c.thread_id AS "threadId", c.author_id AS "authorId", c.text,
  c.created_at AS "createdAt", c.edited_at AS "editedAt", c.deleted_at AS "deletedAt", c.anchor_quote AS quote,
  c.anchor_prefix AS prefix, c.anchor_suffix AS suffix, c.anchor_revision_number AS "revisionNumber",
  c.resolved_at AS "resolvedAt", c.resolved_by_id AS "resolvedById"`;
const TABLES = 'page_comment AS c JOIN page AS p ON p.id = c.page_id';

/** Reads comments and reactions of pages that the actor may read. One query a call. */
@Injectable()
export class Comments {
  constructor(private readonly database: Database) {}

  /** Comments that start the threads of a page, newest first, by keyset. */
  async threads(actor: Actor, pageId: string, page: ThreadPage): Promise<CommentView[]> {
    return this.database.query<CommentView>(
      `SELECT ${COLUMNS} FROM ${TABLES}
       WHERE c.page_id = $2 AND c.thread_id IS NULL AND (c.resolved_at IS NOT NULL) = $3 AND ${openSql('p', '$1')}
         AND ($4::timestamptz IS NULL OR (c.created_at, c.id) < ($4, $5::uuid))
       ORDER BY c.created_at DESC, c.id DESC LIMIT $6`,
      [
        subjectIdsOf(actor),
        pageId,
        page.resolved,
        page.after?.createdAt ?? null,
        page.after?.id ?? null,
        page.limit,
      ],
    );
  }

  /** Replies of each thread, oldest first. A thread holds a bounded number of them. */
  async replies(actor: Actor, threadIds: readonly string[]): Promise<Map<string, CommentView[]>> {
    const rows = await this.database.query<CommentView>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE c.thread_id = ANY($2::uuid[]) AND ${openSql('p', '$1')}
       ORDER BY c.created_at, c.id`,
      [subjectIdsOf(actor), threadIds],
    );
    const byThread = new Map<string, CommentView[]>();
    for (const row of rows) {
      const thread = row.threadId ?? '';
      byThread.set(thread, [...(byThread.get(thread) ?? []), row]);
    }
    return byThread;
  }

  /** These comments by id, those of pages that the actor may not read left out. */
  async byIds(actor: Actor, commentIds: readonly string[]): Promise<Map<string, CommentView>> {
    const rows = await this.database.query<CommentView>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE c.id = ANY($2::uuid[]) AND ${openSql('p', '$1')}`,
      [subjectIdsOf(actor), commentIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** How many threads each page has; pages without any, or closed to the actor, are left out. */
  async counts(actor: Actor, pageIds: readonly string[]): Promise<Map<string, ThreadCounts>> {
    const rows = await this.database.query<ThreadCounts & { pageId: string }>(
      `SELECT c.page_id AS "pageId", count(*) FILTER (WHERE c.resolved_at IS NULL)::integer AS open,
         count(*) FILTER (WHERE c.resolved_at IS NOT NULL)::integer AS resolved
       FROM ${TABLES} WHERE c.page_id = ANY($2::uuid[]) AND c.thread_id IS NULL AND ${openSql('p', '$1')} GROUP BY 1`,
      [subjectIdsOf(actor), pageIds],
    );
    return new Map(rows.map(({ pageId, ...counts }) => [pageId, counts]));
  }

  /** Signs under comments, by comment id. */
  reactionsToComments(actor: Actor, commentIds: readonly string[]): Promise<Map<string, ReactionView[]>> {
    return this.reactions(actor, 'one.comment_id', 'one.comment_id = ANY($2::uuid[])', commentIds);
  }

  /** Signs under pages themselves, by page id. */
  reactionsToPages(actor: Actor, pageIds: readonly string[]): Promise<Map<string, ReactionView[]>> {
    const condition = 'one.page_id = ANY($2::uuid[]) AND one.comment_id IS NULL';
    return this.reactions(actor, 'one.page_id', condition, pageIds);
  }

  private async reactions(
    actor: Actor,
    subject: string,
    condition: string,
    ids: readonly string[],
  ): Promise<Map<string, ReactionView[]>> {
    const rows = await this.database.query<ReactionView & { subjectId: string }>(
      `SELECT ${subject} AS "subjectId", one.emoji, count(*)::integer AS count, bool_or(one.person_id = $3) AS mine,
         (array_agg(one.person_id ORDER BY one.created_at, one.id))[1:10] AS "personIds"
       FROM reaction AS one JOIN page AS p ON p.id = one.page_id
       WHERE ${condition} AND ${openSql('p', '$1')}
       GROUP BY 1, 2 ORDER BY array_position($4::text[], one.emoji), one.emoji`,
      [subjectIdsOf(actor), ids, actor.personId, REACTIONS],
    );
    const bySubject = new Map<string, ReactionView[]>();
    for (const { subjectId, ...row } of rows)
      bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), row]);
    return bySubject;
  }
}
