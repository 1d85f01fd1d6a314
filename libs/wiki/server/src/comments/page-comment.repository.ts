import { type Tx } from '@wellspring/platform-database';
import { type PassageAnchor } from '@wellspring/wiki-domain';

/** A comment to be written. */
export interface NewComment {
  readonly id: string;
  readonly pageId: string;
  /** The comment that started the thread; null to start one. */
  readonly threadId: string | null;
  readonly authorId: string;
  readonly text: string;
  readonly createdAt: Date;
  /** Of a thread about a passage: the words, and the revision that they are from. */
  readonly passage: (PassageAnchor & { readonly revisionNumber: number }) | null;
  readonly resolvedAt: Date | null;
  readonly resolvedById: string | null;
  readonly idempotencyKey: string | null;
}

/** A comment whose row this transaction has locked. */
export interface LockedComment {
  readonly id: string;
  readonly pageId: string;
  readonly threadId: string | null;
  readonly authorId: string;
  readonly resolvedAt: Date | null;
  readonly deletedAt: Date | null;
}

/** Writes and locks comments and reactions. */
export class PageCommentRepository {
  /** Writes a comment, and gives its id; of one that was written with the same key before, that one's. */
  async insert(tx: Tx, comment: NewComment): Promise<{ id: string; isNew: boolean }> {
    const { passage } = comment;
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO page_comment (id, page_id, thread_id, author_id, text, created_at, anchor_quote, anchor_prefix,
         anchor_suffix, anchor_revision_number, resolved_at, resolved_by_id, idempotency_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (author_id, idempotency_key) DO NOTHING RETURNING id`,
      [
        ...[comment.id, comment.pageId, comment.threadId, comment.authorId, comment.text, comment.createdAt],
        ...[passage?.quote, passage?.prefix, passage?.suffix, passage?.revisionNumber].map(
          (value) => value ?? null,
        ),
        ...[comment.resolvedAt, comment.resolvedById, comment.idempotencyKey],
      ],
    );
    if (rows.length > 0) return { id: comment.id, isNew: true };
    const [made] = await tx.query<{ id: string }>(
      'SELECT id FROM page_comment WHERE author_id = $1 AND idempotency_key = $2',
      [comment.authorId, comment.idempotencyKey],
    );
    return { id: made?.id ?? comment.id, isNew: false };
  }

  /** Locks a comment until the transaction ends; null where there is none. */
  async lock(tx: Tx, commentId: string): Promise<LockedComment | null> {
    const [row] = await tx.query<LockedComment>(
      `SELECT id, page_id AS "pageId", thread_id AS "threadId", author_id AS "authorId", resolved_at AS "resolvedAt",
         deleted_at AS "deletedAt" FROM page_comment WHERE id = $1 FOR UPDATE`,
      [commentId],
    );
    return row ?? null;
  }

  /** How many replies a thread has. */
  async replyCount(tx: Tx, threadId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM page_comment WHERE thread_id = $1',
      [threadId],
    );
    return row?.count ?? 0;
  }

  async changeText(tx: Tx, commentId: string, text: string, at: Date): Promise<void> {
    await tx.query('UPDATE page_comment SET text = $2, edited_at = $3 WHERE id = $1', [commentId, text, at]);
  }

  /** Opens a thread again (null) or marks it as resolved. */
  async setResolved(tx: Tx, threadId: string, by: { personId: string; at: Date } | null): Promise<void> {
    await tx.query('UPDATE page_comment SET resolved_at = $2, resolved_by_id = $3 WHERE id = $1', [
      threadId,
      by?.at ?? null,
      by?.personId ?? null,
    ]);
  }

  /** Takes the words and the reactions away and keeps the place: others have answered it. */
  async blank(tx: Tx, commentId: string, at: Date): Promise<void> {
    await tx.query(`UPDATE page_comment SET text = '', deleted_at = $2 WHERE id = $1`, [commentId, at]);
    await tx.query('DELETE FROM reaction WHERE comment_id = $1', [commentId]);
  }

  /** Removes a comment, and with its last reply the blank beginning of a thread. */
  async remove(tx: Tx, comment: LockedComment): Promise<void> {
    await tx.query('DELETE FROM page_comment WHERE id = $1', [comment.id]);
    await tx.query(
      `DELETE FROM page_comment AS start WHERE id = $1 AND deleted_at IS NOT NULL
         AND NOT EXISTS (SELECT FROM page_comment AS reply WHERE reply.thread_id = start.id)`,
      [comment.threadId],
    );
  }

  /** Puts a sign under a page (`commentId` null) or a comment; nothing happens where it is there. */
  async addReaction(
    tx: Tx,
    reaction: {
      id: string;
      pageId: string;
      commentId: string | null;
      personId: string;
      emoji: string;
      at: Date;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO reaction (id, page_id, comment_id, person_id, emoji, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT reaction_once DO NOTHING`,
      [
        ...[reaction.id, reaction.pageId, reaction.commentId],
        ...[reaction.personId, reaction.emoji, reaction.at],
      ],
    );
  }

  async removeReaction(
    tx: Tx,
    reaction: { pageId: string; commentId: string | null; personId: string; emoji: string },
  ): Promise<void> {
    await tx.query(
      `DELETE FROM reaction WHERE page_id = $1 AND comment_id IS NOT DISTINCT FROM $2::uuid AND person_id = $3 AND emoji = $4`,
      [reaction.pageId, reaction.commentId, reaction.personId, reaction.emoji],
    );
  }
}
