import { type FoundPage } from '@wellspring/wiki-server';
import { type FacetName } from '../engine/search-engine.js';
import { type PassageText } from '../texts/search-texts.read-model.js';
import { type Narrowing } from './narrowing.js';
import { type ParsedSearch } from './parse-search.js';
import { type SearchOrder } from './search-request.js';

/** A search with everything that was typed taken apart and looked up. */
export interface HitsQuestion {
  readonly parsed: ParsedSearch;
  readonly narrowing: Narrowing;
  readonly sort: SearchOrder;
  readonly offset: number;
  readonly limit: number;
  readonly withFacets: boolean;
  /** The last word may be a beginning, and the total an estimate. */
  readonly asYouType: boolean;
}

/** A page that was found, and its words; null where they are not read yet. */
export interface FoundHit {
  readonly pageId: string;
  readonly found: FoundPage;
  readonly text: PassageText | null;
}

/** How many hits have which value. */
export type FacetCounts = Readonly<Partial<Record<FacetName, Readonly<Record<string, number>>>>>;

/** What was found. */
export interface FoundHits {
  /** Readable by whoever asked; best first. */
  readonly hits: readonly FoundHit[];
  readonly total: number;
  readonly facets: FacetCounts;
}
