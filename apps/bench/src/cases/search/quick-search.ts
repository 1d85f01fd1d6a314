import { operation } from '../../stage/operations.js';

/** What the dialog asks while somebody types. */
export const quickSearch = (): string => operation('search', 'QuickSearch');

/** What the page of results asks, no more than whether there is something. */
export const SEARCH = `query Search($query: String!) {
  search(query: $query) { total isLimited hits { page { id } } }
}`;
