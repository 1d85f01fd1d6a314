import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, MayRunUnconfirmed } from '@wellspring/platform-graphql';
import { pageNodeTypeOf } from '@wellspring/wiki-server';
import { PageSearch } from '../page-search.service.js';
import { QuickSearch } from '../quick-search.service.js';
import { type FacetValue, NO_FILTERS, type SearchHitView } from '../search-request.js';
import { QuickSearchArgs, SearchArgs, SearchCareEnum } from './search.args.js';
import { QuickSearchResult, type SearchFacetValue, type SearchHit, SearchResult } from './search.type.js';

@Resolver(() => SearchResult)
export class SearchResolver {
  constructor(
    private readonly pageSearch: PageSearch,
    private readonly quick: QuickSearch,
  ) {}

  @Query(() => SearchResult, { description: 'Published pages that the reader may open.' })
  async search(@CurrentActor() actor: Actor, @Args() args: SearchArgs): Promise<SearchResult> {
    const { query: text, filters, sort, page, perPage } = args;
    const { publishedSince = null, publishedUntil = null, ...lists } = filters ?? NO_FILTERS;
    const found = await this.pageSearch.run(actor, {
      ...{ text, sort, page, perPage, withFacets: true },
      filters: { ...lists, publishedSince, publishedUntil },
    });
    const { hits, facets, total, pageCount, isLimited, tookMs } = found;
    return {
      ...{ total, page: found.page, pageCount, isLimited, tookMs },
      hits: hits.map(hitTypeOf),
      facets: { ...facets, care: facets.care.map(careFacetOf) },
    };
  }

  @MayRunUnconfirmed()
  @Query(() => QuickSearchResult, { description: 'What the reader may open, of each kind, while they type.' })
  async quickSearch(
    @CurrentActor() actor: Actor,
    @Args() { query, first }: QuickSearchArgs,
  ): Promise<QuickSearchResult> {
    const found = await this.quick.run(actor, query, first);
    return {
      ...found,
      pages: found.pages.map(hitTypeOf),
      headings: found.headings.map((heading) => ({ ...heading, page: pageNodeTypeOf(heading.page) })),
      labels: found.labels.map(({ label, pages }) => ({ label, pageCount: pages })),
      attachments: found.attachments.map((file) => ({ ...file, page: pageNodeTypeOf(file.page) })),
    };
  }
}

const hitTypeOf = (hit: SearchHitView): SearchHit => ({ ...hit, page: pageNodeTypeOf(hit.page) });

/** The facet bears the names by which the filter is asked for. */
function careFacetOf(facet: FacetValue): SearchFacetValue {
  const name = Object.entries(SearchCareEnum).find(([, value]) => value === facet.value)?.[0] ?? facet.value;
  return { value: name, name, count: facet.count };
}
