import { Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { NoticesModule } from '@wellspring/notices-server';
import { PeopleModule } from '@wellspring/people-server';
import { WikiModule } from '@wellspring/wiki-server';
import { AttributePage } from './attribution/attribute-page.service.js';
import { AttributeMany } from './attribution/attribute-many.service.js';
import { PageStates } from './attribution/page-states.service.js';
import { attributionProviders } from './attribution/providers.js';
import { authorshipProviders } from './authorship/providers.js';
import { ExportContributionRows } from './concentration/export-contribution-rows.service.js';
import { LookAtContributionRows } from './concentration/look-at-contribution-rows.service.js';
import { LookAtContributions } from './concentration/look-at-contributions.service.js';
import { concentrationProviders } from './concentration/providers.js';
import { AuthorShareResolver, PageAuthorsResolver } from './graphql/page-authors.resolver.js';
import { RebuildContributions } from './attribution/rebuild-contributions.service.js';
import { CountAllReadings } from './reading/count-all-readings.service.js';
import { CountReadings } from './reading/count-readings.service.js';
import { readingProviders } from './reading/providers.js';
import { contributionPeopleProviders } from './people/providers.js';
import { ExportKnowledgeAtRisk } from './people/export-knowledge-at-risk.service.js';
import { Purposes } from './people/purposes.service.js';
import { recognitionProviders } from './recognition/providers.js';
import { ThankRevision } from './recognition/thank-revision.service.js';
import { Shares } from './shares.read-model.js';
import { Survival } from './survival.read-model.js';

@Module({
  imports: [WikiModule, PeopleModule, AuditModule, NoticesModule],
  providers: [
    ...attributionProviders,
    ...authorshipProviders,
    ...readingProviders,
    Shares,
    Survival,
    ...concentrationProviders,
    ...contributionPeopleProviders,
    ...recognitionProviders,
    PageAuthorsResolver,
    AuthorShareResolver,
  ],
  exports: [
    Shares,
    Survival,
    LookAtContributions,
    LookAtContributionRows,
    ExportContributionRows,
    ExportKnowledgeAtRisk,
    RebuildContributions,
    AttributePage,
    AttributeMany,
    PageStates,
    CountReadings,
    CountAllReadings,
    ThankRevision,
    Purposes,
  ],
})
export class ContributionsModule {}
