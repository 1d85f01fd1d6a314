import { type DynamicModule, Module } from '@nestjs/common';
import { WikiModule } from '@wellspring/wiki-server';
import { SearchResolver } from './graphql/search.resolver.js';
import { IndexPageHandler } from './index-page.handler.js';
import { IndexPages } from './index-pages.service.js';
import { IndexedPageRepository } from './indexed-page.repository.js';
import { PageSearch } from './page-search.service.js';
import { Reindex } from './reindex.service.js';
import { SearchIndex } from './search-index.js';
import { SEARCH_SETTINGS, type SearchSettings } from './search.settings.js';

@Module({})
export class SearchModule {
  static forRoot(settings: SearchSettings): DynamicModule {
    return {
      module: SearchModule,
      imports: [WikiModule],
      providers: [
        { provide: SEARCH_SETTINGS, useValue: settings },
        SearchIndex,
        IndexedPageRepository,
        IndexPages,
        IndexPageHandler,
        PageSearch,
        Reindex,
        SearchResolver,
      ],
      exports: [PageSearch, Reindex, SearchIndex],
    };
  }
}
