import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { type PageFileFields, writePageFile, type ZipOutEntry } from '@wellspring/wiki-formats';
import { type FileOfPage, Files } from '../files/files.service.js';
import { type PageMarks, PageMarksOfPages } from '../labels/page-marks.read-model.js';
import { LinkResolution } from '../link-resolution.read-model.js';
import { type TreePage } from './export-tree.js';
import { type ExportArea, ExportedPages, type ExportedSpace } from './exported-pages.read-model.js';
import { type ExportedRevision, ExportedRevisions } from './exported-revisions.read-model.js';
import { linkForDisk, type TextToLink } from './exported-markdown-links.js';
import { attachmentPathOf, filePathOf, type MarkdownPath, markdownPaths } from './markdown-paths.js';
import { MANIFEST } from './markdown-plan.js';
import { type TransferListener } from './transfer-entry.js';

/** Pages whose links, files and people are looked up at once. */
const PAGES_AT_ONCE = 50;
/** Endings of files that packing makes smaller. */
const PACKABLE = /\.(txt|csv|tsv|json|xml|svg|html?|css|js|log|ya?ml|tex|sql)$/i;

interface PageOut {
  readonly page: TreePage;
  readonly path: MarkdownPath;
  readonly revision: ExportedRevision;
}

/** Gives pages as Markdown files that work on a disk. */
@Injectable()
export class ExportMarkdown {
  constructor(
    private readonly pages: ExportedPages,
    private readonly revisions: ExportedRevisions,
    private readonly links: LinkResolution,
    private readonly files: Files,
    private readonly marks: PageMarksOfPages,
    private readonly people: People,
  ) {}

  /**
   * The files of the export, for `writeZip`: the published text of every page that the reader may read, with front matter
   * (title, labels, owner, author, dates, permanent id) and links that lead to the other files; the current version of every
   * attachment; and a word on what this is. All spaces: a folder each, by key.
   *
   * Pages in wikitext go out as they are, without front matter, and are told to the listener. Memory: some hundred bytes a
   * page of one space, and 4 MB of text. NOT_FOUND for a space that the reader can't see.
   */
  async *entries(area: ExportArea, listener: TransferListener): AsyncGenerator<ZipOutEntry> {
    const spaces = await this.pages.spaces(area);
    const counts: { key: string; name: string; pages: number }[] = [];
    let done = 0;
    for (const space of spaces) {
      const pages = await this.pages.ofSpace(space, area.reader);
      const paths = markdownPaths(pages, area.spaceKey === null ? space.key : '');
      const total = area.spaceKey === null ? null : pages.length;
      for await (const batch of this.batches(pages, paths)) {
        listener.progress(done, total);
        yield* this.batch(area, batch, pages, paths, listener);
        done += batch.length;
      }
      counts.push({ key: space.key, name: space.name, pages: pages.length });
    }
    yield manifest(counts);
    listener.progress(done, done);
  }

  private async *batches(
    pages: readonly TreePage[],
    paths: ReadonlyMap<string, MarkdownPath>,
  ): AsyncGenerator<PageOut[]> {
    const byId = new Map(pages.map((page) => [page.id, page]));
    let batch: PageOut[] = [];
    for await (const revision of this.revisions.published(pages)) {
      const [page, path] = [byId.get(revision.pageId), paths.get(revision.pageId)];
      if (page && path) batch.push({ page, path, revision });
      if (batch.length < PAGES_AT_ONCE) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  private async *batch(
    area: ExportArea,
    batch: readonly PageOut[],
    pages: readonly TreePage[],
    paths: ReadonlyMap<string, MarkdownPath>,
    listener: TransferListener,
  ): AsyncGenerator<ZipOutEntry> {
    const ids = batch.map(({ page }) => page.id);
    const [files, marks] = [await this.files.ofPage(ids), await this.marks.of(ids)];
    const names = await this.people.byIds([
      ...new Set([
        ...batch.map(({ revision }) => revision.authorId),
        ...[...marks.values()].flatMap(({ ownerId }) => ownerId ?? []),
      ]),
    ]);
    const nameOf = (id: string | null | undefined) => (id ? names.get(id)?.displayName : undefined);
    const idsByUrlId = new Map(pages.map((page) => [page.urlId, page.id]));
    const texts = await linkForDisk(
      batch.map((one) => textToLink(one, files.get(one.page.id) ?? [])),
      this.links,
      area,
      (urlId) => paths.get(idsByUrlId.get(urlId) ?? ''),
    );
    for (const [index, one] of batch.entries()) {
      const { page, path, revision } = one;
      const text = texts[index] ?? revision.text;
      const isMarkdown = revision.contentModel === 'markdown';
      const shownPath = filePathOf(path, isMarkdown ? 'md' : 'wikitext');
      yield {
        path: shownPath,
        at: revision.savedAt,
        content: isMarkdown ? writePageFile(fieldsOf(one, marks.get(page.id), nameOf), text) : text,
        pack: true,
      };
      const notes = isMarkdown
        ? []
        : ['The page is written in wikitext and went out as it is; it does not come in again as a page.'];
      await listener.entries([
        { path: shownPath, outcome: isMarkdown ? 'added' : 'noted', notes, pageId: page.id },
      ]);
      for (const file of files.get(page.id) ?? []) yield* this.attachment(path, file);
    }
  }

  private *attachment(path: MarkdownPath, file: FileOfPage): Generator<ZipOutEntry> {
    const version = file.versions.find(({ number }) => number === file.currentVersion);
    if (!version) return;
    yield {
      path: attachmentPathOf(path, file.name),
      at: version.uploadedAt,
      content: () => this.files.open(version.hashHex),
      pack: PACKABLE.test(file.name),
    };
  }
}

function textToLink({ page, path, revision }: PageOut, files: readonly FileOfPage[]): TextToLink {
  const { spaceId, sourcePath, sourceSpaceId, hasChildren } = page;
  return {
    // Wikitext has other links, which mean nothing on a disk.
    text: revision.contentModel === 'markdown' ? revision.text : '',
    origin: { spaceId, sourcePath, sourceSpaceId, hasChildren },
    path,
    fileNames: files.map(({ name }) => name),
  };
}

function fieldsOf(
  { page, revision }: PageOut,
  marks: PageMarks | undefined,
  nameOf: (id: string | null | undefined) => string | undefined,
): PageFileFields {
  const [author, owner] = [nameOf(revision.authorId), nameOf(marks?.ownerId)];
  return {
    title: page.title,
    ...(marks && marks.labels.length > 0 ? { labels: marks.labels } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(author === undefined ? {} : { author }),
    created: page.createdAt,
    updated: revision.savedAt,
    urlId: page.urlId,
    revision: revision.number,
  };
}

function manifest(spaces: readonly (Pick<ExportedSpace, 'key' | 'name'> & { pages: number })[]): ZipOutEntry {
  const words = { format: 'wellspring-markdown', version: 1, spaces };
  return {
    path: MANIFEST,
    at: systemClock.now(),
    content: `${JSON.stringify(words, null, 2)}\n`,
    pack: true,
  };
}
