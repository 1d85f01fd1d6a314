import { Injectable } from '@nestjs/common';
import { type MultiSearchQuery } from 'meilisearch';
import { type ParsedSearch } from '../query/parse-search.js';
import { foldText } from '../texts/fold-text.js';
import { CompanySynonyms } from './company-synonyms.js';
import { withoutQuestionWords } from './question-words.js';
import { SearchIndex } from './search-index.js';
import { searchTerms, type SearchTerm } from './search-terms.js';

export type SearchSortOrder = 'relevance' | 'newest' | 'oldest' | 'title' | 'views';
export type FacetName = 'spaceKey' | 'labels' | 'authorIds' | 'language' | 'care';

/** What is asked of the index. */
export interface EngineQuestion {
  readonly parsed: ParsedSearch;
  /** Meilisearch's filter language; never made from typed text. */
  readonly filter: string;
  readonly sort: SearchSortOrder;
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

const SORTS: Readonly<Record<SearchSortOrder, readonly string[]>> = {
  relevance: [],
  newest: ['publishedAtSeconds:desc'],
  oldest: ['publishedAtSeconds:asc'],
  title: ['titleKey:asc'],
  views: ['views90:desc', 'use:desc'],
};

/** Finds pages in the index. */
@Injectable()
export class SearchEngine {
  constructor(
    private readonly index: SearchIndex,
    private readonly synonyms: CompanySynonyms,
  ) {}

  /** Without words and phrases: everything that the filter lets through. UNAVAILABLE without Meilisearch. */
  async ask(question: EngineQuestion): Promise<EngineAnswer> {
    const { offset, limit, exactTotal } = question;
    const page = exactTotal ? pageAround(offset, limit) : null;
    const [found] = await this.index.ask([meiliQuestion(question, page)]);
    if (!found) return { ids: [], total: 0, facets: {} };
    const ids = found.hits.map((hit) => hit.id);
    const skipped = page ? offset - (page.page - 1) * page.hitsPerPage : 0;
    return {
      ids: ids.slice(skipped, skipped + limit),
      total: found.totalHits ?? found.estimatedTotalHits ?? 0,
      facets: found.facetDistribution ?? {},
    };
  }

  /** What the query looks for: for marks, and for search without the index. */
  async terms(parsed: ParsedSearch, asYouType = false): Promise<readonly SearchTerm[]> {
    return searchTerms(parsed, { synonyms: this.synonyms.current(), asYouType });
  }
}

interface PageOfHits {
  readonly page: number;
  readonly hitsPerPage: number;
}

/** The smallest page that holds a stretch of hits: Meilisearch counts exactly only for whole pages. */
function pageAround(offset: number, limit: number): PageOfHits {
  let hitsPerPage = Math.max(limit, 1);
  while (Math.floor(offset / hitsPerPage) * hitsPerPage + hitsPerPage < offset + limit) hitsPerPage += 1;
  return { page: Math.floor(offset / hitsPerPage) + 1, hitsPerPage };
}

function meiliQuestion(
  question: EngineQuestion,
  page: PageOfHits | null,
): Omit<MultiSearchQuery, 'indexUid'> {
  const { filter, sort, offset, limit, facets } = question;
  return {
    q: meiliQuery(question),
    filter,
    ...(SORTS[sort].length > 0 ? { sort: [...SORTS[sort]] } : {}),
    ...(page ?? { offset, limit }),
    ...(facets.length > 0 ? { facets: [...facets] } : {}),
    attributesToRetrieve: ['id'],
    matchingStrategy: 'frequency',
    locales: ['cmn', 'eng'],
  };
}

/** Words without those that only ask, phrases and exclusions in quotes. A blank at the end: the last word is whole. */
function meiliQuery({ parsed, asYouType }: EngineQuestion): string {
  const words = withoutQuestionWords(foldText(parsed.words))
    .replaceAll('"', ' ')
    .replace(/(^|\s)-+/gu, ' ');
  const quoted = [
    ...parsed.phrases.map((phrase) => `"${unquoted(phrase)}"`),
    ...parsed.excluded.map((phrase) => `-"${unquoted(phrase)}"`),
  ];
  return [...quoted, words.trim()].join(' ').trim() + (asYouType ? '' : ' ');
}

const unquoted = (text: string): string => foldText(text).replaceAll('"', ' ').trim();
