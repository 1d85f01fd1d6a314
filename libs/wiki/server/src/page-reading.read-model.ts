import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { RENDERER_VERSION } from '@wellspring/wiki-domain';
import { type PageAccessFacts, pageAccessSql } from './access/page-access-sql.js';
import { decodeBody } from './body-codec.js';
import { marksSql, type PageMarks } from './labels/page-marks.read-model.js';
import {
  breadcrumbSql,
  childrenSql,
  type PageNeighbours,
  type PageNodeView,
  siblingSql,
  viewCountSql,
} from './page-sql.js';
import {
  holdsReviewerRole,
  type PageSummary,
  summaryColumnsSql,
  summaryOf,
  type SummaryRow,
} from './page-summary.js';
import { readableSql, subjectIdsOf } from './readable-sets.js';
import { ReadableHtml, type ReadableText } from './readable-html.read-model.js';
import { shownSql } from './reviewing/reviews-sql.js';
import { type RenderedText, Rendering } from './rendering.service.js';
import { spaceColumnsSql, type SpaceRowJson, type SpaceView, spaceViewOf } from './space.read-model.js';

/** Everything that the page screen shows of the wiki's own, published state. */
export interface PageReadingView extends PageNeighbours {
  readonly page: PageSummary;
  readonly space: SpaceView;
  /**
   * Sanitised HTML with links resolved for this reader. Made when it is asked for, once: the history of a page needs
   * none. One query where the text links to pages; the first reading of a text renders and keeps it.
   */
  readonly read: () => Promise<ReadableText>;
  /** From the top of the space down to the page's parent. */
  readonly breadcrumb: readonly PageNodeView[];
  readonly children: readonly PageNodeView[];
  readonly viewCount: number;
  readonly marks: PageMarks;
  /** Where its rules come from. */
  readonly access: PageAccessFacts;
}

interface ReadingRow extends SummaryRow, Omit<PageReadingView, 'page' | 'space' | 'read'> {
  readonly space: SpaceRowJson;
  readonly sourcePath: string | null;
  readonly sourceSpaceId: string | null;
  /** Null while nobody has read this text with this renderer; then `data` is there. */
  readonly rendered: RenderedText | null;
  readonly codec: number;
  readonly data: Buffer | null;
}

const READ = `
  SELECT ${summaryColumnsSql('$2')}, p.source_path AS "sourcePath", p.source_space_id AS "sourceSpaceId",
    (SELECT row_to_json(found) FROM (SELECT ${spaceColumnsSql('$2')} FROM space AS s WHERE s.id = p.space_id) AS found) AS space,
    CASE WHEN done.html IS NOT NULL THEN
      json_build_object('html', done.html, 'headings', done.headings, 'links', done.links, 'excerpt', done.excerpt)
    END AS rendered,
    body.codec, CASE WHEN done.html IS NULL THEN body.data END AS data,
    ${breadcrumbSql('p', '$2')} AS breadcrumb, ${childrenSql('p', '$2')} AS children,
    ${siblingSql('p', '$2', 'previous')} AS previous, ${siblingSql('p', '$2', 'next')} AS next,
    ${viewCountSql('p')} AS "viewCount", ${marksSql('p')} AS marks, ${pageAccessSql('p')} AS access
  FROM page AS p JOIN revision AS r ON r.id = coalesce(p.published_revision_id, p.head_revision_id)
  JOIN revision AS h ON h.id = p.head_revision_id
  JOIN body ON body.hash = r.body_hash
  LEFT JOIN rendered_body AS done
    ON done.body_hash = r.body_hash AND done.content_model = r.content_model AND done.renderer_version = $3
  WHERE p.url_id = $1 AND p.deleted_at IS NULL AND ${readableSql('p.access_set_id', '$2')}
    AND ${shownSql('p', { subjects: '$2', person: '$4', reviewer: '$5' })}`;

/** Reads a page for its screen. */
@Injectable()
export class PageReading {
  constructor(
    private readonly database: Database,
    private readonly rendering: Rendering,
    private readonly readable: ReadableHtml,
  ) {}

  /**
   * The page at this address with all that its screen shows, or null where there is none that the actor may read. A page
   * of which nothing is published yet is shown to its maker and to reviewers of its space as it waits. One query; see
   * `read` for the text.
   */
  async byUrlId(actor: Actor, urlId: string): Promise<PageReadingView | null> {
    const [row] = await this.database.query<ReadingRow>(READ, [
      ...[urlId, subjectIdsOf(actor), RENDERER_VERSION, actor.personId, holdsReviewerRole(actor)],
    ]);
    if (!row) return null;
    const {
      space,
      sourcePath,
      sourceSpaceId,
      rendered,
      codec,
      data,
      breadcrumb,
      children,
      previous,
      next,
      viewCount,
      marks,
      access,
      ...page
    } = row;
    const origin = {
      pageId: page.id,
      spaceId: page.spaceId,
      sourcePath,
      sourceSpaceId,
      hasChildren: children.length > 0,
    };
    let reading: Promise<ReadableText> | null = null;
    const read = async (): Promise<ReadableText> => {
      const text = rendered ?? (await this.render({ ...page, codec, data }));
      const [html = ''] = await this.readable.resolve(actor, [{ origin, rendered: text }]);
      return { html, headings: text.headings };
    };
    return {
      page: summaryOf(page, actor),
      space: spaceViewOf(space, actor),
      read: () => (reading ??= read()),
      ...{ breadcrumb, children, previous, next, viewCount, marks, access },
    };
  }

  private async render(
    row: Pick<ReadingRow, 'codec' | 'data' | 'hashHex' | 'contentModel'>,
  ): Promise<RenderedText> {
    // The query gives the data exactly where the cache has nothing.
    const text = decodeBody(row.codec, row.data ?? Buffer.alloc(0));
    return this.rendering.renderAndKeep({ hashHex: row.hashHex, contentModel: row.contentModel }, text);
  }
}
