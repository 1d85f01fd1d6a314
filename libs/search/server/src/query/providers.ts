import { FacetNames } from './facet-names.service.js';
import { FindablePagesOfActor } from './findable-pages.read-model.js';
import { SearchResolver } from './graphql/search.resolver.js';
import { HitRows } from './hit-rows.read-model.js';
import { IndexedSearch } from './indexed-search.service.js';
import { LimitedSearch } from './limited-search.read-model.js';
import { LookUpTyped } from './look-up-typed.service.js';
import { PageSearch } from './page-search.service.js';
import { QuickSearch } from './quick-search.service.js';

/** What other scopes and apps may ask of search. */
export const queryPublic = [PageSearch, QuickSearch];
/** Everything that asking is made of. */
export const queryProviders = [
  ...queryPublic,
  FacetNames,
  FindablePagesOfActor,
  HitRows,
  IndexedSearch,
  LimitedSearch,
  LookUpTyped,
];
/** Resolvers of this topic. */
export const queryResolvers = [SearchResolver];
