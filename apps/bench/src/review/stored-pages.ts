import { createHash, randomUUID } from 'node:crypto';
import { bandsOf, sketchBytes, sketchOf } from '@wellspring/review-domain';
import type pg from 'pg';

const BATCH = 1_000;

/**
 * Writes published pages with their texts and sketches straight into the tables, each like the one page that is there, and
 * gives their ids in the order of the texts. What saving them one by one leaves, in a hundredth of the time.
 */
export async function storePages(
  client: pg.Client,
  count: number,
  textOf: (at: number) => string,
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => rowOf(textOf(from + at)));
    await client.query('BEGIN');
    await client.query(INSERT, [
      rows.map(({ id }) => id),
      rows.map(() => randomUUID()),
      rows.map(({ text }) => createHash('sha256').update(text).digest()),
      rows.map(({ text }) => Buffer.from(text)),
      rows.map(({ sketch }) => Buffer.from(sketchBytes(sketch))),
      rows.map(({ sketch }) => `{${bandsOf(sketch).join(',')}}`),
      rows.map(({ sketch }) => sketch.shingles),
    ]);
    await client.query('COMMIT');
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

const rowOf = (text: string) => ({ id: randomUUID(), text, sketch: sketchOf(text) });

// The texts are ASCII: as many characters as bytes. What a column is not named for it has of the first page.
const INSERT = `
  WITH new AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[], $7::integer[])
      AS row(page_id, revision_id, hash, data, sketch, bands, shingles)),
    first AS (SELECT p AS page, r AS revision FROM page AS p JOIN revision AS r ON r.id = p.published_revision_id
      WHERE p.url_id !~ '^stored-' LIMIT 1),
    bodies AS (INSERT INTO body (hash, codec, size_bytes, size_chars, data)
      SELECT hash, 0, length(data), length(data), data FROM new ON CONFLICT DO NOTHING),
    pages AS (INSERT INTO page SELECT (jsonb_populate_record((first).page, jsonb_build_object('id', new.page_id,
      'url_id', 'stored-' || new.page_id, 'title', 'Stored ' || new.page_id, 'head_revision_id', new.revision_id,
      'published_revision_id', new.revision_id))).* FROM new, first),
    revisions AS (INSERT INTO revision SELECT (jsonb_populate_record((first).revision, jsonb_build_object('id', new.revision_id,
      'page_id', new.page_id, 'body_hash', new.hash, 'idempotency_key', NULL))).* FROM new, first)
  INSERT INTO review_page_sketch (page_id, revision_number, sketch, bands, shingles)
  SELECT page_id, 1, sketch, bands::integer[], shingles FROM new`;
