import { type Actor } from '@wellspring/kernel';
import { type FindOrCreateImportedAuthors } from '@wellspring/people-server';
import { type Tx } from '@wellspring/platform-database';
import { bodyHash, mergeTexts, normaliseTitle, pathKey, titleProblem } from '@wellspring/wiki-domain';
import { type PagePlacement } from '../history.repository.js';
import { type HistoryTarget, type HistoryWriter } from '../history-writer.js';
import { type KnownHistory, type KnownSourcePage } from '../known-history.js';
import { pageTitleOfText } from '../page-title-of-text.js';
import { type PlannedPage } from './markdown-plan.js';
import {
  type KnownMarkdownPage,
  type MarkdownStands,
  type PageComparison,
} from './markdown-stands.repository.js';
import { type ReadMarkdownPage } from './read-markdown-page.js';
import { type MarkdownSurvey, placesAbove } from './survey-markdown.js';
import { type TransferEntry, type TransferOutcome } from './transfer-entry.js';

/** What a batch works with, within one transaction. */
export interface MarkdownBatchParts {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly source: string;
  readonly target: HistoryTarget;
  readonly writer: HistoryWriter;
  readonly known: KnownHistory;
  readonly stands: MarkdownStands;
  readonly authors: FindOrCreateImportedAuthors;
}

/** A page that stands, with where those below it go. */
interface Standing {
  readonly id: string;
  readonly accessSetId: string;
}

/** What came of the pages of a batch. */
export interface MarkdownBatchResult {
  readonly entries: readonly TransferEntry[];
  readonly changed: readonly { readonly pageId: string; readonly revisionNumber: number }[];
  readonly settled: readonly SettledPage[];
}

/** A page that is as its file says, but for files and labels. */
export interface SettledPage {
  readonly pageId: string;
  readonly read: ReadMarkdownPage;
  readonly outcome: 'added' | 'changed' | 'unchanged';
}

type Decision =
  | { readonly kind: 'keep'; readonly pageId: string; readonly note?: string }
  | { readonly kind: 'refuse'; readonly pageId: string | null; readonly note: string }
  | {
      readonly kind: 'save';
      readonly title: string;
      readonly text: string;
      readonly known: KnownMarkdownPage;
      readonly note?: string;
    }
  | { readonly kind: 'add'; readonly title: string; readonly text: string };

const EDITED_HERE =
  'The file changed, and so did the page here, in the same lines; the page was left as it is.';

/** Writes some pages of a folder of Markdown: decides page by page what is new, changed or better left alone. */
export class MarkdownBatch {
  private readonly entries: TransferEntry[] = [];
  private readonly settled: SettledPage[] = [];
  private readonly placements = new Map<string, PagePlacement>();

  private constructor(
    private readonly parts: MarkdownBatchParts,
    private readonly byKey: Map<string, Standing>,
    private readonly bySourceKey: ReadonlyMap<string, KnownMarkdownPage>,
    private readonly byUrlId: ReadonlyMap<string, KnownMarkdownPage>,
    private readonly takenUrlIds: Set<string>,
    private readonly survey: MarkdownSurvey,
  ) {}

  /** Loads what is there. */
  static async open(
    parts: MarkdownBatchParts,
    read: readonly ReadMarkdownPage[],
    survey: MarkdownSurvey,
  ): Promise<MarkdownBatch> {
    const { tx, target, source, stands } = parts;
    const urlIds = read.flatMap(({ file }) => file?.fields.urlId ?? []);
    const pages = await stands.pages(tx, target.spaceId, source, urlIds);
    const byUrlId = new Map(pages.map((page) => [page.urlId, page]));
    const bySourceKey = new Map(
      pages.flatMap((page) => (page.sourceKey === null ? [] : [[page.sourceKey, page]])),
    );
    const byKey = new Map<string, Standing>();
    for (const page of pages) if (page.sourceKey !== null && !page.deleted) byKey.set(page.sourceKey, page);
    const taken = await stands.takenUrlIds(tx, urlIds);
    return new MarkdownBatch(parts, byKey, bySourceKey, byUrlId, taken, survey);
  }

  /** Takes the next page; those above it came before. */
  async take(read: ReadMarkdownPage): Promise<void> {
    const { page } = read;
    if (read.problem !== null) return this.tell(read, 'refused', null, [read.problem]);
    const known = this.knownPage(read);
    if (known && !known.deleted) this.byKey.set(page.key, known);
    const decision = await this.decide(read, known);
    switch (decision.kind) {
      case 'refuse':
        return this.tell(read, 'refused', decision.pageId, [decision.note]);
      case 'keep':
        this.settled.push({ pageId: decision.pageId, read, outcome: 'unchanged' });
        return this.tell(read, 'unchanged', decision.pageId, decision.note ? [decision.note] : []);
      case 'save': {
        await this.save(read, decision.known, decision);
        this.settled.push({ pageId: decision.known.id, read, outcome: 'changed' });
        return this.tell(read, 'changed', decision.known.id, decision.note ? [decision.note] : []);
      }
      case 'add': {
        const pageId = await this.add(read, decision);
        this.settled.push({ pageId, read, outcome: 'added' });
        return this.tell(read, 'added', pageId, []);
      }
    }
  }

  /** Writes everything; the transaction is the caller's to commit. */
  async finish(): Promise<MarkdownBatchResult> {
    const changed = await this.parts.writer.finish((ids) =>
      ids.map((id) => this.placements.get(id)).filter((placement) => placement !== undefined),
    );
    return { entries: this.entries, changed, settled: this.settled };
  }

  private knownPage({ page, file }: ReadMarkdownPage): KnownMarkdownPage | null {
    const urlId = this.survey.copies.has(page.key) ? undefined : file?.fields.urlId;
    const byUrlId = urlId === undefined ? undefined : this.byUrlId.get(urlId);
    return byUrlId ?? this.bySourceKey.get(page.key) ?? null;
  }

  private async decide(read: ReadMarkdownPage, known: KnownMarkdownPage | null): Promise<Decision> {
    const { page, file, text } = read;
    const title = titleOf(read);
    if (!known) return { kind: 'add', title, text };
    const pageId = known.id;
    if (known.deleted) return { kind: 'refuse', pageId, note: 'The page was deleted here.' };
    // A folder without a page of its own says nothing about one that is there.
    if (page.entry === null || !file) return { kind: 'keep', pageId };
    const { urlId, revision } = file.fields;
    const isExportOfIt = urlId === known.urlId;
    if (isExportOfIt && file.isUntouchedExport) return { kind: 'keep', pageId };
    const comparison = await this.parts.stands.comparison(
      this.parts.tx,
      pageId,
      isExportOfIt ? (revision ?? null) : null,
    );
    if (!comparison) return { kind: 'keep', pageId };
    return this.compare(known, comparison, { title, text });
  }

  private async compare(
    known: KnownMarkdownPage,
    { head, base }: PageComparison,
    file: { title: string; text: string },
  ): Promise<Decision> {
    const hash = Buffer.from(bodyHash(file.text));
    const isFile = (state: { hash: Buffer; title: string }) =>
      state.hash.equals(hash) && state.title === file.title;
    const pageId = known.id;
    if (isFile(head)) return { kind: 'keep', pageId };
    if (base && isFile(base))
      return { kind: 'keep', pageId, note: 'The page was edited here; the file is as it was.' };
    if (known.headNumber !== known.publishedNumber)
      return { kind: 'refuse', pageId, note: 'A change to the page waits for review; it was left as it is.' };
    if (known.asksForReview)
      return {
        kind: 'refuse',
        pageId,
        note: 'The page asks for review before publishing; it was left as it is.',
      };
    if (base === null || base.number === head.number) return { kind: 'save', known, ...file };
    const texts = await this.parts.stands.texts(this.parts.tx, [head.hash, base.hash]);
    const merge = mergeTexts(
      texts.get(base.hash.toString('base64')) ?? '',
      texts.get(head.hash.toString('base64')) ?? '',
      file.text,
    );
    if (merge.kind === 'conflict') return { kind: 'refuse', pageId, note: EDITED_HERE };
    const title = file.title === base.title ? head.title : file.title;
    if (merge.text === file.text && title === file.title) return { kind: 'save', known, ...file };
    const note = 'Joined with what was edited here meanwhile.';
    return { kind: 'save', known, title, text: merge.text, note };
  }

  private async add(
    read: ReadMarkdownPage,
    { title, text }: { title: string; text: string },
  ): Promise<string> {
    const { writer, source, target, actor } = this.parts;
    const { page, file } = read;
    const { urlId, author, created, updated } = file?.fields ?? {};
    const id = writer.open(
      {
        ...{ source, sourceKey: page.key, sourcePath: page.key, sourceTitle: page.path },
        ...(urlId !== undefined && this.claim(urlId) ? { urlId } : {}),
      },
      null,
    );
    const above = this.placeOf(page);
    const place = { id, parentId: above?.id ?? null, accessSetId: above?.accessSetId ?? target.accessSetId };
    this.placements.set(id, place);
    this.byKey.set(page.key, place);
    const at = updated ?? created ?? target.now;
    await writer.add({
      ...{
        title,
        text,
        contentModel: 'markdown',
        summary: '',
        isMinor: false,
        tags: ['import'],
        sourceKey: '1',
      },
      authorId: author === undefined ? actor.personId : await this.authorId(author),
      savedAt: at > target.now ? target.now : at,
    });
    return id;
  }

  private async save(
    read: ReadMarkdownPage,
    known: KnownMarkdownPage,
    { title, text }: { title: string; text: string },
  ): Promise<void> {
    const { writer, target, actor, source } = this.parts;
    const { page } = read;
    // The one that gives the page its revisions' hashes asks for it in the form of the source's own pages.
    const asKnown: KnownSourcePage = { ...known, sourceKey: page.key, path: page.key };
    const { page: stand } = await this.parts.known.revisions(asKnown);
    writer.open({ source, sourceKey: page.key, sourcePath: page.key, sourceTitle: page.path }, stand);
    await writer.add({
      ...{ title, text, contentModel: 'markdown', summary: '', isMinor: false, tags: ['import'] },
      // An author that the file names wrote it once; who changed it last nobody says.
      authorId: actor.personId,
      savedAt: target.now,
      sourceKey: String(known.lastNumber + 1),
    });
  }

  /** Whether a new page may have this permanent id: it has the form of one, and no page has it. */
  private claim(urlId: string): boolean {
    if (!URL_ID.test(urlId) || this.takenUrlIds.has(urlId)) return false;
    this.takenUrlIds.add(urlId);
    return true;
  }

  private placeOf(page: PlannedPage): Standing | null {
    for (const key of placesAbove(page.key, this.survey.parentKeys)) {
      const found = this.byKey.get(key);
      if (found) return found;
    }
    return null;
  }

  private async authorId(name: string): Promise<string> {
    const found = await this.parts.authors.run(this.parts.tx, this.parts.source, [name]);
    return found.get(name) ?? this.parts.actor.personId;
  }

  private tell(
    read: ReadMarkdownPage,
    outcome: TransferOutcome,
    pageId: string | null,
    notes: readonly string[],
  ): void {
    this.entries.push({ path: read.page.shownPath, outcome, pageId, notes: [...notes, ...read.notes] });
  }
}

const URL_ID = /^[2-9a-z]{10}$/;

/** The title that the file states, else that of its first heading, else its name. */
function titleOf({ page, file, text }: ReadMarkdownPage): string {
  const stated = file?.fields.title;
  if (stated !== undefined && titleProblem(stated) === null) return normaliseTitle(stated);
  const name =
    titleProblem(page.name) === null ? normaliseTitle(page.name) : pathKey(page.path) || 'Untitled';
  return pageTitleOfText(text, 'markdown', name);
}
