import { engineEntities } from './engine/providers.js';
import { expertsResolvers } from './experts/providers.js';
import { queryResolvers } from './query/providers.js';
import { textsEntities } from './texts/providers.js';
import { upkeepEntities, upkeepResolvers } from './upkeep/providers.js';
import { trendsEntities, trendsResolvers } from './trends/providers.js';
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
export { CompanySynonyms } from './engine/company-synonyms.js';
export {
  type EngineAnswer,
  type EngineQuestion,
  type FacetName,
  SearchEngine,
  type SearchSortOrder,
} from './engine/search-engine.js';
export { SearchIndex } from './engine/search-index.js';
export { type SearchTerm } from './engine/search-terms.js';
export { foldChars, foldText } from './texts/fold-text.js';
export { type SearchText, SearchTexts } from './texts/search-texts.read-model.js';
export { WordShares } from './engine/word-shares.service.js';
export { SearchModule } from './search.module.js';
export { ChangeSynonyms, type SetSynonymsOutcome } from './words/change-synonyms.service.js';
export { NoteSearch, type SettledSearch } from './words/note-search.service.js';
export { PHRASE_DAYS, RetainSearchPhrases } from './words/retain-search-phrases.service.js';
export { type MeiliConnection, type SearchSettings } from './search.settings.js';
export { FindKeywords } from './trends/find-keywords.service.js';
export { type SpaceKeywords, Trends, type TrendsView } from './trends/trends.service.js';
export { CountPageUse } from './upkeep/count-page-use.service.js';
export { type IndexState, LookAfterIndex } from './upkeep/look-after-index.service.js';
export { NightlySearch } from './upkeep/nightly-search.job.js';
export { PageUse } from './upkeep/page-use.read-model.js';
export { Reindex } from './upkeep/reindex.service.js';
export { SearchState, type SearchStateView } from './upkeep/search-state.read-model.js';

/** Rows of this scope, for the composition root. */
export const searchEntities = [
  ...upkeepEntities,
  ...textsEntities,
  ...engineEntities,
  ...wordsEntities,
  ...trendsEntities,
];
/** Resolvers of this scope, for the schema. */
export const searchResolvers = [
  ...queryResolvers,
  ...expertsResolvers,
  ...wordsResolvers,
  ...upkeepResolvers,
  ...trendsResolvers,
];
