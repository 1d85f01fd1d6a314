import { columnsOf, enronGraph, enronMissing, inventedGraph } from './kernel-graphs.js';

const isInOrder = (ties: readonly (readonly [number, number, number])[]) =>
  ties.every(([a, b], at) => {
    const [beforeA, beforeB] = ties[at - 1] ?? [-1, -1];
    return a < b && (beforeA < a || (beforeA === a && beforeB < b));
  });

describe('graphs for the kernels', () => {
  it('invents a company with no pair twice, in the order in which ties are stored, the same each time', () => {
    const { people, ties } = inventedGraph(300, 1500);
    expect([people, ties.length]).toEqual([300, 1500]);
    expect(isInOrder(ties)).toBe(true);
    expect(ties.every(([, b, strength]) => b < 300 && strength >= 0.01 && strength < 10)).toBe(true);
    expect(inventedGraph(300, 1500).ties).toEqual(ties);
  });

  it('reads all of the real graph', () => {
    const missing = enronMissing();
    if (missing !== null) {
      process.stdout.write(`Skipped: ${missing}\n`);
      return;
    }
    const { people, ties } = enronGraph();
    expect([people, ties.length]).toEqual([36_692, 183_831]);
    expect(isInOrder(ties)).toBe(true);
  });

  it('gives the same ties in columns', () => {
    expect(
      columnsOf([
        [1, 2, 0.5],
        [3, 4, 1],
      ]),
    ).toEqual({
      // prettier-ignore
      a: Uint32Array.of(1, 3),
      b: Uint32Array.of(2, 4),
      strength: Float64Array.of(0.5, 1),
    });
  });
});
