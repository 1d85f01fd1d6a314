import { engineEntities } from './engine/providers.js';
import { expertsResolvers } from './experts/providers.js';
import { queryResolvers } from './query/providers.js';
import { textsEntities } from './texts/providers.js';
import { upkeepEntities, upkeepResolvers } from './upkeep/providers.js';
import { trendsEntities, trendsResolvers } from './trends/providers.js';
import { wordsEntities, wordsResolvers } from './words/providers.js';

export { Experts } from './experts/experts.service.js';
export { PageSearch } from './query/page-search.service.js';
export { NO_FILTERS } from './query/search-request.js';
export { SearchIndex } from './engine/search-index.js';
export { SearchModule } from './search.module.js';
export { ChangeSynonyms } from './words/change-synonyms.service.js';
export { NoteSearch } from './words/note-search.service.js';
export { RetainSearchPhrases } from './words/retain-search-phrases.service.js';
export { FindKeywords } from './trends/find-keywords.service.js';
export { Trends, type TrendsView } from './trends/trends.service.js';
export { CountPageUse } from './upkeep/count-page-use.service.js';
export { LookAfterIndex } from './upkeep/look-after-index.service.js';
export { NightlySearch } from './upkeep/nightly-search.job.js';
export { Reindex } from './upkeep/reindex.service.js';
export { SearchState } from './upkeep/search-state.read-model.js';

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
