import { type BenchCase } from '../harness/bench-case.js';
import { attribution } from './attribution.case.js';
import { authorshipRead } from './authorship-read.case.js';
import { concentration } from './concentration.case.js';
import { contributionReads } from './contribution-reads.case.js';
import { authorshipAgreement } from './authorship-agreement.case.js';
import { firstPaint } from './first-paint.case.js';
import { importMemory } from './import-memory.case.js';
import { influenceEvaluation } from './influence-evaluation.case.js';
import { influenceKernels } from './influence-kernels.case.js';
import { mailImportAndRanking } from './mail.case.js';
import { mailMbox } from './mail-mbox.case.js';
import { mailMemory } from './mail-memory.case.js';
import { pageRead } from './page-read.case.js';
import { saveDepth } from './save-depth.case.js';
import { rebuildContributions } from './rebuild-contributions.case.js';
import { reviewPrivateData } from './review-private-data.case.js';
import { reviewRules } from './review-rules.case.js';
import { reviewStored } from './review-stored.case.js';
import { reviewQueue } from './review-queue.case.js';
import { reviewEvaluation } from './review-evaluation.case.js';
import { save } from './save.case.js';
import { search } from './search.case.js';
import { searchRelevance } from './search-relevance.case.js';
import { wikiImport } from './wiki-import.case.js';

/** Every case, in the order in which they run. */
export const cases: readonly BenchCase[] = [
  pageRead,
  save,
  saveDepth,
  wikiImport,
  importMemory,
  firstPaint,
  mailImportAndRanking,
  mailMbox,
  mailMemory,
  influenceKernels,
  influenceEvaluation,
  attribution,
  authorshipRead,
  concentration,
  contributionReads,
  rebuildContributions,
  authorshipAgreement,
  reviewEvaluation,
  reviewQueue,
  reviewRules,
  reviewStored,
  reviewPrivateData,
  searchRelevance,
  search,
];
