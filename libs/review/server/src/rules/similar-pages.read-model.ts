import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@wellspring/platform-database';
import {
  bandsOf,
  estimatedSimilarityOf,
  type PageSketch,
  type SimilarPage,
  similarPagesOf,
  sketchFrom,
  sketchOf,
} from '@wellspring/review-domain';
import { Revisions } from '@wellspring/wiki-server';

/** How far an estimate may lie below the wanted ratio: four standard errors. */
const ESTIMATE_MARGIN = 0.15;
/** Pages that are compared word by word, the most alike by their sketches. */
const MOST_CANDIDATES = 10;

/** A page that shares a band with a text. */
export interface SketchedPage {
  readonly pageId: string;
  readonly revisionNumber: number;
  readonly sketch: PageSketch;
}

/** Finds published pages with nearly the same text. */
@Injectable()
export class SimilarPages {
  constructor(
    private readonly database: Database,
    private readonly revisions: Revisions,
  ) {}

  /**
   * Pages other than `pageId` that are at least so like the text. One look-up by index and, where pages share a band, two
   * reads of their texts, on the asker's connection. Checks no access: never tell anybody of a page that they can't open.
   */
  async of(
    pageId: string | null,
    text: string,
    previousText: string | null,
    leastRatio: number,
    reader: Pick<Tx, 'query'> = this.database,
  ): Promise<SimilarPage[]> {
    const sketch = sketchOf(text);
    const pageIds = await this.candidates(pageId, sketch, leastRatio, reader);
    if (pageIds.length === 0) return [];
    const texts = await this.textsOf(pageIds, reader);
    return similarPagesOf(text, previousText, texts, leastRatio);
  }

  /** Ids of the pages that look most like a sketch, best first. One query; none for a text that is too short. */
  async candidates(
    pageId: string | null,
    sketch: PageSketch,
    leastRatio: number,
    reader: Pick<Tx, 'query'> = this.database,
  ): Promise<string[]> {
    if (sketch.shingles === 0) return [];
    const rows = await reader.query<{ pageId: string; sketch: Buffer; shingles: number }>(
      `SELECT page_id AS "pageId", sketch, shingles FROM review_page_sketch
       WHERE bands && $1::integer[] AND page_id IS DISTINCT FROM $2::uuid`,
      [bandsOf(sketch), pageId],
    );
    return rows
      .map((row) => ({
        pageId: row.pageId,
        ratio: estimatedSimilarityOf(sketch, sketchFrom(row.sketch, row.shingles)),
      }))
      .filter(({ ratio }) => ratio >= leastRatio - ESTIMATE_MARGIN)
      .sort((a, b) => b.ratio - a.ratio || (a.pageId < b.pageId ? -1 : 1))
      .slice(0, MOST_CANDIDATES)
      .map((row) => row.pageId);
  }

  /** Published texts of pages; those that are gone are left out. */
  async textsOf(
    pageIds: readonly string[],
    reader: Pick<Tx, 'query'> = this.database,
  ): Promise<{ pageId: string; text: string }[]> {
    const rows = await reader.query<{ pageId: string; hashHex: string }>(
      `SELECT p.id AS "pageId", encode(v.body_hash, 'hex') AS "hashHex"
       FROM page AS p JOIN revision AS v ON v.id = p.published_revision_id
       WHERE p.id = ANY($1::uuid[]) AND p.deleted_at IS NULL`,
      [pageIds],
    );
    const texts = await this.revisions.texts([...new Set(rows.map((row) => row.hashHex))], reader);
    return rows.map(({ pageId, hashHex }) => ({ pageId, text: texts.get(hashHex) ?? '' }));
  }
}
