import { ContributionsResolver } from './graphql/contributions.resolver.js';
import { AuthorShareResolver, PageAuthorsResolver } from './graphql/page-authors.resolver.js';
import { PageAuthorshipRow } from './page-authorship.entity.js';
import { PageShareRow } from './page-share.entity.js';

export { AttributePage } from './attribute-page.service.js';
export { ContributionsModule } from './contributions.module.js';
export {
  LookAtContributions,
  type ConcentrationView,
  type ContributionReportView,
} from './look-at-contributions.service.js';
export { RebuildContributions } from './rebuild-contributions.service.js';
export { Shares, type PageAuthorShare, type PersonTotals } from './shares.read-model.js';

/** Rows of this scope, for the composition root. */
export const contributionsEntities = [PageAuthorshipRow, PageShareRow];
/** Resolvers of this scope, for the schema. */
export const contributionsResolvers = [ContributionsResolver, PageAuthorsResolver, AuthorShareResolver];
