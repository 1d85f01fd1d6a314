import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { ContributionsModule } from '@wellspring/contributions-server';
import { PeopleModule } from '@wellspring/people-server';
import { WikiModule } from '@wellspring/wiki-server';
import { enginePublic, engineProviders } from './engine/providers.js';
import { expertsProviders, expertsPublic, expertsResolvers } from './experts/providers.js';
import { IndexPageHandler } from './index-page.handler.js';
import { IndexPages } from './index-pages.service.js';
import { IndexedPageRepository } from './indexed-page.repository.js';
import { queryProviders, queryPublic, queryResolvers } from './query/providers.js';
import { Reindex } from './reindex.service.js';
import { textsProviders } from './texts/providers.js';
import { SEARCH_SETTINGS, type SearchSettings } from './search.settings.js';
import { wordsProviders, wordsPublic, wordsResolvers } from './words/providers.js';

@Module({})
export class SearchModule {
  static forRoot(settings: SearchSettings): DynamicModule {
    return {
      module: SearchModule,
      imports: [AuditModule, ContributionsModule, PeopleModule, WikiModule],
      providers: [
        { provide: SEARCH_SETTINGS, useValue: settings },
        ...textsProviders,
        ...engineProviders,
        IndexedPageRepository,
        IndexPages,
        IndexPageHandler,
        Reindex,
        ...queryProviders,
        ...queryResolvers,
        ...expertsProviders,
        ...expertsResolvers,
        ...wordsProviders,
        ...wordsResolvers,
      ],
      exports: [...queryPublic, ...expertsPublic, ...wordsPublic, ...enginePublic, Reindex],
    };
  }
}
