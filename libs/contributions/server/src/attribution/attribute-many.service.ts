import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { JobCancelled, type JobProgress, JobStopped } from '@wellspring/platform-jobs';
import { PageIndex } from '@wellspring/wiki-server';
import { AttributePage } from './attribute-page.service.js';
import { KnownPassages } from './known-passages.read-model.js';
import { PageAuthorshipRepository } from './page-authorship.repository.js';
import { METHOD_VERSION } from './page-heads.read-model.js';

/** What was done to many pages. */
export interface AttributedPages {
  readonly pages: number;
  readonly revisions: number;
  /** Pages that were computed again because what they have was written on a page that came later. */
  readonly correctedPages: number;
}

/** Pages in work at once: while one waits for PostgreSQL another computes. */
const PAGES_AT_ONCE = 3;
/** Each round can find copies of copies; ours: a chain that is longer goes on with the next night. */
const MAX_ROUNDS = 20;

/** Attributes all pages that need it, those that were made first in front. */
@Injectable()
export class AttributeMany {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: PageIndex,
    private readonly attributePage: AttributePage,
    private readonly passages: KnownPassages,
    private readonly repository: PageAuthorshipRepository,
  ) {}

  /** Pages that are not attributed up to what readers see, or by another method. Three queries for 20,000 pages. */
  async missing(): Promise<string[]> {
    const known = await this.database.query<{ pageId: string; revisionNumber: number }>(
      `SELECT page_id AS "pageId", revision_number AS "revisionNumber" FROM page_authorship
       WHERE method_version = ${METHOD_VERSION}`,
    );
    const numbers = new Map(known.map((row) => [row.pageId, row.revisionNumber]));
    const all = await this.pages.oldestFirst();
    return all
      .filter((page) => (numbers.get(page.pageId) ?? 0) < page.publishedNumber)
      .map((page) => page.pageId);
  }

  /**
   * Attributes what is missing, then corrects credits that went to whoever copied, until none is found. A page that
   * fails holds up no other; the first failure is thrown in the end.
   */
  async run(progress: JobProgress | null): Promise<AttributedPages> {
    const missing = await this.missing();
    const revisions = await this.attribute(missing, progress);
    return { pages: missing.length, revisions, correctedPages: await this.correct() };
  }

  /**
   * Computes pages again whose passages stood on another page before and are credited otherwise; gives their number.
   * @param since only for passages of pages that were attributed since then; null: for all
   */
  async correct(since: Date | null = null): Promise<number> {
    let corrected = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const pageIds = await this.passages.wronglyCredited(since);
      if (pageIds.length === 0) return corrected;
      await this.unitOfWork.run((tx) => this.repository.markOutdated(tx, pageIds));
      await this.attribute(pageIds, null);
      corrected += pageIds.length;
    }
    return corrected;
  }

  private async attribute(pageIds: readonly string[], progress: JobProgress | null): Promise<number> {
    let [next, done, revisions] = [0, 0, 0];
    const failures: unknown[] = [];
    const tell = () => progress?.report({ done, total: pageIds.length, unit: 'pages' });
    const work = async () => {
      for (let id = pageIds[next++]; id !== undefined; id = pageIds[next++]) {
        if (progress?.cancelled) throw new JobCancelled();
        if (progress?.stopping) throw new JobStopped();
        await this.attributePage.run(id).then(
          (report) => (revisions += report.revisions),
          (error: unknown) => failures.push(error),
        );
        done++;
        tell();
      }
    };
    tell();
    await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
    if (failures.length > 0) throw failures[0];
    return revisions;
  }
}
