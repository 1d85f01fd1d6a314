import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type AttributionOutput } from './attribute-revisions.thread.js';

/** How we attribute. A stored state of another version is computed anew. */
export const METHOD_VERSION = 2;

export interface StoredState {
  readonly revisionNumber: number;
  readonly state: Buffer;
}

/** Keeps attribution states and the shares that follow from them. */
@Injectable()
export class PageAuthorshipRepository {
  /** The page's state, locked until the transaction ends; null where there is none of this method's version. */
  async lock(tx: Tx, pageId: string): Promise<StoredState | null> {
    const rows = await tx.query<StoredState>(
      `SELECT revision_number AS "revisionNumber", part.content AS state FROM page_authorship
       JOIN page_authorship_part AS part USING (page_id)
       WHERE page_id = $1 AND method_version = $2 FOR UPDATE`,
      [pageId, METHOD_VERSION],
    );
    return rows[0] ?? null;
  }

  /** Stores the state after a revision and the shares of everybody who ever saved the page. */
  async store(
    tx: Tx,
    pageId: string,
    revisionNumber: number,
    { state, shares }: AttributionOutput,
    at: Date,
  ): Promise<void> {
    const survivingTokens = shares.reduce((sum, share) => sum + share.survivingTokens, 0);
    await tx.query(
      `INSERT INTO page_authorship (page_id, method_version, revision_number, surviving_words, current_credits, attributed_at)
       VALUES ($1, $2, $3, $4, '', $5)
       ON CONFLICT (page_id) DO UPDATE SET method_version = excluded.method_version,
         revision_number = excluded.revision_number, surviving_words = excluded.surviving_words,
         attributed_at = excluded.attributed_at`,
      [pageId, METHOD_VERSION, revisionNumber, survivingTokens, at],
    );
    await tx.query(`DELETE FROM page_authorship_part WHERE page_id = $1`, [pageId]);
    await tx.query(`INSERT INTO page_authorship_part (page_id, up_to_number, content) VALUES ($1, $2, $3)`, [
      pageId,
      revisionNumber,
      Buffer.from(state),
    ]);
    await tx.query(
      `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
       SELECT $1, person_id, edits, added_words, surviving_words, 0
       FROM unnest($2::uuid[], $3::integer[], $4::float8[], $5::float8[])
         AS share(person_id, edits, added_words, surviving_words)
       ON CONFLICT (page_id, person_id) DO UPDATE SET edits = excluded.edits,
         added_words = excluded.added_words, surviving_words = excluded.surviving_words`,
      [
        pageId,
        shares.map((share) => share.authorId),
        shares.map((share) => share.edits),
        shares.map((share) => share.addedTokens),
        shares.map((share) => share.survivingTokens),
      ],
    );
  }

  /** Drops everything derived: the events rebuild it. */
  async clear(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM page_share`);
    await tx.query(`DELETE FROM page_authorship_part`);
    await tx.query(`DELETE FROM page_authorship`);
  }
}
