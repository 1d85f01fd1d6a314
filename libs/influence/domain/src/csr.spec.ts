import fc from 'fast-check';
import { networkOfTies, type StoredTie } from './csr.js';
import { simple, tiesOf } from './testing/known-graphs.js';

describe('networkOfTies', () => {
  it('makes the rows that the ties were stored from, in whichever order they come', () => {
    const graphs = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 99 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(graphs, fc.boolean(), (given, isTurned) => {
        const edges = simple(given);
        const stored = edges.map(([a, b, weight = 1]): StoredTie =>
          isTurned ? [b, a, weight] : [a, b, weight],
        );
        const { personCount, tieCount, start, neighbour, strength } = tiesOf(10, edges);
        expect(networkOfTies(10, stored)).toEqual({ personCount, tieCount, start, neighbour, strength });
      }),
    );
  });

  it('leaves out ties of people to themselves', () => {
    expect(
      networkOfTies(2, [
        [0, 0, 5],
        [1, 0, 3],
      ]),
    ).toMatchObject({
      // prettier-ignore
      tieCount: 1,
      neighbour: Uint32Array.of(1, 0),
      strength: Float64Array.of(3, 3),
    });
  });
});
