import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type ContentModel } from '@wellspring/wiki-domain';
import { People } from '@wellspring/people-server';
import { decodeBody } from './body-codec.js';

/** A page as indexes see it: the published revision, whoever may read it. */
export interface IndexedPage {
  readonly pageId: string;
  readonly urlId: string;
  readonly spaceId: string;
  readonly spaceKey: string;
  readonly accessSetId: string;
  readonly title: string;
  /** Markdown or wikitext as it was saved. */
  readonly text: string;
  readonly contentModel: ContentModel;
  readonly language: string;
  readonly publishedNumber: number;
  readonly publishedAt: Date;
  /** Author of the published revision. */
  readonly authorId: string;
  readonly authorName: string;
  readonly deleted: boolean;
  /** In alphabetical order. */
  readonly labels: readonly string[];
}

/** What decides how a page stands in an index, without its text: the revision's number stands for that. */
export interface IndexedPageState extends Pick<
  IndexedPage,
  'pageId' | 'spaceKey' | 'accessSetId' | 'title' | 'language' | 'publishedNumber' | 'publishedAt' | 'labels'
> {
  readonly isTemplate: boolean;
  /** Its earlier titles and redirects, in alphabetical order. */
  readonly otherNames: readonly string[];
  /** Names of its attachments, in alphabetical order. */
  readonly fileNames: readonly string[];
  /** Authors of its published revisions, those of most revisions first, at most {@link AUTHORS_MAX}. */
  readonly authorIds: readonly string[];
  /** Until the end of which day somebody vouches for it, `YYYY-MM-DD` in the company's zone, or null. */
  readonly verifiedUntil: string | null;
}

/** What figures need to know of a page. */
export interface PageFact {
  readonly pageId: string;
  readonly spaceId: string;
  readonly publishedNumber: number;
}

/** Authors that an index keeps of a page. Ours: who wrote less often is hardly looked for by name. */
const AUTHORS_MAX = 20;

const LABELS = `ARRAY(SELECT label FROM page_label WHERE page_label.page_id = p.id ORDER BY label)`;
const OTHER_NAMES = `ARRAY(SELECT DISTINCT title FROM page_alias WHERE page_alias.page_id = p.id ORDER BY title)`;
const FILE_NAMES = `ARRAY(
  SELECT name FROM attachment WHERE attachment.page_id = p.id AND attachment.deleted_at IS NULL ORDER BY name)`;
const AUTHORS = `ARRAY(SELECT author_id FROM revision WHERE revision.page_id = p.id AND number <= p.published_number
    AND returned_at IS NULL
  GROUP BY author_id ORDER BY count(*) DESC, author_id LIMIT ${AUTHORS_MAX})`;

/** Reads pages for indexes and figures of higher scopes. Checks no access: never show what it gives unchecked. */
@Injectable()
export class PageIndex {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** These pages with their published texts; deleted ones too, never published ones not. Two queries. */
  async pagesForIndexing(pageIds: readonly string[]): Promise<IndexedPage[]> {
    const rows = await this.database.query<
      Omit<IndexedPage, 'text' | 'authorName'> & { codec: number; data: Buffer }
    >(
      `SELECT p.id AS "pageId", p.url_id AS "urlId", p.space_id AS "spaceId", s.key AS "spaceKey",
         p.access_set_id AS "accessSetId", p.title, r.content_model AS "contentModel", p.language,
         p.published_number AS "publishedNumber", p.published_at AS "publishedAt", r.author_id AS "authorId",
         p.deleted_at IS NOT NULL AS deleted, ${LABELS} AS labels, body.codec, body.data
       FROM page AS p JOIN space AS s ON s.id = p.space_id JOIN revision AS r ON r.id = p.published_revision_id
       JOIN body ON body.hash = r.body_hash WHERE p.id = ANY($1::uuid[])`,
      [pageIds],
    );
    const authors = await this.people.byIds([...new Set(rows.map((row) => row.authorId))]);
    return rows.map(({ codec, data, ...page }) => ({
      ...page,
      text: decodeBody(codec, data),
      authorName: authors.get(page.authorId)?.displayName ?? '',
    }));
  }

  /** States of those of the pages that are there and published. One query, no texts. */
  async states(pageIds: readonly string[]): Promise<IndexedPageState[]> {
    return this.database.query<IndexedPageState>(
      `SELECT p.id AS "pageId", s.key AS "spaceKey", p.access_set_id AS "accessSetId", p.title, p.language,
         p.published_number AS "publishedNumber", p.published_at AS "publishedAt", p.is_template AS "isTemplate",
         ${LABELS} AS labels, ${OTHER_NAMES} AS "otherNames", ${FILE_NAMES} AS "fileNames", ${AUTHORS} AS "authorIds",
         care.verified_until::text AS "verifiedUntil"
       FROM page AS p JOIN space AS s ON s.id = p.space_id LEFT JOIN page_care AS care ON care.page_id = p.id
       WHERE p.id = ANY($1::uuid[]) AND p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL`,
      [pageIds],
    );
  }

  /** Ids of pages that are there, in order of id, after `afterId`: for rebuilding everything in batches. */
  async pageIds(afterId: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM page WHERE deleted_at IS NULL AND published_revision_id IS NOT NULL
         AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [afterId, limit],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Every published page, those of the bin too, the one that was made first in front: for computing everything anew, the
   * first author of a text before whoever copied it. Memory: about 120 bytes a page.
   */
  async oldestFirst(): Promise<Pick<PageFact, 'pageId' | 'publishedNumber'>[]> {
    return this.database.query(
      `SELECT id AS "pageId", published_number AS "publishedNumber" FROM page
       WHERE published_revision_id IS NOT NULL ORDER BY created_at, id`,
    );
  }

  /** How many pages are there. 20,000 take about 5 ms. */
  async count(): Promise<number> {
    const rows = await this.database.query<{ pages: number }>(
      `SELECT count(*)::integer AS pages FROM page WHERE deleted_at IS NULL AND published_revision_id IS NOT NULL`,
    );
    return rows[0]?.pages ?? 0;
  }

  /** Every page that is there, of one space or (null) of the whole wiki. Memory: about 150 bytes a page. */
  async facts(spaceId: string | null): Promise<PageFact[]> {
    return this.database.query<PageFact>(
      `SELECT id AS "pageId", space_id AS "spaceId", published_number AS "publishedNumber" FROM page
       WHERE deleted_at IS NULL AND published_revision_id IS NOT NULL AND ($1::uuid IS NULL OR space_id = $1)`,
      [spaceId],
    );
  }
}
