import { CatchUp } from './catch-up.service.js';
import { CheckDrift } from './check-drift.service.js';
import { CountPageUse } from './count-page-use.service.js';
import { DriftChecks } from './drift-checks.repository.js';
import { FindDrift } from './find-drift.service.js';
import { SearchUpkeepResolver } from './graphql/search-upkeep.resolver.js';
import { IndexPageHandler } from './index-page.handler.js';
import { IndexPages } from './index-pages.service.js';
import { IndexTurns } from './index-turns.js';
import { IndexedPageRow } from './indexed-page.entity.js';
import { IndexedPageRepository } from './indexed-page.repository.js';
import { LookAfterIndex } from './look-after-index.service.js';
import { MendPages } from './mend-pages.service.js';
import { NightlySearch } from './nightly-search.job.js';
import { PageUse } from './page-use.read-model.js';
import { RebuildIndex } from './rebuild-index.service.js';
import { Reindex } from './reindex.service.js';
import { SearchDriftCheckRow } from './search-drift-check.entity.js';
import { SearchPageUseRow } from './search-page-use.entity.js';
import { SearchState } from './search-state.read-model.js';
import { WantedPages } from './wanted-pages.service.js';

/** What other scopes and apps may ask of upkeep. */
export const upkeepPublic = [LookAfterIndex, NightlySearch, PageUse, Reindex, SearchState];
/** Everything that keeps the index in step. */
export const upkeepProviders = [
  ...upkeepPublic,
  ...[IndexTurns, IndexedPageRepository, WantedPages, IndexPages, CatchUp, IndexPageHandler],
  ...[RebuildIndex, DriftChecks, FindDrift, CheckDrift, CountPageUse, MendPages],
];
/** Resolvers of this topic. */
export const upkeepResolvers = [SearchUpkeepResolver];
/** Rows of this topic. */
export const upkeepEntities = [IndexedPageRow, SearchPageUseRow, SearchDriftCheckRow];
