import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, decodeCursor, encodeCursor } from '@wellspring/platform-graphql';
import { pageNodeTypeOf } from '@wellspring/wiki-server';
import { PageSearch } from '../page-search.service.js';
import { SearchArgs } from './search.args.js';
import { SearchResult } from './search.type.js';

@Resolver(() => SearchResult)
export class SearchResolver {
  constructor(private readonly pageSearch: PageSearch) {}

  @Query(() => SearchResult, { description: 'Published pages that the reader may open, best first.' })
  async search(
    @CurrentActor() actor: Actor,
    @Args() { query, spaceKey, first, after }: SearchArgs,
  ): Promise<SearchResult> {
    const offset = after ? Number(decodeCursor(after, 1)[0]) : 0;
    const found = await this.pageSearch.run(actor, { query, spaceKey: spaceKey ?? null, first, offset });
    return {
      hits: found.hits.map((hit) => ({ ...hit, page: pageNodeTypeOf(hit.page) })),
      estimatedTotal: found.estimatedTotal,
      pageInfo: {
        hasNextPage: found.nextOffset !== null,
        endCursor: found.nextOffset === null ? null : encodeCursor([found.nextOffset]),
      },
      tookMs: found.tookMs,
    };
  }
}
