import { platformJobRuns } from './1795305600000-platform-job-runs.js';
import { peoplePersonsAndAccounts } from './1795305600100-people-persons-and-accounts.js';
import { auditEntries } from './1795305600200-audit-entries.js';
import { noticesInbox } from './1795305600300-notices-inbox.js';
import { wikiPagesAndRevisions } from './1795305600400-wiki-pages-and-revisions.js';
import { searchIndexedPages } from './1795305600500-search-indexed-pages.js';
import { contributionsAuthorship } from './1795305600600-contributions-authorship.js';
import { influenceMailAndSnapshots } from './1795305600700-influence-mail-and-snapshots.js';
import { wikiCommentsAndWatches } from './1795334400100-wiki-comments-and-watches.js';
import { noticesMail } from './1795334400200-notices-mail.js';
import { wikiAttachments } from './1795334400300-wiki-attachments.js';
import { wikiBinAndPurge } from './1795334400400-wiki-bin-and-purge.js';
import { wikiLinksAndLabels } from './1795334400500-wiki-links-and-labels.js';
import { wikiTransfers } from './1795334400600-wiki-transfers.js';
import { wikiEditing } from './1795334400700-wiki-editing.js';
import { searchTexts } from './1795420800100-search-texts.js';
import { searchUpkeep } from './1795420800200-search-upkeep.js';
import { searchWords } from './1795420800300-search-words.js';
import { searchTrends } from './1795420800400-search-trends.js';
import { contributionsWords } from './1795507200100-contributions-words.js';
import { contributionsRecognition } from './1795507200200-contributions-recognition.js';
import { influenceMailIn } from './1795593600100-influence-mail-in.js';
import { influenceAnalysis } from './1795593600200-influence-analysis.js';
import { peopleDirectory } from './1795593600300-people-directory.js';
import { wikiReviewBeforePublishing } from './1795680000100-wiki-review-before-publishing.js';
import { reviewQueue } from './1795680000200-review-queue.js';
import { reviewRules } from './1795680000300-review-rules.js';
import { reviewNewestRevisions } from './1795766400300-review-newest-revisions.js';
import { influenceMailReferences } from './1795766400600-influence-mail-references.js';
import { peopleErasure } from './1795766400700-people-erasure.js';
import { influenceRedaction } from './1795766400710-influence-redaction.js';
import { influenceTiesOfUnknownAddresses } from './1795766400810-influence-ties-of-unknown-addresses.js';
import { influenceMessageCells } from './1795766400820-influence-message-cells.js';

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
  wikiCommentsAndWatches,
  noticesMail,
  wikiAttachments,
  wikiBinAndPurge,
  wikiLinksAndLabels,
  wikiTransfers,
  wikiEditing,
  searchTexts,
  searchUpkeep,
  searchWords,
  searchTrends,
  contributionsWords,
  contributionsRecognition,
  influenceMailIn,
  influenceAnalysis,
  peopleDirectory,
  wikiReviewBeforePublishing,
  reviewQueue,
  reviewRules,
  reviewNewestRevisions,
  influenceMailReferences,
  peopleErasure,
  influenceRedaction,
  influenceTiesOfUnknownAddresses,
  influenceMessageCells,
];
