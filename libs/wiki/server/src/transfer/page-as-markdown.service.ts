import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { fileKeysOfTarget, fileNameKey, linkTarget, rewriteLinks, slugOf } from '@wellspring/wiki-domain';
import { writePageFile } from '@wellspring/wiki-formats';
import { Files } from '../files/files.service.js';
import { LinkResolution } from '../link-resolution.read-model.js';
import { openSql } from '../page-sql.js';
import { subjectIdsOf } from '../readable-sets.js';
import { ExportedRevisions } from './exported-revisions.read-model.js';

/** One page as a file. */
export interface PageDownload {
  readonly fileName: string;
  readonly text: string;
}

interface PageRow {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  readonly spaceId: string;
  readonly sourcePath: string | null;
  readonly sourceSpaceId: string | null;
  readonly hasChildren: boolean;
  readonly publishedNumber: number;
  readonly createdAt: Date;
}

/** Gives single pages as Markdown files, to be kept or sent on. */
@Injectable()
export class PageAsMarkdown {
  constructor(
    private readonly database: Database,
    private readonly revisions: ExportedRevisions,
    private readonly links: LinkResolution,
    private readonly files: Files,
  ) {}

  /**
   * The published text with front matter; links inside the wiki lead to `siteUrl` (no slash at the end). NOT_FOUND for a
   * page that the actor may not read.
   */
  async run(actor: Actor, urlId: string, siteUrl: string): Promise<PageDownload> {
    const [page] = await this.database.query<PageRow>(
      `SELECT p.id, p.url_id AS "urlId", p.title, p.space_id AS "spaceId", p.source_path AS "sourcePath",
         p.source_space_id AS "sourceSpaceId", p.published_number AS "publishedNumber", p.created_at AS "createdAt",
         EXISTS (SELECT FROM page AS child WHERE child.parent_id = p.id AND child.deleted_at IS NULL) AS "hasChildren"
       FROM page AS p WHERE p.url_id = $1 AND ${openSql('p', '$2')}`,
      [urlId, subjectIdsOf(actor)],
    );
    if (!page) throw notFound('There is no such page.');
    const { value: revision } = await this.revisions.published([page]).next();
    if (!revision) throw notFound('There is no such page.');
    const isMarkdown = revision.contentModel === 'markdown';
    const fileName = `${slugOf(page.title)}.${isMarkdown ? 'md' : 'wikitext'}`;
    if (!isMarkdown) return { fileName, text: revision.text };
    const text = await this.withAbsoluteLinks(actor, page, revision.text, siteUrl);
    const { title, createdAt: created, urlId: id } = page;
    return {
      fileName,
      text: writePageFile(
        { title, urlId: id, revision: revision.number, created, updated: revision.savedAt },
        text,
      ),
    };
  }

  private async withAbsoluteLinks(
    actor: Actor,
    page: PageRow,
    text: string,
    siteUrl: string,
  ): Promise<string> {
    const wanted = new Map<string, { title: string | null; target: string }>();
    rewriteLinks(text, ({ kind, target }) => {
      const isPage = kind === 'wiki-link' || (kind === 'link' && linkTarget(target).kind === 'page');
      if (isPage) wanted.set(`${kind} ${target}`, { target, title: kind === 'wiki-link' ? target : null });
      return null;
    });
    const links = [...wanted].map(([key, { title, target }]) => ({
      ...{ kind: 'page' as const, target: title === null ? target : key, title, anchor: null, text: '' },
    }));
    const [resolved] = await this.links.resolve(actor, [{ origin: page, links }]);
    const files = (await this.files.ofPage([page.id])).get(page.id) ?? [];
    const byName = new Map(files.map((file) => [fileNameKey(file.name), file]));
    return rewriteLinks(text, ({ kind, target, anchor }) => {
      const href = resolved?.get(kind === 'wiki-link' ? `${kind} ${target}` : target)?.href;
      const tail = anchor === null ? (/#.+$/s.exec(target)?.[0] ?? '') : `#${anchor}`;
      if (href !== undefined) return `${siteUrl}${href}${tail}`;
      const meant = linkTarget(target).kind;
      if (kind === 'wiki-link' || (meant !== 'file' && meant !== 'page')) return null;
      const file = fileKeysOfTarget(target)
        .map((key) => byName.get(key))
        .find((one) => one !== undefined);
      return file ? `${siteUrl}/files/${file.attachmentId}/${file.name}` : null;
    });
  }
}
