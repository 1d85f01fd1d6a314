import { platformJobRuns } from './1795305600000-platform-job-runs.js';
import { peoplePersonsAndAccounts } from './1795305600100-people-persons-and-accounts.js';
import { auditEntries } from './1795305600200-audit-entries.js';
import { noticesInbox } from './1795305600300-notices-inbox.js';
import { wikiPagesAndRevisions } from './1795305600400-wiki-pages-and-revisions.js';
import { searchIndexedPages } from './1795305600500-search-indexed-pages.js';
import { contributionsAuthorship } from './1795305600600-contributions-authorship.js';
import { influenceMailAndSnapshots } from './1795305600700-influence-mail-and-snapshots.js';

/** Every migration in order; the composition root and the tests pass it to the data source. */
export const migrations = [
  platformJobRuns,
  peoplePersonsAndAccounts,
  auditEntries,
  noticesInbox,
  wikiPagesAndRevisions,
  searchIndexedPages,
  contributionsAuthorship,
  influenceMailAndSnapshots,
];
