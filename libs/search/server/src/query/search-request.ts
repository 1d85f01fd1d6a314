import { type PageNodeView } from '@wellspring/wiki-server';
import { type ParsedSearch } from './parse-search.js';

/** In which order pages are shown: best first, by publication, by title, or by views of the last 90 days. */
export type SearchOrder = 'relevance' | 'newest' | 'oldest' | 'title' | 'views';

/** Whether somebody vouches for a page, has done so, or never did. */
export type CareState = 'verified' | 'expired' | 'none';

/** What pages are narrowed to. Values of one list are alternatives; an empty list and null narrow nothing. */
export interface SearchFilters {
  readonly spaceKeys: readonly string[];
  readonly labels: readonly string[];
  readonly authorIds: readonly string[];
  readonly languages: readonly string[];
  readonly care: readonly CareState[];
  /** Inclusive. */
  readonly publishedSince: Date | null;
  /** Exclusive. */
  readonly publishedUntil: Date | null;
}

/** Narrows nothing. */
export const NO_FILTERS: SearchFilters = {
  ...{ spaceKeys: [], labels: [], authorIds: [], languages: [], care: [] },
  ...{ publishedSince: null, publishedUntil: null },
};

/** What somebody looks for, and which page of the hits they want to see. */
export interface SearchRequest {
  /** As typed, with operators; what is behind 300 characters is cut off. */
  readonly text: string;
  readonly filters: SearchFilters;
  readonly sort: SearchOrder;
  /** From 1. Behind the last page there are no hits. */
  readonly page: number;
  /** 1 to {@link HITS_PER_PAGE_MAX}. */
  readonly perPage: number;
  readonly withFacets: boolean;
}

/** Most hits of one page of results. */
export const HITS_PER_PAGE_MAX = 50;

/** A page that was found. */
export interface SearchHitView {
  readonly page: PageNodeView;
  readonly spaceKey: string;
  readonly spaceName: string;
  /** Titles above the page, from the top of the space down. */
  readonly breadcrumb: readonly string[];
  /** Escaped text in which only `<mark>` is markup. */
  readonly titleHtml: string;
  readonly passageHtml: string;
  /** The heading under which the passage stands. */
  readonly section: { readonly text: string; readonly anchor: string } | null;
  readonly publishedAt: Date;
  readonly care: CareState;
  /** In alphabetical order. */
  readonly labels: readonly string[];
}

/** One value by which hits can be narrowed, and how many hits there would be. */
export interface FacetValue {
  readonly value: string;
  /** For display; of languages and care the value itself, which the screen names. */
  readonly name: string;
  readonly count: number;
}

/** Values by which hits can be narrowed, most hits first; of a facet in use as if it were not in use. */
export interface SearchFacets {
  readonly spaces: readonly FacetValue[];
  readonly labels: readonly FacetValue[];
  readonly authors: readonly FacetValue[];
  readonly languages: readonly FacetValue[];
  readonly care: readonly FacetValue[];
}

/** No values. */
export const NO_FACETS: SearchFacets = { spaces: [], labels: [], authors: [], languages: [], care: [] };

/** A page of results. */
export interface SearchPage {
  readonly hits: readonly SearchHitView[];
  /** Pages found that the actor may read; exact up to 10,000. */
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly facets: SearchFacets;
  /** Answered from PostgreSQL, for Meilisearch is away: words as they are written, without ranking by use. */
  readonly isLimited: boolean;
  readonly parsed: ParsedSearch;
  readonly tookMs: number;
}
