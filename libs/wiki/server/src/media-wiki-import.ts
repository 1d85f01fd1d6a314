import { badInput } from '@wellspring/kernel';
import { type FindOrCreateImportedAuthors } from '@wellspring/people-server';
import { type Tx } from '@wellspring/platform-database';
import {
  BODY_MAX_BYTES,
  bodyProblem,
  type ContentModel,
  normaliseSummary,
  normaliseTitle,
  pathKey,
  titleProblem,
} from '@wellspring/wiki-domain';
import {
  detectMarkupOfSample,
  type MediaWikiRow,
  type PageRow,
  type RevisionRow,
  titleToPath,
} from '@wellspring/wiki-formats';
import { type HistoryTarget, type HistoryWriter } from './history-writer.js';
import { type ImportReport, ImportTally } from './import-report.js';
import { ImportTree } from './import-tree.js';
import { ImportedAuthors } from './imported-authors.js';
import { type KnownHistory, type KnownRevisions } from './known-history.js';
import { pageTitleOfText } from './page-title-of-text.js';

/** What an import works with. */
export interface MediaWikiImportParts {
  readonly tx: Tx;
  readonly target: HistoryTarget;
  readonly writer: HistoryWriter;
  readonly people: FindOrCreateImportedAuthors;
  readonly known: (source: string) => Promise<KnownHistory>;
}

/** What came of one page of the file. */
export interface ImportedPage {
  readonly title: string;
  readonly pageId: string | null;
  readonly isNew: boolean;
  /** Revisions that are new here, and those that were there or kept out. */
  readonly added: number;
  readonly skipped: number;
  /** Why nothing more of the page was taken; null where nothing stood in the way. */
  readonly closedBecause: string | null;
}

interface Settings {
  readonly markup: 'markdown' | 'wikitext' | 'auto';
  /** Told of each page when its last revision has come. */
  readonly onPage?: (page: ImportedPage) => void;
  readonly onProgress?: (progress: { pages: number; revisions: number }) => void;
}

/** Rows, and characters of text, that are held back: their authors are looked up at once, and `auto` judges the first. */
const HELD_ROWS = 300;
const HELD_CHARS = 2_000_000;
/** UTF-8 bytes that a UTF-16 unit comes to at most. */
const MOST_BYTES_A_UNIT = 3;
/** Revisions between two reports of progress: about half a second. */
const PROGRESS_REVISIONS = 500;

interface Source {
  readonly name: string;
  readonly authors: ImportedAuthors;
  readonly known: KnownHistory;
  readonly tree: ImportTree;
}
interface OpenPage {
  readonly id: string;
  readonly row: PageRow;
  /** Last part of the path: the title of texts that give themselves none. */
  readonly lastPart: string;
  /** Null for a page that is new. */
  readonly known: KnownRevisions | null;
  /** Why nothing more of this page is taken. */
  readonly closedBecause: string | null;
  added: number;
  skipped: number;
}

/** One run over the rows of a MediaWiki export: maps its pages, revisions and contributors to ours. */
export class MediaWikiImport {
  private readonly tally = new ImportTally();
  private markup: ContentModel | null;
  private heldBack: (PageRow | RevisionRow)[] = [];
  private heldChars = 0;
  private siteName = '';
  private source: Source | null = null;
  private page: OpenPage | null = null;

  constructor(
    private readonly parts: MediaWikiImportParts,
    private readonly settings: Settings,
  ) {
    this.markup = settings.markup === 'auto' ? null : settings.markup;
  }

  /** Takes the next row. */
  async take(row: MediaWikiRow): Promise<void> {
    if (row.kind === 'site') this.siteName = row.siteName;
    else this.heldBack.push(row);
    if (row.kind === 'revision') this.heldChars += row.text.length;
    if (this.heldBack.length >= HELD_ROWS || this.heldChars >= HELD_CHARS) await this.writeHeldBack();
  }

  /** Writes what is left; gives the pages that changed and what was done. */
  async finish(): Promise<{ changed: { pageId: string; revisionNumber: number }[]; report: ImportReport }> {
    await this.writeHeldBack();
    this.closePage();
    const { tree, authors } = await this.sourceOf();
    const changed = await this.parts.writer.finish((ids) => tree.placementsOf(ids));
    this.settings.onProgress?.({ pages: this.tally.pages, revisions: this.tally.revisions });
    const { addedPages } = this.parts.writer;
    return { changed, report: this.tally.report(authors.count, addedPages, this.markup ?? 'wikitext') };
  }

  /** Waits for statements that are under way, so that nothing runs after the transaction's end. */
  async abandon(): Promise<void> {
    await this.parts.writer.abandon();
  }

  private async writeHeldBack(): Promise<void> {
    const rows = this.heldBack;
    [this.heldBack, this.heldChars] = [[], 0];
    const revisions = rows.filter((row) => row.kind === 'revision');
    this.markup ??= detectMarkupOfSample(revisions.map((row) => row.text));
    const { authors } = await this.sourceOf();
    await authors.prepare(revisions.map((row) => row.contributor));
    for (const row of rows) await (row.kind === 'page' ? this.openPage(row) : this.addRevision(row));
  }

  /** Made at the first page, when the name of the site is known. */
  private async sourceOf(): Promise<Source> {
    if (this.source) return this.source;
    const { tx, target, people } = this.parts;
    const name = `mediawiki:${this.siteName.trim() || 'unnamed'}`;
    const known = await this.parts.known(name);
    const tree = new ImportTree(target.accessSetId);
    for (const page of known.all()) if (!page.deleted) tree.addKnown(page);
    this.source = { name, known, tree, authors: new ImportedAuthors(tx, people, name) };
    return this.source;
  }

  private async openPage(row: PageRow): Promise<void> {
    this.closePage();
    const source = await this.sourceOf();
    const { segments, path, changed } = titleToPath(row.title);
    this.tally.pages += 1;
    if (changed) this.tally.note(row.line, `The title "${row.title}" stands as "${path}".`);
    const knownPage = source.known.page(row.sourceId);
    const known = knownPage ? await source.known.revisions(knownPage) : null;
    const closedBecause = knownPage?.deleted
      ? 'it was deleted here'
      : known?.editedHere
        ? 'it was edited here since'
        : null;
    const lastPart = segments.at(-1) ?? path;
    const past = {
      source: source.name,
      sourceKey: row.sourceId,
      sourcePath: pathKey(row.title),
      sourceTitle: row.title,
    };
    const id = this.parts.writer.open(past, known?.page ?? null);
    this.page = { id, row, lastPart, known, closedBecause, added: 0, skipped: 0 };
  }

  private async addRevision(row: RevisionRow): Promise<void> {
    const { page, tally } = this;
    if (!page) throw badInput(`Line ${row.line}: a revision stands outside a page.`, { line: row.line });
    const { authors, tree } = await this.sourceOf();
    tally.revisions += 1;
    if (tally.revisions % PROGRESS_REVISIONS === 0)
      this.settings.onProgress?.({ pages: tally.pages, revisions: tally.revisions });
    const authorId = authors.idOf(row.contributor);
    if (this.isThere(page, row) || this.isKeptOut(page, row)) {
      tally.skipped += 1;
      page.skipped += 1;
      return;
    }
    // Not before it has a revision: a page without any is not made, and nothing can hang below it.
    if (!page.known && page.added === 0) tree.addNew(page.id, page.row.title);
    if (row.textHidden)
      tally.note(row.line, `The text of revision ${row.sourceId} is hidden; it stands blank.`);
    const contentModel = this.contentModelOf(row);
    await this.parts.writer.add({
      authorId,
      savedAt: row.timestamp,
      title: titleOf(row) ?? pageTitleOfText(row.text, contentModel, page.lastPart),
      text: row.text,
      contentModel,
      summary: normaliseSummary(row.summary),
      isMinor: row.isMinor,
      tags: tagsOf(row),
      sourceKey: row.sourceId,
    });
    tally.added += 1;
    page.added += 1;
  }

  private closePage(): void {
    const { page } = this;
    this.page = null;
    if (!page) return;
    const { id, row, known, added, skipped, closedBecause } = page;
    const isNew = known === null;
    const pageId = isNew && added === 0 ? null : id;
    this.settings.onPage?.({ title: row.title, pageId, isNew, added, skipped, closedBecause });
  }

  private isThere(page: OpenPage, row: RevisionRow): boolean {
    const savedAtMs = page.known?.savedAtMs.get(row.sourceId);
    if (savedAtMs === undefined) return false;
    if (savedAtMs === row.timestamp.getTime()) return true;
    throw badInput(
      `Line ${row.line}: revision ${row.sourceId} has another time than the one that is here. Is this the file of another ` +
        `wiki called "${this.siteName}"? Import it into another space.`,
      { line: row.line },
    );
  }

  private isKeptOut(page: OpenPage, row: RevisionRow): boolean {
    const why = page.closedBecause === null ? sizeProblem(row.text) : `${page.closedBecause}.`;
    if (why === null) return false;
    this.tally.note(row.line, `Revision ${row.sourceId} of "${page.row.title}" was left out: ${why}`);
    return true;
  }

  /** What exports call wikitext may be anything; what they call otherwise (JSON, style sheets) is shown as source. */
  private contentModelOf(row: RevisionRow): ContentModel {
    if (row.wellspring) return row.wellspring.markup;
    if (row.model === 'markdown') return 'markdown';
    return row.model === 'wikitext' ? (this.markup ?? 'wikitext') : 'wikitext';
  }
}

/** Why the text is more than a page holds, or null. Its encoding is sound: the file's was. */
function sizeProblem(text: string): string | null {
  const mayBeTooLong = text.length > BODY_MAX_BYTES / MOST_BYTES_A_UNIT;
  return mayBeTooLong ? (bodyProblem(text)?.message ?? null) : null;
}

/** The title that an export of ours states, where it can be one. */
function titleOf({ wellspring }: RevisionRow): string | null {
  if (!wellspring || titleProblem(wellspring.title) !== null) return null;
  return normaliseTitle(wellspring.title);
}

/** What is marked on the revision, so that an export can say the same again. */
const tagsOf = (row: RevisionRow): string[] => [
  'import',
  ...(row.textHidden ? ['text-hidden'] : []),
  ...(row.summaryHidden ? ['summary-hidden'] : []),
];
