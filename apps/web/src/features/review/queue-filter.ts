/** Sources in the order of the filter. */
export const SOURCES = ['PENDING', 'RULE', 'REPORT', 'APPEAL', 'PATROL', 'FRESHNESS'] as const;
export const CLASSES = ['SAFETY', 'POLICY', 'OTHER'] as const;
export const CLAIMS = ['ANY', 'FREE', 'MINE'] as const;

/** What of the queue is shown. */
export interface QueueFilter {
  /** None: all of them. */
  readonly sources: readonly (typeof SOURCES)[number][];
  readonly spaceKey: string | null;
  readonly pageClass: (typeof CLASSES)[number] | null;
  readonly claims: (typeof CLAIMS)[number];
  readonly onlyOverdue: boolean;
  /** Only what was drawn at random. */
  readonly onlySample: boolean;
}

export const WHOLE_QUEUE: QueueFilter = {
  ...{ sources: [], spaceKey: null, pageClass: null, claims: 'ANY' },
  ...{ onlyOverdue: false, onlySample: false },
};

/** Reads it from an address; what nobody knows is left out. */
export function readQueueFilter(search: URLSearchParams): QueueFilter {
  const asked = (search.get('source') ?? '').toUpperCase().split(',');
  const word = (name: string) => (search.get(name) ?? '').toUpperCase();
  return {
    sources: SOURCES.filter((source) => asked.includes(source)),
    spaceKey: search.get('space'),
    pageClass: CLASSES.find((one) => one === word('class')) ?? null,
    claims: CLAIMS.find((one) => one === word('claimed')) ?? 'ANY',
    onlyOverdue: search.get('overdue') === '1',
    onlySample: search.get('sample') === '1',
  };
}

/** The address part of a filter; what is usual is left out. */
export function writeQueueFilter(filter: QueueFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.sources.length > 0) search.set('source', filter.sources.join(',').toLowerCase());
  if (filter.spaceKey !== null) search.set('space', filter.spaceKey);
  if (filter.pageClass !== null) search.set('class', filter.pageClass.toLowerCase());
  if (filter.claims !== 'ANY') search.set('claimed', filter.claims.toLowerCase());
  if (filter.onlyOverdue) search.set('overdue', '1');
  if (filter.onlySample) search.set('sample', '1');
  return search;
}

/** Whether anything is left out. */
export const isFiltered = (filter: QueueFilter): boolean => writeQueueFilter(filter).size > 0;
