import { ConcentrationIntervalsOf } from './concentration-intervals.service.js';
import { ConcentrationReadModel } from './concentration.read-model.js';
import { ContributionRows } from './contribution-rows.read-model.js';
import { ContributionScopes } from './contribution-scopes.read-model.js';
import { ExportContributionRows } from './export-contribution-rows.service.js';
import {
  ContributionFigureResolver,
  ContributionReportResolver,
} from './graphql/contribution-report.resolver.js';
import { ContributionRowsResolver } from './graphql/contribution-rows.resolver.js';
import { GroupFigures } from './group-figures.read-model.js';
import { LookAtContributionRows } from './look-at-contribution-rows.service.js';
import { LookAtContributions } from './look-at-contributions.service.js';
import { NewMembers } from './new-members.read-model.js';
import { PageReaders } from './page-readers.read-model.js';
import { ReadingSide } from './reading-side.read-model.js';
import { ReportParts } from './report-parts.service.js';
import { ScopeCells } from './scope-cells.read-model.js';
import { SightOfPeople } from './sight-of-people.policy.js';
import { ToldMonths } from './told-months.read-model.js';
import { ToldScopes } from './told-scope.service.js';
import { Trend } from './trend.read-model.js';

/** Resolvers of concentration, for the schema. */
export const concentrationResolvers = [
  ContributionReportResolver,
  ContributionFigureResolver,
  ContributionRowsResolver,
];

/** What concentration is made of. */
export const concentrationProviders = [
  ContributionScopes,
  ScopeCells,
  ToldMonths,
  ToldScopes,
  ConcentrationReadModel,
  ConcentrationIntervalsOf,
  Trend,
  ReadingSide,
  NewMembers,
  GroupFigures,
  SightOfPeople,
  ReportParts,
  LookAtContributions,
  ContributionRows,
  PageReaders,
  LookAtContributionRows,
  ExportContributionRows,
  ...concentrationResolvers,
];
