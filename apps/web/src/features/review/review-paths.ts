/** The queue, one item of it in focus with the queue's filter, and the reader's own side. */
export const QUEUE_PATH = '/review';
export const MINE_PATH = '/review/mine';
export const itemPath = (id: string, search = ''): string =>
  `/review/item/${id}${search === '' ? '' : `?${search}`}`;

/** The editor of a page, opened to mend what an item shows. */
export const mendSearch = (itemId: string, version: number): string => `?review=${itemId}&version=${version}`;
