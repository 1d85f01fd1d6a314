import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock, unavailable } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type MediaWikiRow } from '@wellspring/wiki-formats';
import { type ImportReport } from './import-report.js';
import { ImportSpaces } from './import-spaces.js';
import { type ImportedPage, MediaWikiImport } from './media-wiki-import.js';
import { revisionPublished } from './wiki.events.js';

/** Where a history goes and how it is read. */
export interface ImportWikiHistoryInput {
  /** Made, open to everybody, where it is missing. */
  readonly spaceKey: string;
  /** `auto` judges by the first pages of the file: exports call everything wikitext. */
  readonly markup: 'markdown' | 'wikitext' | 'auto';
  /** Told about twice a second; may throw to stop the import, which then leaves nothing. */
  readonly onProgress?: (progress: { pages: number; revisions: number }) => void;
  /** Told of each page; what it tells holds once the import has ended well. */
  readonly onPage?: (page: ImportedPage) => void;
  /** Does everything and takes it back: the report tells what would happen. */
  readonly isDryRun?: boolean;
}

/** Ends the transaction of a dry run. */
class DryRunEnds extends Error {
  constructor(readonly report: ImportReport) {
    super('The dry run ends.');
  }
}

/** Pages told of in one statement. */
const EVENTS_PER_CALL = 1_000;

/** Takes over the pages of another wiki with their whole histories. */
@Injectable()
export class ImportWikiHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: ImportSpaces,
    private readonly events: EventBus,
  ) {}

  /**
   * Imports the rows of a MediaWiki export in one transaction: all of it or, where the file is broken or something
   * fails, nothing. Every revision keeps its author, time and summary. Idempotent by the ids of the source: what is there
   * is skipped, what the file has more is appended. Higher scopes are told once a page. Needs `manage` on the space.
   *
   * Memory: two batches of 4 MB of text, and some hundred bytes a page. Throws what `rows` throws (BAD_INPUT naming the
   * line), and BAD_INPUT for a file without pages or of another wiki with the same name.
   */
  async run(
    actor: Actor,
    rows: AsyncIterable<MediaWikiRow>,
    input: ImportWikiHistoryInput,
  ): Promise<ImportReport> {
    let started = false;
    try {
      return await this.unitOfWork.run(async (tx) => {
        // The unit of work tries again after a deadlock, but a file can be read only once.
        if (started) throw unavailable('The import met other changes of the same pages. Start it again.');
        started = true;
        const report = await this.inTransaction(tx, actor, rows, input);
        if (input.isDryRun === true) throw new DryRunEnds(report);
        return report;
      });
    } catch (error) {
      if (error instanceof DryRunEnds) return error.report;
      throw error;
    }
  }

  private async inTransaction(
    tx: Tx,
    actor: Actor,
    rows: AsyncIterable<MediaWikiRow>,
    input: ImportWikiHistoryInput,
  ): Promise<ImportReport> {
    const space = await this.spaces.lock(tx, actor, input.spaceKey);
    const target = { ...space, now: systemClock.now() };
    const running = new MediaWikiImport(this.spaces.parts(tx, target), input);
    try {
      for await (const row of rows) await running.take(row);
      const { changed, report } = await running.finish();
      for (let start = 0; start < changed.length; start += EVENTS_PER_CALL)
        await this.events.publish(tx, revisionPublished, changed.slice(start, start + EVENTS_PER_CALL));
      if (report.pages === 0) throw badInput('The file has no pages.');
      // Until the database takes its statistics by itself, a minute or more, readers would pay for old ones.
      if (report.added > 0) await tx.query('ANALYZE page, revision, body, access_grant, person');
      return report;
    } catch (error) {
      await running.abandon();
      throw error;
    }
  }
}
