import { SearchResolver } from './graphql/search.resolver.js';
import { PageSearch } from './page-search.service.js';
import { QuickSearch } from './quick-search.service.js';

/** What other scopes and apps may ask of search. */
export const queryPublic = [PageSearch, QuickSearch];
/** Everything that asking is made of. */
export const queryProviders = [...queryPublic];
/** Resolvers of this topic. */
export const queryResolvers = [SearchResolver];
