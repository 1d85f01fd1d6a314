import { engineEntities } from './engine/providers.js';
import { expertsResolvers } from './experts/providers.js';
import { IndexedPageRow } from './indexed-page.entity.js';
import { queryResolvers } from './query/providers.js';
import { textsEntities } from './texts/providers.js';
import { wordsEntities, wordsResolvers } from './words/providers.js';

export { Experts, type ExpertsView, type ExpertView } from './experts/experts.service.js';
export { PageSearch } from './query/page-search.service.js';
export { type ParsedSearch, parseSearch } from './query/parse-search.js';
export { QuickSearch, type QuickSearchView } from './query/quick-search.service.js';
export {
  type FacetValue,
  NO_FILTERS,
  type SearchFacets,
  type SearchFilters,
  type SearchHitView,
  type SearchOrder,
  type SearchPage,
  type SearchRequest,
} from './query/search-request.js';
export { Reindex } from './reindex.service.js';
export { CompanySynonyms } from './engine/company-synonyms.js';
export { SearchIndex } from './engine/search-index.js';
export { WordShares } from './engine/word-shares.service.js';
export { SearchModule } from './search.module.js';
export { ChangeSynonyms, type SetSynonymsOutcome } from './words/change-synonyms.service.js';
export { NoteSearch, type SettledSearch } from './words/note-search.service.js';
export { PHRASE_DAYS, RetainSearchPhrases } from './words/retain-search-phrases.service.js';
export { type MeiliConnection, type SearchSettings } from './search.settings.js';

/** Rows of this scope, for the composition root. */
export const searchEntities = [IndexedPageRow, ...textsEntities, ...engineEntities, ...wordsEntities];
/** Resolvers of this scope, for the schema. */
export const searchResolvers = [...queryResolvers, ...expertsResolvers, ...wordsResolvers];
