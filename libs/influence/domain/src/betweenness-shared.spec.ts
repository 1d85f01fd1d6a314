import { seededRandom } from '@wellspring/kernel';
import { betweenness } from './betweenness.js';
import {
  awaitBetweenness,
  betweennessOf,
  betweennessProgress,
  shareBetweenness,
  workOnBetweenness,
} from './betweenness-shared.js';
import { crowdedGraph, tiesOf } from './testing/known-graphs.js';

const TIES = tiesOf(500, crowdedGraph(500, 2000, seededRandom(1).next));

describe('betweenness on several threads', () => {
  it('gives the same digits as one thread, whoever does which block', () => {
    const shared = shareBetweenness(TIES);
    let isHelping = false;
    // A second thread that comes when the first has done some of it, and takes all that is left.
    workOnBetweenness(shared, (done) => {
      if (isHelping || done < 0.3) return;
      isHelping = true;
      workOnBetweenness(shared);
    });
    expect(isHelping).toBe(true);
    expect(awaitBetweenness(shared)).toBe(true);
    expect(betweennessProgress(shared)).toBe(1);
    expect(betweennessOf(shared)).toEqual(betweenness(TIES));
  });

  it('lies in shared memory as a whole, so that threads get no copies', () => {
    const { network, sources, sums, counters, pairs } = shareBetweenness(TIES);
    const { start, neighbour, weight, componentStart, componentEnd, personOf } = network;
    const arrays = [
      start,
      neighbour,
      weight,
      componentStart,
      componentEnd,
      personOf,
      sources,
      sums,
      counters,
      pairs,
    ];
    expect(arrays.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
    expect(network.nodeCount).toBeLessThan(500);
  });

  it('ends for all when one is stopped', () => {
    const shared = shareBetweenness(TIES);
    const stop = () => {
      throw new Error('cancelled');
    };
    expect(() => workOnBetweenness(shared, stop)).toThrow('cancelled');
    workOnBetweenness(shared);
    expect(betweennessProgress(shared)).toBeLessThan(1);
    expect(awaitBetweenness(shared)).toBe(false);
  });

  it('lets whoever waits see that a helper died', () => {
    const check = () => {
      throw new Error('a helper died');
    };
    expect(() => awaitBetweenness(shareBetweenness(TIES), check)).toThrow('a helper died');
  });
});
