import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { type ContentModel } from '@wellspring/wiki-domain';
import { bodyKeyName, Rendering } from '../rendering.service.js';
import { type LinkOrigin } from './link-meanings.js';
import { PageLinkRepository } from './page-link.repository.js';
import { LINK_READER_VERSION, linksToKeep } from './read-links.js';

interface UnreadPage extends LinkOrigin {
  readonly pageId: string;
  readonly revisionNumber: number;
  readonly hashHex: string;
  readonly contentModel: ContentModel;
}

/** Pages whose published revision has not been read for links yet. */
const UNREAD = `
  FROM page AS p JOIN revision AS r ON r.id = p.published_revision_id LEFT JOIN page_links AS done ON done.page_id = p.id
  WHERE p.deleted_at IS NULL
    AND (done.page_id IS NULL OR done.revision_number < p.published_number OR done.reader_version <> ${LINK_READER_VERSION})`;
const COLUMNS = `p.id AS "pageId", p.published_number AS "revisionNumber", encode(r.body_hash, 'hex') AS "hashHex",
  r.content_model AS "contentModel", p.space_id AS "spaceId", p.source_path AS "sourcePath",
  EXISTS (SELECT 1 FROM page AS child WHERE child.parent_id = p.id AND child.deleted_at IS NULL) AS "hasChildren"`;

/** Pages read in a row by the round over all of them. */
const ROUND_PAGES = 50;

/** Brings the table of links to what is published. */
@Injectable()
export class IndexLinks {
  constructor(
    private readonly database: Database,
    private readonly rendering: Rendering,
    private readonly repository: PageLinkRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Reads a page's links. Idempotent: a page that was read already costs one query, a gone one too. */
  async run(pageId: string): Promise<void> {
    await this.read(
      await this.database.query<UnreadPage>(`SELECT ${COLUMNS} ${UNREAD} AND p.id = $1`, [pageId]),
    );
  }

  /**
   * Reads every page that was not read yet: after an upgrade, or after the table was emptied. Gives their number.
   * About 5 ms a page, most of it rendering.
   */
  async catchUp(): Promise<number> {
    let pages = 0;
    for (let afterId: string | null = null; ;) {
      const unread: UnreadPage[] = await this.database.query<UnreadPage>(
        `SELECT ${COLUMNS} ${UNREAD} AND ($1::uuid IS NULL OR p.id > $1) ORDER BY p.id LIMIT ${ROUND_PAGES}`,
        [afterId],
      );
      await this.read(unread);
      pages += unread.length;
      afterId = unread.at(-1)?.pageId ?? null;
      if (unread.length < ROUND_PAGES) return pages;
    }
  }

  /** Empties the table and reads every page again. Gives the number of pages. */
  async rebuild(): Promise<number> {
    await this.unitOfWork.run((tx) => this.repository.clear(tx));
    return this.catchUp();
  }

  private async read(pages: readonly UnreadPage[]): Promise<void> {
    const rendered = await this.rendering.ofBodies(pages);
    for (const page of pages) {
      const links = linksToKeep(rendered.get(bodyKeyName(page))?.links ?? [], page);
      await this.unitOfWork.run((tx) => this.repository.replace(tx, page.pageId, page.revisionNumber, links));
    }
  }
}
