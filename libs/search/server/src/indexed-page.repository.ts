import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';

export interface IndexedState {
  readonly pageId: string;
  readonly revisionNumber: number;
  readonly documentHash: Buffer;
}

/** Remembers what stands in the index. */
@Injectable()
export class IndexedPageRepository {
  /** Notes the states as indexed; an older revision never replaces a newer one. */
  async note(tx: Tx, indexName: string, states: readonly IndexedState[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO indexed_page (page_id, revision_number, document_hash, index_name, indexed_at)
       SELECT page_id, revision_number, document_hash, $4, $5
       FROM unnest($1::uuid[], $2::integer[], $3::bytea[]) AS state(page_id, revision_number, document_hash)
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

  async forget(tx: Tx, pageIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM indexed_page WHERE page_id = ANY($1::uuid[])`, [[...pageIds]]);
  }

  async forgetAll(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM indexed_page`);
  }
}
