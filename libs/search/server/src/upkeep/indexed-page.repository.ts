import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@wellspring/platform-database';

export interface IndexedState {
  readonly pageId: string;
  readonly revisionNumber: number;
  readonly documentHash: Buffer;
}

/** Rows that one statement writes. */
const ROWS_AT_ONCE = 5_000;

/** Remembers what stands in the index. */
@Injectable()
export class IndexedPageRepository {
  constructor(private readonly database: Database) {}

  /** Notes the states as indexed; an older revision never replaces a newer one. Pages that are purged are passed over. */
  async note(tx: Tx, indexName: string, states: readonly IndexedState[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO indexed_page (page_id, revision_number, document_hash, index_name, indexed_at)
       SELECT state.page_id, state.revision_number, state.document_hash, $4, $5
       FROM unnest($1::uuid[], $2::integer[], $3::bytea[]) AS state(page_id, revision_number, document_hash)
       JOIN page ON page.id = state.page_id
       ON CONFLICT (page_id) DO UPDATE SET revision_number = excluded.revision_number,
         document_hash = excluded.document_hash, index_name = excluded.index_name, indexed_at = excluded.indexed_at
       WHERE indexed_page.index_name <> excluded.index_name OR indexed_page.revision_number <= excluded.revision_number`,
      [
        states.map((state) => state.pageId),
        states.map((state) => state.revisionNumber),
        states.map((state) => state.documentHash),
        indexName,
        at,
      ],
    );
  }

  /** Forgets everything and notes these instead: another index is searched from now on. */
  async replaceAll(tx: Tx, indexName: string, states: readonly IndexedState[], at: Date): Promise<void> {
    await tx.query(`DELETE FROM indexed_page`);
    for (let from = 0; from < states.length; from += ROWS_AT_ONCE)
      await this.note(tx, indexName, states.slice(from, from + ROWS_AT_ONCE), at);
  }

  async forget(tx: Tx, pageIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM indexed_page WHERE page_id = ANY($1::uuid[])`, [[...pageIds]]);
  }

  /** Hashes of the documents of these pages that stand in the index of this name. */
  async hashes(pageIds: readonly string[], indexName: string): Promise<Map<string, Buffer>> {
    const rows = await this.database.query<{ pageId: string; hash: Buffer }>(
      `SELECT page_id AS "pageId", document_hash AS hash FROM indexed_page
       WHERE page_id = ANY($1::uuid[]) AND index_name = $2`,
      [pageIds, indexName],
    );
    return new Map(rows.map((row) => [row.pageId, row.hash]));
  }

  /** How many pages stand in the index of this name, as far as we know. */
  async count(indexName: string): Promise<number> {
    const rows = await this.database.query<{ pages: number }>(
      `SELECT count(*)::integer AS pages FROM indexed_page WHERE index_name = $1`,
      [indexName],
    );
    return rows[0]?.pages ?? 0;
  }
}
