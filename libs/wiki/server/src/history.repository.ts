import { type Tx } from '@wellspring/platform-database';
import { type ContentModel } from '@wellspring/wiki-domain';
import { type EncodedBody } from './body-codec.js';
import { REMEMBER_TITLES_OF_REVISIONS } from './links/page-alias.sql.js';

/** A page as a history brings it, at its first revision. */
export interface PastPageRow {
  readonly id: string;
  readonly urlId: string;
  readonly spaceId: string;
  readonly accessSetId: string;
  readonly position: number;
  readonly title: string;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly source: string;
  readonly sourceKey: string;
  readonly sourcePath: string;
  readonly sourceTitle: string;
}

/** A revision as a history brings it, numbered. */
export interface PastRevisionRow {
  readonly id: string;
  readonly pageId: string;
  readonly number: number;
  readonly authorId: string;
  readonly savedAt: Date;
  readonly title: string;
  readonly hash: Buffer;
  readonly contentModel: ContentModel;
  readonly summary: string;
  readonly isMinor: boolean;
  readonly tags: readonly string[];
  readonly sizeChars: number;
  readonly sizeDeltaChars: number;
  readonly revertsToNumber: number | null;
  readonly sourceKey: string | null;
}

/** Where a page stands when its history has been written. */
export interface PageStand {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly headRevisionId: string;
  /** Also the highest number ever given. */
  readonly headNumber: number;
  readonly publishedAt: Date;
}

/** A page's place among the others. */
export interface PagePlacement {
  readonly id: string;
  readonly parentId: string | null;
  readonly accessSetId: string;
}

/** Bodies of one statement. More saves nothing and costs memory. */
const BODIES_PER_STATEMENT = 100;

/** Bulk SQL for whole histories: one statement a batch and table. */
export class HistoryRepository {
  /** Stores the bodies that are not there yet, by the base64 of their hashes. */
  async insertBodies(tx: Tx, bodies: ReadonlyMap<string, EncodedBody>): Promise<void> {
    // In one order for everybody, so that two imports of the same texts wait for each other and don't deadlock.
    const sorted = [...bodies].sort(([a], [b]) => (a < b ? -1 : 1));
    for (let start = 0; start < sorted.length; start += BODIES_PER_STATEMENT) {
      const chunk = sorted.slice(start, start + BODIES_PER_STATEMENT);
      const parameters = chunk.flatMap(([hash, body]) => [
        Buffer.from(hash, 'base64'),
        ...[body.codec, body.sizeBytes, body.sizeChars, body.data],
      ]);
      // Plain parameters, not arrays: the driver sends buffers in binary, an array of them as hexadecimal text.
      const values = chunk.map(
        (_, i) => `($${5 * i + 1}, $${5 * i + 2}, $${5 * i + 3}, $${5 * i + 4}, $${5 * i + 5})`,
      );
      await tx.query(
        `INSERT INTO body (hash, codec, size_bytes, size_chars, data) VALUES ${values.join()} ON CONFLICT DO NOTHING`,
        parameters,
      );
    }
  }

  /** Makes the pages, without head and place; see {@link settle} and {@link place}. */
  async insertPages(tx: Tx, pages: readonly PastPageRow[]): Promise<void> {
    if (pages.length === 0) return;
    await tx.query(
      `INSERT INTO page (id, url_id, space_id, access_set_id, position, title, created_by_id, created_at, source, source_key,
         source_path, source_title)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::double precision[], $6::text[], $7::uuid[],
         $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::text[])`,
      columns(pages, [
        ...([
          'id',
          'urlId',
          'spaceId',
          'accessSetId',
          'position',
          'title',
          'createdById',
          'createdAt',
        ] as const),
        ...(['source', 'sourceKey', 'sourcePath', 'sourceTitle'] as const),
      ]),
    );
  }

  /** Appends the revisions. Their bodies and pages are there already. */
  async insertRevisions(tx: Tx, revisions: readonly PastRevisionRow[]): Promise<void> {
    if (revisions.length === 0) return;
    await tx.query(
      `INSERT INTO revision (id, page_id, number, author_id, saved_at, title, body_hash, content_model, summary, is_minor,
         size_chars, size_delta_chars, reverts_to_number, source_key, tags)
       SELECT id, page_id, number, author_id, saved_at, title, hash, content_model, summary, is_minor,
         size_chars, size_delta_chars, reverts_to, source_key, string_to_array(tags, ' ')
       FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::uuid[], $5::timestamptz[], $6::text[], $7::bytea[], $8::text[],
         $9::text[], $10::boolean[], $11::integer[], $12::integer[], $13::integer[], $14::text[], $15::text[])
       AS row (id, page_id, number, author_id, saved_at, title, hash, content_model, summary, is_minor,
         size_chars, size_delta_chars, reverts_to, source_key, tags)`,
      [
        ...columns(revisions, [
          ...(['id', 'pageId', 'number', 'authorId', 'savedAt', 'title', 'hash', 'contentModel'] as const),
          ...(['summary', 'isMinor', 'sizeChars', 'sizeDeltaChars', 'revertsToNumber', 'sourceKey'] as const),
        ]),
        revisions.map((revision) => revision.tags.join(' ')),
      ],
    );
  }

  /** Points the pages at their newest revision, and shows it to readers. Titles that they had before go on as aliases. */
  async settle(tx: Tx, pages: readonly PageStand[]): Promise<void> {
    await tx.query(
      `UPDATE page SET title = row.title, language = CASE WHEN language_chosen THEN page.language ELSE row.language END, head_revision_id = row.head_id, head_number = row.number, last_number = row.number,
         published_revision_id = row.head_id, published_number = row.number, published_at = row.published_at
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::integer[], $6::timestamptz[])
         AS row (id, title, language, head_id, number, published_at)
       WHERE page.id = row.id`,
      columns(pages, ['id', 'title', 'language', 'headRevisionId', 'headNumber', 'publishedAt']),
    );
    await tx.query(REMEMBER_TITLES_OF_REVISIONS, [pages.map((page) => page.id)]);
  }

  /** Puts the pages into the tree. */
  async place(tx: Tx, placements: readonly PagePlacement[]): Promise<void> {
    await tx.query(
      `UPDATE page SET parent_id = row.parent_id, access_set_id = row.access_set_id
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS row (id, parent_id, access_set_id) WHERE page.id = row.id`,
      columns(placements, ['id', 'parentId', 'accessSetId']),
    );
  }
}

/** The fields of all rows, one array a field, in this order. */
const columns = <Row>(rows: readonly Row[], fields: readonly (keyof Row)[]): unknown[][] =>
  fields.map((field) => rows.map((row) => row[field]));
