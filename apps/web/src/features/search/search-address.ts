import type { SearchCare, SearchSort } from '@wellspring/web-graphql';

/** What a search is: words, what they are narrowed to, the order and the page of results. All of it stands in the address. */
export interface SearchAddress {
  /** As typed, without blanks around it. */
  readonly query: string;
  readonly spaceKeys: readonly string[];
  readonly labels: readonly string[];
  readonly authorIds: readonly string[];
  readonly languages: readonly string[];
  readonly care: readonly SearchCare[];
  /** A stretch up to today (`7d`, `30d`, `1y`) or the first day (`2026-11-01`); null: any. */
  readonly since: string | null;
  /** The last day (`2026-11-30`); null: today. */
  readonly until: string | null;
  readonly sort: SearchSort;
  /** From 1. */
  readonly page: number;
}

/** The lists by which results are narrowed, in the order in which they are named to people. */
export const LIST_FILTERS = ['spaceKeys', 'labels', 'authorIds', 'languages', 'care'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** Looks for nothing and narrows nothing. */
export const EMPTY_SEARCH: SearchAddress = {
  ...{ query: '', spaceKeys: [], labels: [], authorIds: [], languages: [], care: [] },
  ...{ since: null, until: null, sort: 'RELEVANCE', page: 1 },
};

/** The stretches of time that are offered by name. */
export const STRETCHES = ['7d', '30d', '1y'] as const;
/** The orders that are offered, the usual one first. */
export const SORTS = [
  'RELEVANCE',
  'NEWEST',
  'OLDEST',
  'TITLE',
  'VIEWS',
] as const satisfies readonly SearchSort[];
const CARE_STATES = ['VERIFIED', 'EXPIRED', 'NONE'] as const satisfies readonly SearchCare[];

const NAMES: readonly (readonly [Exclude<ListFilter, 'care'>, string])[] = [
  ['spaceKeys', 'space'],
  ['labels', 'label'],
  ['authorIds', 'author'],
  ['languages', 'lang'],
];
/** Behind this page there is nothing: the index counts up to 10,000 pages. */
const LAST_PAGE = 500;

/** Reads `?q=…&space=…&label=…&author=…&lang=…&care=…&since=…&until=…&sort=…&page=…`; what makes no sense counts as absent. */
export function readSearchAddress(params: URLSearchParams): SearchAddress {
  const lists = NAMES.map(([filter, name]) => [filter, distinct(params.getAll(name))] as const);
  const care = params.getAll('care').map((value) => value.toUpperCase());
  const sort = params.get('sort')?.toUpperCase();
  const page = Number(params.get('page') ?? '1');
  const since = params.get('since');
  return {
    ...EMPTY_SEARCH,
    query: (params.get('q') ?? '').trim(),
    ...Object.fromEntries(lists),
    care: CARE_STATES.filter((state) => care.includes(state)),
    since: STRETCHES.some((stretch) => stretch === since) ? since : dayOf(since),
    until: dayOf(params.get('until')),
    sort: SORTS.find((known) => known === sort) ?? EMPTY_SEARCH.sort,
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** Writes it back; what is not set does not appear. */
export function searchParams(address: Partial<SearchAddress>): URLSearchParams {
  const whole = { ...EMPTY_SEARCH, ...address };
  const params = new URLSearchParams();
  if (whole.query !== '') params.set('q', whole.query);
  for (const [filter, name] of NAMES) for (const value of whole[filter]) params.append(name, value);
  for (const state of whole.care) params.append('care', state.toLowerCase());
  if (whole.since !== null) params.set('since', whole.since);
  if (whole.until !== null) params.set('until', whole.until);
  if (whole.sort !== EMPTY_SEARCH.sort) params.set('sort', whole.sort.toLowerCase());
  if (whole.page > 1) params.set('page', String(whole.page));
  return params;
}

/** The path of a search. */
export function searchPath(address: Partial<SearchAddress>): string {
  const params = searchParams(address).toString();
  return params === '' ? '/search' : `/search?${params}`;
}

/** The same words in the same order, narrowed by nothing. */
export const withoutFilters = ({ query, sort }: SearchAddress): SearchAddress => ({
  ...{ ...EMPTY_SEARCH, query, sort },
});

/** By how many values and days the search is narrowed; two days are one. */
export const countFilters = (address: SearchAddress): number =>
  LIST_FILTERS.reduce((sum, filter) => sum + address[filter].length, 0) +
  (address.since !== null || address.until !== null ? 1 : 0);

/** Whether anything narrows the search. */
export const isNarrowed = (address: SearchAddress): boolean => countFilters(address) > 0;

/** With a value of a list added, or taken out where it was there; from the first page of results. */
export function toggled(address: SearchAddress, filter: ListFilter, value: string): SearchAddress {
  const now: readonly string[] = address[filter];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return { ...address, [filter]: next, page: 1 };
}

const distinct = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value) => value !== '')),
];

/** The day if there is such a day, else null. */
function dayOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}
