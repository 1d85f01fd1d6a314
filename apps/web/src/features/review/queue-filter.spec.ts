import {
  isFiltered,
  type QueueFilter,
  readQueueFilter,
  WHOLE_QUEUE,
  writeQueueFilter,
} from './queue-filter.js';

const read = (text: string) => readQueueFilter(new URLSearchParams(text));

describe('The filter of the queue', () => {
  it('comes back from its address as it was', () => {
    const filter: QueueFilter = {
      ...{ sources: ['PENDING', 'PATROL'], spaceKey: 'HANDBOOK', pageClass: 'SAFETY', claims: 'MINE' },
      ...{ onlyOverdue: true, onlySample: true },
    };
    expect(readQueueFilter(writeQueueFilter(filter))).toEqual(filter);
    expect(isFiltered(filter)).toBe(true);
  });

  it('is the whole queue where the address says nothing, or nothing that is known', () => {
    expect(read('')).toEqual(WHOLE_QUEUE);
    expect(read('source=gossip&class=x&claimed=y&overdue=2')).toEqual(WHOLE_QUEUE);
    expect(isFiltered(WHOLE_QUEUE)).toBe(false);
  });
});
