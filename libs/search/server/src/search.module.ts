import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { ContributionsModule } from '@wellspring/contributions-server';
import { PeopleModule } from '@wellspring/people-server';
import { WikiModule } from '@wellspring/wiki-server';
import { enginePublic, engineProviders } from './engine/providers.js';
import { expertsProviders, expertsPublic, expertsResolvers } from './experts/providers.js';
import { queryProviders, queryPublic, queryResolvers } from './query/providers.js';
import { textsProviders } from './texts/providers.js';
import { trendsProviders, trendsPublic, trendsResolvers } from './trends/providers.js';
import { upkeepProviders, upkeepPublic, upkeepResolvers } from './upkeep/providers.js';
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
        ...upkeepProviders,
        ...upkeepResolvers,
        ...queryProviders,
        ...queryResolvers,
        ...expertsProviders,
        ...expertsResolvers,
        ...wordsProviders,
        ...wordsResolvers,
        ...trendsProviders,
        ...trendsResolvers,
      ],
      exports: [
        ...trendsPublic,
        ...queryPublic,
        ...expertsPublic,
        ...wordsPublic,
        ...enginePublic,
        ...upkeepPublic,
      ],
    };
  }
}
