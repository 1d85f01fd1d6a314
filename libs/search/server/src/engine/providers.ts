import { CompanySynonyms } from './company-synonyms.js';
import { SearchEngine } from './search-engine.js';
import { SearchIndex } from './search-index.js';

/** What the other topics of search use. */
export const engineProviders = [CompanySynonyms, SearchIndex, SearchEngine];
export const enginePublic = [SearchIndex];
