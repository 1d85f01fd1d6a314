import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { Database, type Tx } from '@wellspring/platform-database';
import { type ContentModel } from '@wellspring/wiki-domain';
import { decodeBody } from './body-codec.js';
import { holdsReviewerRole } from './page-summary.js';
import { readableSql, subjectIdsOf } from './readable-sets.js';
import {
  countedRevisionSql,
  notReturnedSql,
  RETURNED_NUMBERS,
  revisionVisibleSql,
} from './reviewing/reviews-sql.js';

/** A revision without its text. Of a hidden one title, summary and hash are empty, except for administrators. */
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
  /** Kept from everybody but administrators. */
  readonly isHidden: boolean;
  /** Given back to its author; in no list. Told where one revision is asked for. */
  readonly isReturned?: boolean;
  /** Title of the revision before, where it was another one. Known in lists alone. */
  readonly previousTitle?: string | null;
}

/** Whether the revision was read without its words, because it is hidden from the actor. */
export const isVeiled = (revision: RevisionView): boolean => revision.isHidden && revision.hashHex === '';

/** Which revisions of a page are wanted. `since` is in, `before` is out. */
export interface RevisionFilter {
  readonly authorId: string | null;
  readonly since: Date | null;
  readonly before: Date | null;
}

const NO_FILTER: RevisionFilter = { authorId: null, since: null, before: null };

/** A published revision with its text, for those who follow a page. */
export interface PublishedRevision extends RevisionView {
  readonly text: string;
}

/** SQL: columns of a {@link RevisionView} of revision `v`; `seesHidden` is a condition. */
const columnsSql = (seesHidden: string): string => {
  const veiled = (value: string) =>
    `CASE WHEN v.hidden_at IS NULL OR ${seesHidden} THEN ${value} ELSE '' END`;
  return `v.id, v.page_id AS "pageId", v.number, ${veiled('v.title')} AS title, v.author_id AS "authorId", v.saved_at AS "savedAt",
  ${veiled('v.summary')} AS summary, v.is_minor AS "isMinor", v.tags, v.size_chars AS "sizeChars",
  v.size_delta_chars AS "sizeDeltaChars", v.reverts_to_number AS "revertsToNumber", v.content_model AS "contentModel",
  ${veiled(`encode(v.body_hash, 'hex')`)} AS "hashHex", v.hidden_at IS NOT NULL AS "isHidden"`;
};
const COLUMNS = columnsSql('$4::boolean');
// Of a hidden revision there is nothing to compare a title with.
const PREVIOUS_TITLE = `(SELECT CASE WHEN $4::boolean OR older.hidden_at IS NULL AND v.hidden_at IS NULL
     THEN nullif(older.title, v.title) END FROM revision AS older
   WHERE older.page_id = v.page_id AND older.number < v.number AND ${notReturnedSql('older')}
   ORDER BY older.number DESC LIMIT 1) AS "previousTitle"`;
// A page that was never published has no revision that readers see, so nothing more is asked of it here.
const VISIBLE = `p.deleted_at IS NULL AND ${readableSql('p.access_set_id', '$1')} AND ${revisionVisibleSql(
  { page: 'p', revision: 'v' },
  { subjects: '$1', person: '$2', reviewer: '$3' },
)}`;
const LISTED = `${VISIBLE} AND ${notReturnedSql('v')}`;
const COUNTED = `p.deleted_at IS NULL AND ${readableSql('p.access_set_id', '$1')} AND ${countedRevisionSql(
  { page: 'p', revision: 'v' },
  { subjects: '$1', person: '$2', reviewer: '$3' },
)}`;

/** Reads revisions that the actor may see: those of readable pages, held ones only for author and reviewers. */
@Injectable()
export class Revisions {
  constructor(private readonly database: Database) {}

  /**
   * At most `first` revisions of a page below number `before`, newest first. One query; its cost is that of `first`, with
   * an author too. A range of time is looked up in the index `revision_of_author` alone, which grows with the history.
   */
  async history(
    actor: Actor,
    pageId: string,
    page: { first: number; before: number | null },
    filter: RevisionFilter = NO_FILTER,
  ): Promise<RevisionView[]> {
    const parameters = [...this.readerParameters(actor), pageId, page.before, page.first];
    const { sql, values } = filterSql(filter, parameters.length);
    return this.database.query<RevisionView>(
      `SELECT ${COLUMNS}, ${PREVIOUS_TITLE} FROM page AS p JOIN revision AS v ON v.page_id = p.id
       WHERE p.id = $5 AND ($6::integer IS NULL OR v.number < $6) AND ${LISTED}${sql}
       ORDER BY v.number DESC LIMIT $7`,
      [...parameters, ...values],
    );
  }

  /** How many revisions {@link history} has in all for this filter. One query; its cost grows with them. */
  async count(actor: Actor, pageId: string, filter: RevisionFilter): Promise<number> {
    const parameters = [...this.actorParameters(actor), pageId];
    const { sql, values } = filterSql(filter, parameters.length);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM page AS p ${RETURNED_NUMBERS}
       JOIN revision AS v ON v.page_id = p.id AND v.number <> ALL(back.numbers)
       WHERE p.id = $4 AND ${COUNTED}${sql}`,
      [...parameters, ...values],
    );
    return row?.count ?? 0;
  }

  /** These revisions of the page at an address, by number; those that the actor may not see are left out. One query. */
  async byNumbers(
    actor: Actor,
    urlId: string,
    numbers: readonly number[],
  ): Promise<Map<number, RevisionView>> {
    const rows = await this.database.query<RevisionView>(
      `SELECT ${COLUMNS}, v.returned_at IS NOT NULL AS "isReturned"
       FROM page AS p JOIN revision AS v ON v.page_id = p.id
       WHERE p.url_id = $5 AND v.number = ANY($6::integer[]) AND ${VISIBLE}`,
      [...this.readerParameters(actor), urlId, numbers],
    );
    return new Map(rows.map((row) => [row.number, row]));
  }

  /**
   * Revisions of a page by number, unchecked: for whoever has just saved onto the page and is told what was there, held
   * revisions included; hidden ones without their words. One query.
   */
  async forSaver(pageId: string, numbers: readonly number[]): Promise<Map<number, RevisionView>> {
    const rows = await this.database.query<RevisionView>(
      `SELECT ${columnsSql('false')} FROM revision AS v WHERE v.page_id = $1 AND v.number = ANY($2::integer[])`,
      [pageId, numbers],
    );
    return new Map(rows.map((row) => [row.number, row]));
  }

  /**
   * Texts by the hex of their SHA-256. The caller has checked that the actor may read a revision with this text. Who holds
   * a transaction gives it as `reader`: it must not wait for a second connection.
   */
  async texts(
    hashesHex: readonly string[],
    reader: Pick<Tx, 'query'> = this.database,
  ): Promise<Map<string, string>> {
    if (hashesHex.length === 0) return new Map();
    const rows = await reader.query<{ hashHex: string; codec: number; data: Buffer }>(
      `SELECT encode(hash, 'hex') AS "hashHex", codec, data FROM body WHERE hash = ANY($1::bytea[])`,
      [hashesHex.map((hex) => Buffer.from(hex, 'hex'))],
    );
    return new Map(rows.map((row) => [row.hashHex, decodeBody(row.codec, row.data)]));
  }

  /**
   * Published revisions after `afterNumber` with their texts, oldest first, at most `limit`: how contributions catch a
   * page up. What was returned is left out; hidden texts are given, to be counted and not to be shown. Checks no access:
   * for jobs. Memory: the texts of `limit` revisions.
   */
  async publishedHistory(pageId: string, afterNumber: number, limit: number): Promise<PublishedRevision[]> {
    const rows = await this.database.query<RevisionView & { codec: number; data: Buffer }>(
      `SELECT ${columnsSql('true')}, body.codec, body.data FROM page AS p
       JOIN revision AS v ON v.page_id = p.id AND v.number <= p.published_number AND ${notReturnedSql('v')}
       JOIN body ON body.hash = v.body_hash
       WHERE p.id = $1 AND v.number > $2 ORDER BY v.number LIMIT $3`,
      [pageId, afterNumber, limit],
    );
    return rows.map(({ codec, data, ...revision }) => ({ ...revision, text: decodeBody(codec, data) }));
  }

  /**
   * When each of these people last edited each of these pages, of what is published; in their order, null where they never
   * did. Checks no access. One query, an index step a pair.
   */
  async lastEdits(
    pairs: readonly { readonly pageId: string; readonly personId: string }[],
  ): Promise<(Date | null)[]> {
    if (pairs.length === 0) return [];
    const rows = await this.database.query<{ savedAt: Date | null }>(
      `SELECT (SELECT v.saved_at FROM revision AS v
               WHERE v.page_id = p.id AND v.author_id = pair.person_id AND v.number <= p.published_number
                 AND ${notReturnedSql('v')}
               ORDER BY v.number DESC LIMIT 1) AS "savedAt"
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS pair(page_id, person_id, place)
       LEFT JOIN page AS p ON p.id = pair.page_id ORDER BY place`,
      [pairs.map((pair) => pair.pageId), pairs.map((pair) => pair.personId)],
    );
    return rows.map((row) => row.savedAt);
  }

  private actorParameters(actor: Actor): unknown[] {
    return [subjectIdsOf(actor), actor.personId, holdsReviewerRole(actor)];
  }

  private readerParameters(actor: Actor): unknown[] {
    return [...this.actorParameters(actor), hasRole(actor, 'admin')];
  }
}

/** Conditions for what the filter names and nothing else, so that each kind of filter gets a plan of its own. */
function filterSql(filter: RevisionFilter, parameterCount: number): { sql: string; values: unknown[] } {
  const wanted = (
    [
      ['v.author_id =', filter.authorId],
      ['v.saved_at >=', filter.since],
      ['v.saved_at <', filter.before],
    ] as const
  ).filter(([, value]) => value !== null);
  return {
    sql: wanted.map(([condition], index) => ` AND ${condition} $${parameterCount + index + 1}`).join(''),
    values: wanted.map(([, value]) => value),
  };
}
