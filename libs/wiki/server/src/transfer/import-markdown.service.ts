import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type Archive } from '@wellspring/wiki-formats';
import { ImportSpaces } from '../import-spaces.js';
import { revisionPublished } from '../wiki.events.js';
import { MarkdownBatch, type MarkdownBatchResult } from './markdown-batch.js';
import { MarkdownExtras } from './markdown-extras.service.js';
import { type PlannedPage, planMarkdown } from './markdown-plan.js';
import { MarkdownStands } from './markdown-stands.repository.js';
import { readMarkdownPage, type ReadMarkdownPage } from './read-markdown-page.js';
import { type MarkdownSurvey, surveyMarkdown } from './survey-markdown.js';
import { type TransferEntry, type TransferListener, type TransferOutcome } from './transfer-entry.js';

/** Where a folder of Markdown goes. */
export interface ImportMarkdownInput {
  /** Made, open to everybody, where it is missing. */
  readonly spaceKey: string;
  /** Tells folders apart that come into one space: the same name and path mean the same page. May be empty. */
  readonly sourceName: string;
  /** Takes away a folder that everything lies in, as zips have it. */
  readonly unwrap: boolean;
  /** Tells what would happen and changes nothing. */
  readonly isDryRun: boolean;
}

/** What an import of Markdown did, by outcome. */
export type MarkdownImportReport = Readonly<Record<TransferOutcome, number>> & {
  readonly files: number;
};

/** Pages, and characters of text, of one transaction. */
const BATCH_PAGES = 100;
const BATCH_CHARS = 8_000_000;

const NO_PAGE_REFERS = 'No page refers to this file; it was left out.';

class DryRunEnds extends Error {}

/** Takes folders and zips of Markdown over as pages. */
@Injectable()
export class ImportMarkdown {
  private readonly stands = new MarkdownStands();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: ImportSpaces,
    private readonly events: EventBus,
    private readonly extras: MarkdownExtras,
  ) {}

  /**
   * Imports the Markdown files of an archive as pages in the tree of their folders. A page is known by its path (or, for
   * our own exports, by its permanent id): a second import adds nothing, a changed file becomes a revision, and one that
   * was edited here meanwhile is joined or left alone. Works in transactions of a hundred pages, so a run that was broken
   * off is completed by the next one. Needs `manage` on the space.
   *
   * The listener gets an entry for every page and for every file that nothing was made of. Memory: one batch of text.
   * BAD_INPUT for an archive without Markdown.
   */
  async run(
    actor: Actor,
    archive: Archive,
    input: ImportMarkdownInput,
    listener: TransferListener,
  ): Promise<MarkdownImportReport> {
    const plan = planMarkdown(archive.entries, input.unwrap);
    const total = plan.pages.size;
    if (total === 0) throw badInput('There are no Markdown files (.md, .markdown, .mdx) in it.');
    const run = new Run(listener);
    await run.tell(
      [...archive.refused, ...plan.refused].map(({ path, reason }) => entryOf(path, 'refused', reason)),
    );
    const survey = await surveyMarkdown(plan);
    await run.tell(survey.notes);
    for (const batch of batchesOf(survey.pages)) {
      listener.progress(run.pages, total);
      const read = await Promise.all(batch.map((page) => readMarkdownPage(page, plan)));
      for (const { files } of read) for (const { entry } of files) run.used.add(entry.path);
      const { entries } = await this.write(actor, input, read, survey);
      run.pages += batch.length;
      await run.tell(entries);
    }
    const unused = [...plan.files.values()].filter(({ path }) => !run.used.has(path));
    await run.tell(
      unused.map(({ path }) => entryOf(path.slice(plan.prefix.length), 'noted', NO_PAGE_REFERS)),
    );
    listener.progress(total, total);
    return run.report;
  }

  private async write(
    actor: Actor,
    input: ImportMarkdownInput,
    read: readonly ReadMarkdownPage[],
    survey: MarkdownSurvey,
  ): Promise<MarkdownBatchResult> {
    let result: MarkdownBatchResult | null = null;
    try {
      await this.unitOfWork.run(async (tx) => {
        result = await this.inTransaction(tx, actor, input, read, survey);
        if (input.isDryRun) throw new DryRunEnds();
      });
    } catch (error) {
      if (!(error instanceof DryRunEnds)) throw error;
    }
    if (result === null) throw new Error('A batch of an import ended without a result.');
    return result;
  }

  private async inTransaction(
    tx: Tx,
    actor: Actor,
    input: ImportMarkdownInput,
    read: readonly ReadMarkdownPage[],
    survey: MarkdownSurvey,
  ): Promise<MarkdownBatchResult> {
    const target = { ...(await this.spaces.lock(tx, actor, input.spaceKey)), now: systemClock.now() };
    const source = input.sourceName === '' ? 'markdown' : `markdown:${input.sourceName}`;
    const { writer, known, people } = this.spaces.parts(tx, target);
    const parts = {
      ...{ tx, actor, source, target, writer, authors: people, stands: this.stands },
      known: await known(source),
    };
    try {
      const batch = await MarkdownBatch.open(parts, read, survey);
      for (const one of read) await batch.take(one);
      const result = await batch.finish();
      await this.events.publish(tx, revisionPublished, result.changed);
      if (input.isDryRun) return result;
      return { ...result, entries: await this.extras.add(tx, actor, result, target.now) };
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  }
}

const entryOf = (path: string, outcome: TransferOutcome, note: string): TransferEntry => ({
  ...{ path, outcome, notes: [note], pageId: null },
});

/** Counts while an import runs, and passes on. */
class Run {
  pages = 0;
  readonly used = new Set<string>();
  private readonly counts = { added: 0, changed: 0, unchanged: 0, refused: 0, noted: 0 };

  constructor(private readonly listener: TransferListener) {}

  get report(): MarkdownImportReport {
    return { ...this.counts, files: this.used.size };
  }

  async tell(entries: readonly TransferEntry[]): Promise<void> {
    for (const { outcome } of entries) this.counts[outcome] += 1;
    if (entries.length > 0) await this.listener.entries(entries);
  }
}

function* batchesOf(pages: readonly PlannedPage[]): Generator<PlannedPage[]> {
  let batch: PlannedPage[] = [];
  let chars = 0;
  for (const page of pages) {
    const size = page.entry?.sizeBytes ?? 0;
    if (batch.length === BATCH_PAGES || (batch.length > 0 && chars + size > BATCH_CHARS)) {
      yield batch;
      [batch, chars] = [[], 0];
    }
    batch.push(page);
    chars += size;
  }
  if (batch.length > 0) yield batch;
}
