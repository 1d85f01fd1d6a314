import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Access, PageTree, Spaces } from '@wellspring/wiki-server';
import { markedToHtml, MARK_END, MARK_START } from '../highlight.js';
import { SearchIndex } from '../engine/search-index.js';
import { isAsking, parseSearch } from './parse-search.js';
import { NO_FACETS, type SearchHitView, type SearchPage, type SearchRequest } from './search-request.js';

interface RawHit {
  readonly id: string;
  readonly spaceKey: string;
  readonly publishedAtSeconds: number;
  readonly _formatted?: { readonly title?: string; readonly text?: string };
}

/** Words of a hit's passage. Ours: two lines on a desk, four on a phone. */
const PASSAGE_WORDS = 36;
/** Rounds of refilling after hits that PostgreSQL refused. Access changes reach the index within seconds. */
const MAX_REFILLS = 3;

/** Finds published pages that the actor may read. The permission filter is inside the query. */
@Injectable()
export class PageSearch {
  constructor(
    private readonly index: SearchIndex,
    private readonly access: Access,
    private readonly tree: PageTree,
    private readonly spaces: Spaces,
  ) {}

  /** UNAVAILABLE without Meilisearch. */
  async run(actor: Actor, request: SearchRequest): Promise<SearchPage> {
    const { filters, page, perPage } = request;
    const parsed = parseSearch(request.text);
    const startedAt = performance.now();
    const hits: SearchHitView[] = [];
    let total = 0;
    const filter = await this.filterFor(actor, [...filters.spaceKeys, ...parsed.spaceKeys]);
    if (isAsking(parsed) && filter !== null) {
      let position = (page - 1) * perPage;
      let exhausted = false;
      for (let round = 0; round < MAX_REFILLS && hits.length < perPage && !exhausted; round++) {
        const wanted = perPage - hits.length;
        const found = await this.ask(parsed.words, filter, wanted, position);
        total = found.total;
        position += found.hits.length;
        exhausted = found.hits.length < wanted;
        hits.push(...(await this.resolved(actor, found.hits)));
      }
    }
    return {
      ...{ hits, total, page, pageCount: Math.ceil(total / perPage), facets: NO_FACETS },
      ...{ isLimited: false, parsed, tookMs: Math.round(performance.now() - startedAt) },
    };
  }

  /** The filter of everything that this actor may read, or null where that is nothing. */
  private async filterFor(actor: Actor, spaceKeys: readonly string[]): Promise<string | null> {
    const sets = await this.access.readableAccessSets(actor);
    if (sets.length === 0) return null;
    const readable = `accessSetId IN [${sets.join(', ')}]`;
    if (spaceKeys.length === 0) return readable;
    return `spaceKey IN [${spaceKeys.map((key) => JSON.stringify(key)).join(', ')}] AND ${readable}`;
  }

  private async ask(
    query: string,
    filter: string,
    limit: number,
    offset: number,
  ): Promise<{ hits: RawHit[]; total: number }> {
    return this.index.withIndex(async (index) => {
      const response = await index.search(query, {
        filter,
        limit,
        offset,
        attributesToRetrieve: ['id', 'spaceKey', 'publishedAtSeconds'],
        attributesToHighlight: ['title', 'text'],
        attributesToCrop: ['text'],
        cropLength: PASSAGE_WORDS,
        highlightPreTag: MARK_START,
        highlightPostTag: MARK_END,
      });
      return { hits: response.hits as unknown as RawHit[], total: response.estimatedTotalHits ?? 0 }; // attributes as asked for above
    });
  }

  /** One check in PostgreSQL guards the seconds in which a change of access has not reached the index. */
  private async resolved(actor: Actor, found: readonly RawHit[]): Promise<SearchHitView[]> {
    const ids = found.map((hit) => hit.id);
    const [nodes, breadcrumbs, spaceNames] = await Promise.all([
      this.tree.nodes(actor, ids),
      this.tree.breadcrumbs(actor, ids),
      this.spaces.namesByKey([...new Set(found.map((hit) => hit.spaceKey))]),
    ]);
    return found.flatMap((hit) => {
      const page = nodes.get(hit.id);
      if (!page) return [];
      return [
        {
          page,
          spaceKey: hit.spaceKey,
          spaceName: spaceNames.get(hit.spaceKey) ?? hit.spaceKey,
          breadcrumb: (breadcrumbs.get(hit.id) ?? []).map((node) => node.title),
          titleHtml: markedToHtml(hit._formatted?.title ?? page.title),
          passageHtml: markedToHtml(hit._formatted?.text ?? ''),
          ...{ section: null, care: 'none' as const, labels: [] },
          publishedAt: new Date(hit.publishedAtSeconds * 1000),
        },
      ];
    });
  }
}
