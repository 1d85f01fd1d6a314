import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { NO_FILTERS, PageSearch } from '@wellspring/search-server';
import { type ImportedWikiPage } from '../stage/real-wikis.js';
import { type Stage } from '../stage/open-stage.js';
import { pageKey, type RankingEngine } from './judge.js';

/** Wellspring's own search, as the page of results asks it. */
export function ourEngine(stage: Stage, pages: readonly ImportedWikiPage[]): RankingEngine {
  const keys = new Map(pages.map(({ id, wiki, title }) => [id, pageKey(wiki, title)]));
  const asked = { filters: NO_FILTERS, sort: 'relevance', page: 1, perPage: 10, withFacets: false } as const;
  return {
    name: 'Wellspring',
    search: async (text) => {
      const { hits, isLimited } = await stage.get(PageSearch).run(SYSTEM_ACTOR, { ...asked, text });
      if (isLimited) throw new Error('Meilisearch did not answer: this would judge the limited search.');
      return hits.map(({ page }) => keys.get(page.id) ?? page.id);
    },
  };
}
