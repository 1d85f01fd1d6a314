import { SearchIndex } from '@wellspring/search-server';
import { hasRealWikis, importRealWikis, type ImportedWikiPage, realPages } from './real-wikis.js';
import { type Stage } from './open-stage.js';
import { rebuildIndex } from './rebuild-index.js';
import { query } from './served-handbook.js';

const CATCH_UP_TIMEOUT_MS = 600_000;
/** Who wrote what is no matter of search, and takes longer than the rest. */
const DROP_ATTRIBUTION = `DELETE FROM graphile_worker._private_jobs AS job USING graphile_worker._private_tasks AS task
  WHERE task.id = job.task_id AND starts_with(task.identifier, 'contributions.')`;

/**
 * Imports the latest revisions of both real wikis, unless they are there, and waits until they can be found. Gives their
 * pages. About half a minute on two idle cores, a second when nothing is to be done.
 */
export async function findableWikis(
  stage: Stage,
  note: (line: string) => void = () => undefined,
): Promise<ImportedWikiPage[]> {
  if (!(await hasRealWikis(stage.databaseUrl))) {
    await importRealWikis(stage, note);
    await query(stage.databaseUrl, DROP_ATTRIBUTION);
  }
  await stage.startJobs();
  note('waiting until everything can be found');
  const left = await stage.drained('', CATCH_UP_TIMEOUT_MS);
  if (left > 0) throw new Error(`${left} jobs still wait.`);
  const pages = await realPages(stage);
  // A new version of the index, or one whose folder was removed, is empty.
  if ((await stage.get(SearchIndex).count()) < pages.length) await rebuildIndex(stage);
  return pages;
}
