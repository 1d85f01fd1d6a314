import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type AttributionOutput } from './attribute-revisions.thread.js';

/** How we attribute. A stored state of another version is computed anew. */
export const METHOD_VERSION = 1;

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
      `SELECT revision_number AS "revisionNumber", state FROM page_authorship
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
      `INSERT INTO page_authorship (page_id, method_version, revision_number, surviving_tokens, state, attributed_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (page_id) DO UPDATE SET method_version = excluded.method_version, state = excluded.state,
         revision_number = excluded.revision_number, surviving_tokens = excluded.surviving_tokens,
         attributed_at = excluded.attributed_at`,
      [pageId, METHOD_VERSION, revisionNumber, survivingTokens, Buffer.from(state), at],
    );
    await tx.query(
      `INSERT INTO page_share (page_id, person_id, edits, added_tokens, surviving_tokens)
       SELECT $1, person_id, edits, added_tokens, surviving_tokens
       FROM unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[])
         AS share(person_id, edits, added_tokens, surviving_tokens)
       ON CONFLICT (page_id, person_id) DO UPDATE SET edits = excluded.edits,
         added_tokens = excluded.added_tokens, surviving_tokens = excluded.surviving_tokens`,
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
    await tx.query(`DELETE FROM page_authorship`);
  }
}
