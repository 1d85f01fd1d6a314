import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type ContentModel } from '@wellspring/wiki-domain';
import { decodeBody } from '../body-codec.js';

/** One saved state of a page, with its text. */
export interface ExportedRevision {
  readonly pageId: string;
  readonly id: string;
  readonly number: number;
  readonly authorId: string;
  readonly savedAt: Date;
  readonly title: string;
  readonly contentModel: ContentModel;
  readonly summary: string;
  readonly isMinor: boolean;
  readonly tags: readonly string[];
  readonly sourceKey: string | null;
  /** Title, summary and text are kept back. */
  readonly isHidden: boolean;
  readonly text: string;
}

/** Which revisions of a page are wanted: up to a number. */
export interface HistoryWanted {
  readonly id: string;
  readonly publishedNumber: number;
}

type RevisionRow = Omit<ExportedRevision, 'text'> & {
  readonly hash: Buffer;
  readonly sizeChars: number;
  readonly place: string;
};

/** Revisions asked for at once, without their texts. */
const REVISIONS_PER_QUERY = 1_000;
/** Texts in memory at once. */
const CHARS_AT_ONCE = 4_000_000;
const TEXTS_AT_ONCE = 250;

const COLUMNS = `r.page_id AS "pageId", r.id, r.number, r.author_id AS "authorId", r.saved_at AS "savedAt", 
  CASE WHEN r.hidden_at IS NULL THEN r.title ELSE '' END AS title, r.hidden_at IS NOT NULL AS "isHidden",
  r.content_model AS "contentModel", CASE WHEN r.hidden_at IS NULL THEN r.summary ELSE '' END AS summary, r.is_minor AS "isMinor", r.tags, r.source_key AS "sourceKey",
  r.body_hash AS hash, r.size_chars AS "sizeChars"`;

/** Reads histories with their texts, for exports. Checks no access: the caller knows which pages it may give. */
@Injectable()
export class ExportedRevisions {
  constructor(private readonly database: Database) {}

  /**
   * Every published revision of the pages, page after page, oldest first, without what was returned. A hidden one comes
   * with its author and time and without its words. Memory: 1,000 revisions without and 4 MB of
   * text, whatever the number of pages. Revisions that are purged meanwhile are left out.
   */
  async *histories(pages: readonly HistoryWanted[]): AsyncGenerator<ExportedRevision> {
    let last: { place: string; number: number } | null = { place: '0', number: 0 };
    while (last) {
      const rows: RevisionRow[] = await this.database.query<RevisionRow>(
        `SELECT ${COLUMNS}, wanted.place FROM unnest($1::uuid[], $2::integer[]) WITH ORDINALITY AS wanted (id, upto, place)
         JOIN revision AS r ON r.page_id = wanted.id AND r.number <= wanted.upto AND r.returned_at IS NULL
         WHERE (wanted.place, r.number) > ($3, $4) ORDER BY wanted.place, r.number LIMIT ${REVISIONS_PER_QUERY}`,
        [pages.map((page) => page.id), pages.map((page) => page.publishedNumber), last.place, last.number],
      );
      yield* this.withTexts(rows);
      last = rows.length === REVISIONS_PER_QUERY ? (rows.at(-1) ?? null) : null;
    }
  }

  /** The published revision of each page, in the order of the pages. Memory as {@link histories}. */
  async *published(pages: readonly HistoryWanted[]): AsyncGenerator<ExportedRevision> {
    for (let start = 0; start < pages.length; start += REVISIONS_PER_QUERY) {
      const chunk = pages.slice(start, start + REVISIONS_PER_QUERY);
      const rows = await this.database.query<RevisionRow>(
        `SELECT ${COLUMNS}, wanted.place FROM unnest($1::uuid[], $2::integer[]) WITH ORDINALITY AS wanted (id, number, place)
         JOIN revision AS r ON r.page_id = wanted.id AND r.number = wanted.number ORDER BY wanted.place`,
        [chunk.map((page) => page.id), chunk.map((page) => page.publishedNumber)],
      );
      yield* this.withTexts(rows);
    }
  }

  private async *withTexts(rows: readonly RevisionRow[]): AsyncGenerator<ExportedRevision> {
    for (const chunk of inChunks(rows)) {
      const texts = await this.texts(chunk);
      for (const { hash, sizeChars, place, ...revision } of chunk) {
        void [sizeChars, place];
        const text = revision.isHidden ? '' : texts.get(hash.toString('base64'));
        if (text !== undefined) yield { ...revision, text };
      }
    }
  }

  private async texts(rows: readonly RevisionRow[]): Promise<Map<string, string>> {
    const bodies = await this.database.query<{ hash: Buffer; codec: number; data: Buffer }>(
      'SELECT hash, codec, data FROM body WHERE hash = ANY($1::bytea[])',
      [rows.map((row) => row.hash)],
    );
    return new Map(bodies.map(({ hash, codec, data }) => [hash.toString('base64'), decodeBody(codec, data)]));
  }
}

function* inChunks(rows: readonly RevisionRow[]): Generator<RevisionRow[]> {
  let chunk: RevisionRow[] = [];
  let chars = 0;
  for (const row of rows) {
    if (chunk.length === TEXTS_AT_ONCE || (chunk.length > 0 && chars + row.sizeChars > CHARS_AT_ONCE)) {
      yield chunk;
      [chunk, chars] = [[], 0];
    }
    chunk.push(row);
    chars += row.sizeChars;
  }
  if (chunk.length > 0) yield chunk;
}
