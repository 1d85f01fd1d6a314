import { coreNumbers } from './k-core.js';
import { KARATE, tiesOf } from './testing/known-graphs.js';

describe('coreNumbers', () => {
  it('gives the core numbers of networkx on the karate club', () => {
    expect([...coreNumbers(tiesOf(34, KARATE))]).toEqual([
      4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4,
    ]);
  });

  it('gives 0 to people without ties', () => {
    expect([...coreNumbers(tiesOf(3, [[0, 2]]))]).toEqual([1, 0, 1]);
  });
});
