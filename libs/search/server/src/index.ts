import { SearchResolver } from './graphql/search.resolver.js';
import { IndexedPageRow } from './indexed-page.entity.js';

export { PageSearch, type SearchHitView, type SearchPage, type SearchQuery } from './page-search.service.js';
export { Reindex } from './reindex.service.js';
export { SearchIndex } from './search-index.js';
export { SearchModule } from './search.module.js';
export { type MeiliConnection, type SearchSettings } from './search.settings.js';

/** Rows of this scope, for the composition root. */
export const searchEntities = [IndexedPageRow];
/** Resolvers of this scope, for the schema. */
export const searchResolvers = [SearchResolver];
