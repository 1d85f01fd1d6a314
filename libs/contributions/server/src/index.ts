import { ContributionsResolver } from './graphql/contributions.resolver.js';
import { AuthorShareResolver, PageAuthorsResolver } from './graphql/page-authors.resolver.js';

export { AttributePage } from './attribution/attribute-page.service.js';
export { contributionsEntities } from './contributions.entities.js';
export { ContributionsModule } from './contributions.module.js';
export {
  LookAtContributions,
  type ConcentrationView,
  type ContributionReportView,
} from './look-at-contributions.service.js';
export { CountAllReadings } from './reading/count-all-readings.service.js';
export { CountReadings, type CountedReadings } from './reading/count-readings.service.js';
export { RebuildContributions } from './attribution/rebuild-contributions.service.js';
export { Shares, type PageAuthorShare, type PersonTotals } from './shares.read-model.js';

/** Resolvers of this scope, for the schema. */
export const contributionsResolvers = [ContributionsResolver, PageAuthorsResolver, AuthorShareResolver];
