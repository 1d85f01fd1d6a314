import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type ContentModel } from '@wellspring/wiki-domain';
import { decodeBody } from './body-codec.js';
import { openSql } from './page-sql.js';
import { revisionVisibleSql, seesHeldRevisions } from './page-summary.js';
import { subjectIdsOf } from './readable-sets.js';

/** A revision without its text. */
export interface RevisionView {
  readonly id: string;
  readonly pageId: string;
  readonly number: number;
  readonly title: string;
  readonly authorId: string;
  readonly savedAt: Date;
  readonly summary: string;
  readonly isMinor: boolean;
  readonly tags: readonly string[];
  /** UTF-16 code units. */
  readonly sizeChars: number;
  /** Against the revision before; of the first one its size. */
  readonly sizeDeltaChars: number;
  readonly revertsToNumber: number | null;
  readonly contentModel: ContentModel;
  /** SHA-256 of the text, lower-case hex. */
  readonly hashHex: string;
}

/** A published revision with its text, for those who follow a page. */
export interface PublishedRevision extends RevisionView {
  readonly text: string;
}

const COLUMNS = `v.id, v.page_id AS "pageId", v.number, v.title, v.author_id AS "authorId", v.saved_at AS "savedAt", v.summary,
  v.is_minor AS "isMinor", v.tags, v.size_chars AS "sizeChars", v.size_delta_chars AS "sizeDeltaChars",
  v.reverts_to_number AS "revertsToNumber", v.content_model AS "contentModel", encode(v.body_hash, 'hex') AS "hashHex"`;
const VISIBLE = `${openSql('p', '$1')} AND ${revisionVisibleSql('v', '$2', '$3')}`;

/** Reads revisions that the actor may see: those of readable pages, held ones only for author and reviewers. */
@Injectable()
export class Revisions {
  constructor(private readonly database: Database) {}

  /** At most `first` revisions of a page below number `before`, newest first. One query; its cost is that of `first`. */
  async history(
    actor: Actor,
    pageId: string,
    page: { first: number; before: number | null },
  ): Promise<RevisionView[]> {
    return this.database.query<RevisionView>(
      `SELECT ${COLUMNS} FROM page AS p JOIN revision AS v ON v.page_id = p.id
       WHERE p.id = $4 AND ($5::integer IS NULL OR v.number < $5) AND ${VISIBLE}
       ORDER BY v.number DESC LIMIT $6`,
      [...this.actorParameters(actor), pageId, page.before, page.first],
    );
  }

  /** These revisions of the page at an address, by number; those that the actor may not see are left out. One query. */
  async byNumbers(
    actor: Actor,
    urlId: string,
    numbers: readonly number[],
  ): Promise<Map<number, RevisionView>> {
    const rows = await this.database.query<RevisionView>(
      `SELECT ${COLUMNS} FROM page AS p JOIN revision AS v ON v.page_id = p.id
       WHERE p.url_id = $4 AND v.number = ANY($5::integer[]) AND ${VISIBLE}`,
      [...this.actorParameters(actor), urlId, numbers],
    );
    return new Map(rows.map((row) => [row.number, row]));
  }

  /**
   * Revisions of a page by number, unchecked: for whoever has just saved onto the page and is told what was there, held
   * revisions included. One query.
   */
  async forSaver(pageId: string, numbers: readonly number[]): Promise<Map<number, RevisionView>> {
    const rows = await this.database.query<RevisionView>(
      `SELECT ${COLUMNS} FROM revision AS v WHERE v.page_id = $1 AND v.number = ANY($2::integer[])`,
      [pageId, numbers],
    );
    return new Map(rows.map((row) => [row.number, row]));
  }

  /** Texts by the hex of their SHA-256. The caller has checked that the actor may read a revision with this text. */
  async texts(hashesHex: readonly string[]): Promise<Map<string, string>> {
    if (hashesHex.length === 0) return new Map();
    const rows = await this.database.query<{ hashHex: string; codec: number; data: Buffer }>(
      `SELECT encode(hash, 'hex') AS "hashHex", codec, data FROM body WHERE hash = ANY($1::bytea[])`,
      [hashesHex.map((hex) => Buffer.from(hex, 'hex'))],
    );
    return new Map(rows.map((row) => [row.hashHex, decodeBody(row.codec, row.data)]));
  }

  /**
   * Published revisions after `afterNumber` with their texts, oldest first, at most `limit`: how contributions catch a
   * page up. Checks no access: for jobs. Memory: the texts of `limit` revisions.
   */
  async publishedHistory(pageId: string, afterNumber: number, limit: number): Promise<PublishedRevision[]> {
    const rows = await this.database.query<RevisionView & { codec: number; data: Buffer }>(
      `SELECT ${COLUMNS}, body.codec, body.data FROM page AS p
       JOIN revision AS v ON v.page_id = p.id AND v.number <= p.published_number
       JOIN body ON body.hash = v.body_hash
       WHERE p.id = $1 AND v.number > $2 ORDER BY v.number LIMIT $3`,
      [pageId, afterNumber, limit],
    );
    return rows.map(({ codec, data, ...revision }) => ({ ...revision, text: decodeBody(codec, data) }));
  }

  private actorParameters(actor: Actor): unknown[] {
    return [subjectIdsOf(actor), actor.personId, seesHeldRevisions(actor)];
  }
}
