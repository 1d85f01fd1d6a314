import { Injectable } from '@nestjs/common';
import { type Actor, badInput } from '@wellspring/kernel';
import { Access, PageTree, type PageNodeView, Spaces } from '@wellspring/wiki-server';
import { markedToHtml, MARK_END, MARK_START } from './highlight.js';
import { SearchIndex } from './search-index.js';

export interface SearchQuery {
  /** What somebody typed; at most 300 characters. */
  readonly query: string;
  readonly spaceKey: string | null;
  readonly first: number;
  /** Hits to pass over. */
  readonly offset: number;
}

export interface SearchHitView {
  readonly page: PageNodeView;
  readonly spaceKey: string;
  readonly spaceName: string;
  /** Titles above the page, from the top of the space down. */
  readonly breadcrumb: readonly string[];
  /** Escaped text in which only `<mark>` is markup. */
  readonly titleHtml: string;
  readonly passageHtml: string;
  readonly publishedAt: Date;
}

export interface SearchPage {
  readonly hits: readonly SearchHitView[];
  readonly estimatedTotal: number;
  /** Where the next page begins, or null at the end. */
  readonly nextOffset: number | null;
  readonly tookMs: number;
}

interface RawHit {
  readonly id: string;
  readonly spaceKey: string;
  readonly publishedAtSeconds: number;
  readonly _formatted?: { readonly title?: string; readonly text?: string };
}

const MAX_QUERY_CHARS = 300;
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

  /** UNAVAILABLE without Meilisearch; BAD_INPUT for a query that is empty or too long. */
  async run(actor: Actor, { query, spaceKey, first, offset }: SearchQuery): Promise<SearchPage> {
    const text = query.trim();
    if (text.length > MAX_QUERY_CHARS)
      throw badInput(`query: at most ${MAX_QUERY_CHARS} characters.`, { field: 'query' });
    const startedAt = performance.now();
    const took = () => Math.round(performance.now() - startedAt);
    const filter = await this.filterFor(actor, spaceKey);
    if (text === '' || filter === null)
      return { hits: [], estimatedTotal: 0, nextOffset: null, tookMs: took() };
    const hits: SearchHitView[] = [];
    let position = offset;
    let total = 0;
    let exhausted = false;
    for (let round = 0; round < MAX_REFILLS && hits.length < first && !exhausted; round++) {
      const wanted = first - hits.length;
      const found = await this.ask(text, filter, wanted, position);
      total = found.total;
      position += found.hits.length;
      exhausted = found.hits.length < wanted;
      hits.push(...(await this.resolved(actor, found.hits)));
    }
    return {
      hits,
      estimatedTotal: total,
      nextOffset: exhausted || position >= total ? null : position,
      tookMs: took(),
    };
  }

  /** The filter of everything that this actor may read, or null where that is nothing. */
  private async filterFor(actor: Actor, spaceKey: string | null): Promise<string | null> {
    const sets = await this.access.readableAccessSets(actor);
    if (sets.length === 0) return null;
    const readable = `accessSetId IN [${sets.join(', ')}]`;
    if (spaceKey === null) return readable;
    if (!/^[A-Z][A-Z0-9_-]{0,31}$/.test(spaceKey))
      throw badInput('spaceKey: this is no key of a space.', { field: 'spaceKey' });
    return `spaceKey = ${JSON.stringify(spaceKey)} AND ${readable}`;
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
          publishedAt: new Date(hit.publishedAtSeconds * 1000),
        },
      ];
    });
  }
}
