import { type Provider, type Type } from '@nestjs/common';
import { PageReportsResolver, ReviewItemReportsResolver } from './graphql/page-reports.resolver.js';
import { PageReports } from './page-reports.read-model.js';
import { ReportPage } from './report-page.service.js';

/** Resolvers of this part, for the schema. */
export const reportsResolvers: Type[] = [PageReportsResolver, ReviewItemReportsResolver];

/** What this part is made of, its resolvers included. */
export const reportsProviders: Provider[] = [PageReports, ReportPage, ...reportsResolvers];
