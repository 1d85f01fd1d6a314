import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type pg from 'pg';
import { BODY_END, BODY_START, bodyRow } from './body-rows.js';
import { copyInto } from './copy-rows.js';
import { type PlainRevision } from './read-history.js';

/** As Wellspring packs bodies, so that both have the same work. */
const DEFLATE = { level: 3, windowBits: 14 };
const MIN_COMPRESSED_BYTES = 200;

/** Where the rows go. */
export interface StraightTarget {
  readonly spaceId: string;
  readonly accessSetId: string;
}

/**
 * What one would write for one import: revisions as they come are hashed and packed, their bodies streamed with COPY
 * while the file is being read, then authors, pages and revisions with COPY, in one transaction. No titles from texts,
 * no tree, no reverts, nothing is looked up, nothing can be repeated, nobody is told.
 */
export async function straightImport(
  client: pg.Client,
  revisions: AsyncIterable<PlainRevision>,
  target: StraightTarget,
): Promise<void> {
  const rows = new Rows(target);
  await client.query('BEGIN');
  await copyInto(client, 'COPY body FROM STDIN (FORMAT binary)', bodiesOf(revisions, rows));
  await copyInto(client, PERSON, rows.persons);
  await copyInto(client, PAGE, rows.pageLines());
  await copyInto(client, REVISION, rows.revisions);
  await client.query('COMMIT');
}

const PERSON = `COPY person (id, kind, display_name, source, source_key) FROM STDIN (FORMAT csv)`;
const PAGE = `COPY page (id, url_id, space_id, access_set_id, position, title, created_by_id, created_at, source, source_key,
  head_revision_id, published_revision_id, head_number, last_number, published_number, published_at) FROM STDIN (FORMAT csv)`;
const REVISION = `COPY revision (id, page_id, number, author_id, saved_at, title, body_hash, content_model, summary, size_chars,
  size_delta_chars, source_key, tags) FROM STDIN (FORMAT csv)`;

async function* bodiesOf(revisions: AsyncIterable<PlainRevision>, rows: Rows): AsyncGenerator<Buffer> {
  const known = new Set<string>();
  yield BODY_START;
  for await (const revision of revisions) {
    const bytes = Buffer.from(revision.text, 'utf8');
    const hash = createHash('sha256').update(bytes).digest();
    const name = hash.toString('hex');
    rows.add(revision, name);
    if (known.has(name)) continue;
    known.add(name);
    const packed = bytes.length < MIN_COMPRESSED_BYTES ? bytes : deflateSync(bytes, DEFLATE);
    const isSmaller = packed.length < bytes.length;
    yield bodyRow(hash, isSmaller ? 1 : 0, bytes.length, revision.text.length, isSmaller ? packed : bytes);
  }
  yield BODY_END;
}

interface OpenPage {
  readonly id: string;
  readonly first: PlainRevision;
  readonly authorId: string;
  number: number;
  lastId: string;
  last: PlainRevision;
  lastSize: number;
}

/** Lines for the smaller tables. */
class Rows {
  readonly persons: string[] = [];
  readonly revisions: string[] = [];
  readonly pages = new Map<string, OpenPage>();
  private readonly authors = new Map<string, string>();
  private ids = 0;

  constructor(private readonly target: StraightTarget) {}

  add(revision: PlainRevision, hash: string): void {
    const { pageId: key, pageTitle, timestamp, comment, text, revisionId } = revision;
    const authorId = this.authorId(revision.author);
    const id = this.newId();
    const page = this.pages.get(key) ?? {
      ...{ id: this.newId(), first: revision, authorId, number: 0, lastId: id, last: revision, lastSize: 0 },
    };
    this.pages.set(key, page);
    page.number += 1;
    this.revisions.push(
      csv(
        ...[id, page.id, page.number, authorId, timestamp, pageTitle, `\\x${hash}`, 'markdown', comment],
        ...[text.length, text.length - page.lastSize, revisionId, '{import}'],
      ),
    );
    page.lastId = id;
    page.last = revision;
    page.lastSize = text.length;
  }

  *pageLines(): Generator<string> {
    let position = 0;
    for (const [key, { id, first, authorId, number, lastId, last }] of this.pages)
      yield csv(
        ...[
          id,
          `p${key}`,
          this.target.spaceId,
          this.target.accessSetId,
          position++,
          first.pageTitle,
          authorId,
        ],
        ...[first.timestamp, 'straight', key, lastId, lastId, number, number, number, last.timestamp],
      );
  }

  private authorId(name: string): string {
    const known = this.authors.get(name);
    if (known !== undefined) return known;
    const id = this.newId();
    this.authors.set(name, id);
    this.persons.push(csv(id, 'imported', name, 'straight', name));
    return id;
  }

  /** In rising order, which an index likes best. */
  private newId(): string {
    return `00000000-0000-7000-9000-${(++this.ids).toString(16).padStart(12, '0')}`;
  }
}

const csv = (...fields: (string | number)[]): string =>
  `${fields.map((field) => `"${String(field).replaceAll('"', '""')}"`).join(',')}\n`;
