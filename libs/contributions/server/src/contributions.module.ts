import { Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { PeopleModule } from '@wellspring/people-server';
import { WikiModule } from '@wellspring/wiki-server';
import { AttributePage } from './attribution/attribute-page.service.js';
import { AttributePublishedPage } from './attribution/attribute-published-page.handler.js';
import { CountedPages } from './counted-pages.read-model.js';
import { ContributionsResolver } from './graphql/contributions.resolver.js';
import { AuthorShareResolver, PageAuthorsResolver } from './graphql/page-authors.resolver.js';
import { LookAtContributions } from './look-at-contributions.service.js';
import { PageAuthorshipRepository } from './attribution/page-authorship.repository.js';
import { RebuildContributions } from './rebuild-contributions.service.js';
import { Shares } from './shares.read-model.js';

@Module({
  imports: [WikiModule, PeopleModule, AuditModule],
  providers: [
    PageAuthorshipRepository,
    AttributePage,
    AttributePublishedPage,
    Shares,
    CountedPages,
    LookAtContributions,
    RebuildContributions,
    ContributionsResolver,
    PageAuthorsResolver,
    AuthorShareResolver,
  ],
  exports: [Shares, LookAtContributions, RebuildContributions, AttributePage],
})
export class ContributionsModule {}
