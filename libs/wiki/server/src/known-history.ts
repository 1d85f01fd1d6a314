import { type Tx } from '@wellspring/platform-database';
import { type KnownPage } from './history-writer.js';

/** A page that an earlier import of the same source made. */
export interface KnownSourcePage {
  readonly id: string;
  readonly sourceKey: string;
  readonly path: string;
  readonly accessSetId: string;
  readonly lastNumber: number;
  readonly deleted: boolean;
}

/** What a page of an earlier import holds. */
export interface KnownRevisions {
  readonly page: KnownPage;
  /** Times in milliseconds by the source's revision id. */
  readonly savedAtMs: ReadonlyMap<string, number>;
  /** Somebody edited the page here after the import. */
  readonly editedHere: boolean;
}

/** What earlier imports of one source brought into a space. Memory: some hundred bytes a page. */
export class KnownHistory {
  private constructor(
    private readonly tx: Tx,
    private readonly pages: ReadonlyMap<string, KnownSourcePage>,
  ) {}

  static async load(tx: Tx, spaceId: string, source: string): Promise<KnownHistory> {
    const rows = await tx.query<KnownSourcePage>(
      `SELECT id, source_key AS "sourceKey", coalesce(source_path, '') AS path, access_set_id AS "accessSetId",
         last_number AS "lastNumber", deleted_at IS NOT NULL AS deleted
       FROM page WHERE space_id = $1 AND source = $2`,
      [spaceId, source],
    );
    return new KnownHistory(tx, new Map(rows.map((row) => [row.sourceKey, row])));
  }

  /** Every page. */
  all(): Iterable<KnownSourcePage> {
    return this.pages.values();
  }

  /** The page with this id in the source, or null. */
  page(sourceKey: string): KnownSourcePage | null {
    return this.pages.get(sourceKey) ?? null;
  }

  /** The page's revisions: one query, about a hundred bytes of memory a revision until the next page. */
  async revisions(page: KnownSourcePage): Promise<KnownRevisions> {
    const rows = await this.tx.query<{
      number: number;
      hash: Buffer;
      sizeChars: number;
      sourceKey: string | null;
      savedAt: Date;
    }>(
      `SELECT number, body_hash AS hash, size_chars AS "sizeChars", source_key AS "sourceKey", saved_at AS "savedAt"
       FROM revision WHERE page_id = $1 AND returned_at IS NULL ORDER BY number`,
      [page.id],
    );
    const head = rows.at(-1);
    return {
      page: {
        id: page.id,
        lastNumber: page.lastNumber,
        headHash: head?.hash ?? Buffer.alloc(0),
        headSizeChars: head?.sizeChars ?? 0,
        numbersByHash: new Map(rows.map((row) => [row.hash.toString('base64'), row.number])),
      },
      savedAtMs: new Map(
        rows.flatMap((row) =>
          row.sourceKey === null ? [] : [[row.sourceKey, row.savedAt.getTime()] as const],
        ),
      ),
      editedHere: head !== undefined && head.sourceKey === null,
    };
  }
}
