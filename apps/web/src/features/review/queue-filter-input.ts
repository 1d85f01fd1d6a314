import type { ReviewQueueFilter } from '@wellspring/web-graphql';
import type { QueueFilter } from './queue-filter.js';

/** A space as the filter needs it: the address names it by key, the API by id. */
export interface FilteredSpace {
  readonly id: string;
  readonly key: string;
}

/** No space has it: what the address names is none of the reader's, so nothing matches. */
const NO_SPACE = '00000000-0000-0000-0000-000000000000';

/** The filter as the API takes it. */
export const filterInput = (filter: QueueFilter, spaces: readonly FilteredSpace[]): ReviewQueueFilter => ({
  sources: filter.sources.length > 0 ? [...filter.sources] : null,
  spaceIds:
    filter.spaceKey === null ? null : [spaces.find(({ key }) => key === filter.spaceKey)?.id ?? NO_SPACE],
  classes: filter.pageClass === null ? null : [filter.pageClass],
  lane: filter.onlySample ? 'SAMPLE' : null,
  claim: filter.claims === 'ANY' ? null : filter.claims,
  isOverdue: filter.onlyOverdue,
});
