import { authorshipResolvers } from './authorship/providers.js';
import { concentrationResolvers } from './concentration/providers.js';
import { contributionPeopleResolvers } from './people/providers.js';
import { recognitionResolvers } from './recognition/providers.js';
import { AuthorShareResolver, PageAuthorsResolver } from './graphql/page-authors.resolver.js';

export { contributionsTraces } from './person-traces.js';
export { AttributePage } from './attribution/attribute-page.service.js';
export { LookAfterAttribution } from './attribution/look-after-attribution.job.js';
export { PageCredits, type PageCreditsView } from './authorship/page-credits.read-model.js';
export { contributionsEntities } from './contributions.entities.js';
export { ContributionsModule } from './contributions.module.js';
export { type FigureView, type NoFiguresReason } from './concentration/concentration-figures.js';
export {
  type ContributionRouteServices,
  registerContributionRoutes,
} from './concentration/contribution-export.routes.js';
export { type ContributionRowView, type RemainderView } from './concentration/row-kinds.js';
export { type Denominator, type Measure, type ScopeQuestion } from './concentration/contribution-scope.js';
export { ExportKnowledgeAtRisk } from './people/export-knowledge-at-risk.service.js';
export { ExportContributionRows } from './concentration/export-contribution-rows.service.js';
export {
  LookAtContributionRows,
  type RowsQuestion,
  type RowsView,
} from './concentration/look-at-contribution-rows.service.js';
export {
  type ContributionReportView,
  LookAtContributions,
} from './concentration/look-at-contributions.service.js';
export { LookAtKeyContributors } from './people/look-at-key-contributors.service.js';
export { LookAtKnowledgeAtRisk } from './people/look-at-knowledge-at-risk.service.js';
export { Impact } from './recognition/impact.service.js';
export { CountAllReadings } from './reading/count-all-readings.service.js';
export { CountReadings, type CountedReadings } from './reading/count-readings.service.js';
export { ThankRevision } from './recognition/thank-revision.service.js';
export { RebuildContributions } from './attribution/rebuild-contributions.service.js';
export { Purposes, type StatedPurpose } from './people/purposes.service.js';
export { Shares, type PageAuthorShare, type PersonTotals } from './shares.read-model.js';
export { Survival, type SurvivalOf, type SurvivalOfPerson } from './survival.read-model.js';

/** Resolvers of this scope, for the schema. */
export const contributionsResolvers = [
  ...concentrationResolvers,
  PageAuthorsResolver,
  AuthorShareResolver,
  ...authorshipResolvers,
  ...contributionPeopleResolvers,
  ...recognitionResolvers,
];
