import { type Tx } from '@wellspring/platform-database';

/** Everybody who wrote some of these revisions of an item's page, by id; returned ones are left out. One query. */
export async function authorsOf(
  tx: Tx,
  { pageId }: { readonly pageId: string | null },
  fromNumber: number | null,
  toNumber: number | null,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT author_id AS id FROM revision WHERE page_id = $1 AND number BETWEEN $2 AND $3 AND returned_at IS NULL
     ORDER BY author_id`,
    [pageId, fromNumber, toNumber],
  );
  return rows.map((row) => row.id);
}
