import { systemClock } from '@wellspring/kernel';
import { CountPageUse, SearchIndex } from '@wellspring/search-server';
import { IndexLinks } from '@wellspring/wiki-server';
import { type Stage } from './open-stage.js';
import { hasRealWikis, importRealWikis, type ImportedWikiPage, realPages } from './real-wikis.js';
import { rebuildIndex } from './rebuild-index.js';
import { query } from './served-handbook.js';

/** The index is filled at once instead of page by page; who wrote what is no matter of what is found. */
const DROP_JOBS = 'DELETE FROM graphile_worker._private_jobs';
const SETTLE_TIMEOUT_MS = 120_000;

/**
 * Imports the latest revisions of both real wikis, reads their links and counts how much pages are used, unless they are
 * there, and fills the index, unless it is full. Gives their pages. About half a minute on two idle cores, a second when
 * nothing is to be done.
 */
export async function findableWikis(
  stage: Stage,
  note: (line: string) => void = () => undefined,
): Promise<ImportedWikiPage[]> {
  if (!(await hasRealWikis(stage.databaseUrl))) {
    await importRealWikis(stage, note);
    await query(stage.databaseUrl, DROP_JOBS);
    await stage.get(IndexLinks).catchUp();
    await stage.get(CountPageUse).run(systemClock.now());
  }
  const pages = await realPages(stage);
  await stage.startJobs();
  // A new version of the index, or one whose folder was removed, is empty.
  if ((await stage.get(SearchIndex).count()) < pages.length) {
    note('filling the index');
    await rebuildIndex(stage);
  }
  const left = await stage.drained('', SETTLE_TIMEOUT_MS);
  if (left > 0) throw new Error(`${left} jobs still wait.`);
  return pages;
}
