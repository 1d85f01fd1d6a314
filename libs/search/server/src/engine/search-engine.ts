import { Injectable } from '@nestjs/common';
import { type SearchResponse } from 'meilisearch';
import { type ParsedSearch } from '../query/parse-search.js';
import { type SearchOrder } from '../query/search-request.js';
import { CompanySynonyms } from './company-synonyms.js';
import { asked, type MeiliQuestion, meiliWords } from './meili-question.js';
import { type FoundPage, OrderHits } from './order-hits.service.js';
import { type Narrowed, PhraseFilter } from './phrase-filter.service.js';
import { type IndexedDocument, SearchIndex } from './search-index.js';
import { searchTerms, type SearchTerm } from './search-terms.js';
import { WeighQuery } from './weigh-query.service.js';

export type FacetName = 'spaceKey' | 'labels' | 'authorIds' | 'language' | 'care';

/** What is asked of the index. */
export interface EngineQuestion {
  readonly parsed: ParsedSearch;
  /** Meilisearch's filter language; never made from typed text. */
  readonly filter: string;
  readonly sort: SearchOrder;
  readonly offset: number;
  readonly limit: number;
  readonly facets: readonly FacetName[];
  /** The last word may be a beginning. */
  readonly asYouType: boolean;
  /** Whether `total` must be right; costs the sorting of everything that is found. */
  readonly exactTotal: boolean;
}

export interface EngineAnswer {
  /** Ids of pages, best first. */
  readonly ids: readonly string[];
  /** Exact up to 10,000 when asked so, else an estimate. */
  readonly total: number;
  readonly facets: Readonly<Partial<Record<FacetName, Readonly<Record<string, number>>>>>;
}

const SORTS: Readonly<Record<SearchOrder, readonly string[]>> = {
  relevance: [],
  newest: ['publishedAtSeconds:desc'],
  oldest: ['publishedAtSeconds:asc'],
  title: ['titleKey:asc'],
  views: ['views90:desc', 'use:desc'],
};

/** Hits of which the order is ours: those behind keep Meilisearch's. Chosen on the relevance suite's tuning half. */
const WEIGHED_HITS = 60;
/** Hits that are also weighed since their titles or headings match best, if they are among the first of all. */
const [WEIGHED_BY_NAME, FIRST_HITS] = [30, 300];
/** While somebody types, names alone of so many hits are weighed. */
const WEIGHED_WHILE_TYPING = 30;
const NAMES = ['title', 'formerTitles', 'headings'];
const NOTHING: EngineAnswer = { ids: [], total: 0, facets: {} };

type Found = SearchResponse<IndexedDocument>;

/** Finds pages in the index. */
@Injectable()
export class SearchEngine {
  constructor(
    private readonly index: SearchIndex,
    private readonly synonyms: CompanySynonyms,
    private readonly phrases: PhraseFilter,
    private readonly weigh: WeighQuery,
    private readonly order: OrderHits,
  ) {}

  /**
   * Without words and phrases: everything that the filter lets through. What is found, and so `total`, depends on each page
   * alone: of two filters that share out the pages the totals add up. UNAVAILABLE without Meilisearch.
   */
  async ask(question: EngineQuestion): Promise<EngineAnswer> {
    const narrowed = await this.phrases.run(question);
    const words = narrowed === null ? null : meiliWords(narrowed.parsed, question.asYouType);
    if (narrowed === null || words === null) return NOTHING;
    const isWeighed = question.sort === 'relevance' && question.limit > 0;
    if (!isWeighed) return this.inOrderOfIndex(question, asked(words, narrowed.filter));
    if (question.asYouType) return this.whileTyping(question, asked(words, narrowed.filter));
    return this.weighed(question, asked(words, narrowed.filter), narrowed);
  }

  /** Begins to read what {@link ask} will need beside the index, while it is looked up what may be asked. */
  begin(parsed: ParsedSearch, asYouType: boolean): void {
    // Whoever asks is told of a failure.
    this.weigh.run(parsed, asYouType).catch(() => undefined);
  }

  /** What the query looks for: for marks, and for search without the index. */
  async terms(parsed: ParsedSearch, asYouType = false): Promise<readonly SearchTerm[]> {
    return searchTerms(parsed, { synonyms: this.synonyms.current(), asYouType });
  }

  private async inOrderOfIndex(question: EngineQuestion, asking: MeiliQuestion): Promise<EngineAnswer> {
    const { offset, limit, exactTotal, sort, facets } = question;
    const page = exactTotal ? pageAround(offset, limit) : null;
    const [found] = await this.index.ask([
      {
        ...asking,
        ...(page ?? { offset, limit }),
        ...(SORTS[sort].length > 0 ? { sort: [...SORTS[sort]] } : {}),
        facets: [...facets],
      },
    ]);
    const skipped = page ? offset - (page.page - 1) * page.hitsPerPage : 0;
    return answerOf(found, idsOf(found).slice(skipped, skipped + limit));
  }

  private async whileTyping(question: EngineQuestion, asking: MeiliQuestion): Promise<EngineAnswer> {
    const { parsed, offset, limit, facets } = question;
    const first = { offset: 0, limit: Math.max(offset + limit, WEIGHED_WHILE_TYPING) };
    const [[found], query] = await Promise.all([
      this.index.ask([{ ...asking, ...first, facets: [...facets] }]),
      this.weigh.run(parsed, true),
    ]);
    const ids = await this.order.run(pagesOf(found), query, 'names');
    return answerOf(found, ids.slice(offset, offset + limit));
  }

  /** The first 300 hits in our order, those behind them in the index's: every page of hits is part of one list. */
  private async weighed(question: EngineQuestion, asking: MeiliQuestion, narrowed: Narrowed) {
    const { parsed, offset, limit, facets, exactTotal } = question;
    const first = exactTotal ? { page: 1, hitsPerPage: FIRST_HITS } : { offset: 0, limit: FIRST_HITS };
    const isNamed = narrowed.parsed.words !== '';
    const [[found, named], query] = await Promise.all([
      this.index.ask([
        { ...asking, ...first, facets: [...facets] },
        ...(isNamed ? [{ ...asking, limit: WEIGHED_BY_NAME, attributesToSearchOn: NAMES }] : []),
      ]),
      this.weigh.run(parsed, false),
    ]);
    const byName = new Set(idsOf(named));
    const isAhead = (page: FoundPage, at: number) => at < WEIGHED_HITS || byName.has(page.id);
    const ahead = pagesOf(found).filter(isAhead);
    const behind = idsOf(found).filter((id) => !ahead.some((page) => page.id === id));
    const ids = [...(await this.order.run(ahead, query, 'texts')), ...behind].slice(offset, offset + limit);
    const missing = offset + limit - FIRST_HITS;
    if (missing <= 0 || idsOf(found).length < FIRST_HITS) return answerOf(found, ids);
    const from = Math.max(offset, FIRST_HITS);
    const [rest] = await this.index.ask([{ ...asking, offset: from, limit: offset + limit - from }]);
    return answerOf(found, [...ids, ...idsOf(rest)]);
  }
}

const idsOf = (found: Found | undefined): string[] => (found?.hits ?? []).map((hit) => hit.id);
const pagesOf = (found: Found | undefined): FoundPage[] =>
  (found?.hits ?? []).map(({ id, revisionNumber, use }) => ({ id, revisionNumber, use: use ?? 0 }));

const answerOf = (found: Found | undefined, ids: readonly string[]): EngineAnswer => ({
  ids,
  total: found?.totalHits ?? found?.estimatedTotalHits ?? 0,
  facets: found?.facetDistribution ?? {},
});

/** The smallest page that holds a stretch of hits: Meilisearch counts exactly only for whole pages. */
function pageAround(offset: number, limit: number): { page: number; hitsPerPage: number } {
  if (limit === 0) return { page: 1, hitsPerPage: 0 };
  let hitsPerPage = limit;
  while (Math.floor(offset / hitsPerPage) * hitsPerPage + hitsPerPage < offset + limit) hitsPerPage += 1;
  return { page: Math.floor(offset / hitsPerPage) + 1, hitsPerPage };
}
