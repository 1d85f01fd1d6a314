import { Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { PeopleModule } from '@wellspring/people-server';
import { WikiModule } from '@wellspring/wiki-server';
import { AttributePage } from './attribution/attribute-page.service.js';
import { AttributeMany } from './attribution/attribute-many.service.js';
import { PageStates } from './attribution/page-states.service.js';
import { attributionProviders } from './attribution/providers.js';
import { CountedPages } from './counted-pages.read-model.js';
import { ContributionsResolver } from './graphql/contributions.resolver.js';
import { AuthorShareResolver, PageAuthorsResolver } from './graphql/page-authors.resolver.js';
import { LookAtContributions } from './look-at-contributions.service.js';
import { RebuildContributions } from './attribution/rebuild-contributions.service.js';
import { CountAllReadings } from './reading/count-all-readings.service.js';
import { CountReadings } from './reading/count-readings.service.js';
import { readingProviders } from './reading/providers.js';
import { Shares } from './shares.read-model.js';

@Module({
  imports: [WikiModule, PeopleModule, AuditModule],
  providers: [
    ...attributionProviders,
    ...readingProviders,
    Shares,
    CountedPages,
    LookAtContributions,
    ContributionsResolver,
    PageAuthorsResolver,
    AuthorShareResolver,
  ],
  exports: [
    Shares,
    LookAtContributions,
    RebuildContributions,
    AttributePage,
    AttributeMany,
    PageStates,
    CountReadings,
    CountAllReadings,
  ],
})
export class ContributionsModule {}
