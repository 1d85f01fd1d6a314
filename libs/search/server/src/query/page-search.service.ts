import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, unavailable } from '@wellspring/kernel';
import { type PassageText } from '../texts/search-texts.read-model.js';
import { SearchedText } from '../texts/searched-text.js';
import { SearchEngine } from '../engine/search-engine.js';
import { type SearchTerm } from '../engine/search-terms.js';
import { FacetNames } from './facet-names.service.js';
import { type FoundHit, type FoundHits, type HitsQuestion } from './found-hits.js';
import { IndexedSearch } from './indexed-search.service.js';
import { LimitedSearch } from './limited-search.read-model.js';
import { LookUpTyped } from './look-up-typed.service.js';
import { type Narrowing, narrowingOf } from './narrowing.js';
import { isAsking, type ParsedSearch, parseSearch } from './parse-search.js';
import { type Passage, passageOf } from './passage.js';
import {
  NO_FACETS,
  NO_FILTERS,
  type SearchHitView,
  type SearchPage,
  type SearchRequest,
} from './search-request.js';

/** Longest that the engine may take before PostgreSQL is asked. Ours: twenty times what the slowest questions take. */
const ENGINE_MAX_MS = 5_000;

/** Of a page that was not read yet. */
const NO_TEXT: PassageText = { headings: [], text: '', searched: new SearchedText('') };

/** A hit, and the headings of its page in which something was found. */
export interface HitWithHeadings extends SearchHitView {
  readonly foundHeadings: Passage['headings'];
}

/** What was found while somebody types. */
export interface QuickPages {
  readonly hits: readonly HitWithHeadings[];
  /** How many words and phrases are looked for. */
  readonly terms: number;
  readonly isLimited: boolean;
}

/** Finds published pages that the actor may read: in the index, or without Meilisearch in PostgreSQL. */
@Injectable()
export class PageSearch {
  constructor(
    private readonly typed: LookUpTyped,
    private readonly indexed: IndexedSearch,
    private readonly limited: LimitedSearch,
    private readonly engine: SearchEngine,
    private readonly facetNames: FacetNames,
  ) {}

  /** A page of results. A query that asks for nothing finds nothing, unless it is narrowed: then everything there. */
  async run(
    actor: Actor,
    { text, filters, sort, page, perPage, withFacets }: SearchRequest,
  ): Promise<SearchPage> {
    const startedAt = performance.now();
    const parsed = parseSearch(text);
    const narrowing = narrowingOf(filters, await this.typed.in(actor, parsed));
    const place = { sort, offset: (page - 1) * perPage, limit: perPage };
    const question: HitsQuestion = { parsed, narrowing, ...place, withFacets, asYouType: false };
    const { found, isLimited } = await this.find(actor, question);
    const facets = withFacets ? await this.facetNames.of(actor, found.facets, narrowing) : NO_FACETS;
    // The limited search finds beginnings of all words.
    const terms = (await this.engine.terms(parsed)).map((term) => ({
      ...term,
      isPrefix: term.isPrefix || isLimited,
    }));
    const hits = viewsOf(found.hits, terms).map(({ foundHeadings: _, ...hit }) => hit);
    const pageCount = Math.ceil(found.total / perPage);
    return {
      ...{ hits, total: found.total, page, pageCount, facets, isLimited, parsed },
      tookMs: Math.round(performance.now() - startedAt),
    };
  }

  /** The best pages while somebody types: the last word may be a beginning. No counts. */
  async whileTyping(actor: Actor, parsed: ParsedSearch, limit: number): Promise<QuickPages> {
    this.engine.begin(parsed, true);
    const narrowing = narrowingOf(NO_FILTERS, await this.typed.in(actor, parsed));
    const { found, isLimited } = await this.find(actor, {
      ...{ parsed, narrowing, sort: 'relevance', offset: 0, limit, withFacets: false, asYouType: true },
    });
    const terms = await this.engine.terms(parsed, true);
    return { hits: viewsOf(found.hits, terms), terms: terms.length, isLimited };
  }

  private async find(
    actor: Actor,
    question: HitsQuestion,
  ): Promise<{ found: FoundHits; isLimited: boolean }> {
    if (!isAsking(question.parsed) && !isNarrowed(question.narrowing))
      return { found: { hits: [], total: 0, facets: {} }, isLimited: false };
    try {
      return { found: await inTime(this.indexed.find(actor, question)), isLimited: false };
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'UNAVAILABLE')) throw error;
      return { found: await this.limited.find(actor, question), isLimited: true };
    }
  }
}

/** UNAVAILABLE where the engine is there and does not answer. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(unavailable('Search is not available now: it does not answer.')),
      ENGINE_MAX_MS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function viewsOf(hits: readonly FoundHit[], terms: readonly SearchTerm[]): HitWithHeadings[] {
  return hits.map(({ found, text }) => {
    const { headings, ...passage } = passageOf({ title: found.page.title, ...(text ?? NO_TEXT) }, terms);
    return { ...found, ...passage, foundHeadings: headings };
  });
}

const isNarrowed = ({ oneOf, publishedSince, publishedUntil }: Narrowing): boolean =>
  oneOf.length > 0 || publishedSince !== null || publishedUntil !== null;
