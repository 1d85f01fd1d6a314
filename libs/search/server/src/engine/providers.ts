import { CompanySynonyms } from './company-synonyms.js';
import { IndexCare } from './index-care.service.js';
import { MeiliStore } from './meili-store.js';
import { OrderHits } from './order-hits.service.js';
import { PageNames } from './page-names.service.js';
import { PhraseFilter } from './phrase-filter.service.js';
import { RenewWordShares } from './renew-word-shares.job.js';
import { SearchEngine } from './search-engine.js';
import { SearchIndex } from './search-index.js';
import { WeighQuery } from './weigh-query.service.js';
import { WordShareRow } from './word-share.entity.js';
import { WordShares } from './word-shares.service.js';

/** What other scopes and apps may ask of the index. */
export const enginePublic = [SearchIndex, SearchEngine, CompanySynonyms, WordShares];
/** Everything that asking the index is made of. */
export const engineProviders = [
  ...enginePublic,
  MeiliStore,
  IndexCare,
  PhraseFilter,
  WeighQuery,
  PageNames,
  OrderHits,
  RenewWordShares,
];
export const engineEntities = [WordShareRow];
