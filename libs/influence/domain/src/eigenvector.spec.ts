import fc from 'fast-check';
import eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js';
import { seededRandom } from '@wellspring/kernel';
import { eigenvector } from './eigenvector.js';
import {
  KARATE,
  crowdedGraph,
  furthest,
  graphologyOf,
  randomGraph,
  simple,
  tiesOf,
} from './testing/known-graphs.js';

// CommonJS: at run time the module is the function.
const graphologyEigenvector = eigenvectorModule as unknown as typeof eigenvectorModule.default;

describe('eigenvector', () => {
  it('gives the values of networkx on the karate club', () => {
    const { values, converged, residual } = eigenvector(tiesOf(34, KARATE));
    expect(values[33]).toBeCloseTo(0.3733634, 6);
    expect(values[0]).toBeCloseTo(0.3554914, 5);
    expect(values[16]).toBeCloseTo(0.0236356, 5);
    expect(converged).toBe(true);
    expect(residual).toBeLessThan(1e-10);
  });

  it('agrees with graphology-metrics at a tight tolerance on weighted ties', () => {
    const edges = randomGraph(60, 300, seededRandom(7).next);
    const expected = graphologyEigenvector(graphologyOf(60, edges), {
      getEdgeWeight: 'weight',
      tolerance: 1e-13,
      maxIterations: 100_000,
    });
    expect(furthest(eigenvector(tiesOf(60, edges)).values, Object.values(expected))).toBeLessThan(1e-8);
  });

  it('gives the best that it found where graphology-metrics throws', () => {
    const edges = crowdedGraph(2000, 3000, seededRandom(8).next);
    expect(() =>
      graphologyEigenvector(graphologyOf(2000, edges), { maxIterations: 3, tolerance: 1e-12 }),
    ).toThrow('failed to converge');
    const [early, later] = [3, 300].map((maxIterations) =>
      eigenvector(tiesOf(2000, edges), { maxIterations }),
    );
    expect(early).toMatchObject({ converged: false, iterations: 3 });
    expect(early?.residual).toBeGreaterThan(later?.residual ?? NaN);
    expect(early?.values.every((value) => value >= 0)).toBe(true);
    expect(later?.converged).toBe(true);
  });

  it('says truly how far it is from an eigenvector, and is nowhere negative, on any small graph', () => {
    const graphs = fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 99 })), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(graphs, (given) => {
        const edges = simple(given);
        fc.pre(edges.length > 0);
        const { values, converged, residual } = eigenvector(tiesOf(9, edges));
        const image = values.map((_, i) =>
          edges.reduce(
            (sum, [a, b, w = 1]) => sum + w * ((a === i ? values[b] : b === i ? values[a] : 0) ?? 0),
            0,
          ),
        );
        const stretched = image.reduce((sum, value, i) => sum + value * (values[i] ?? 0), 0);
        const off = Math.sqrt(
          image.reduce((sum, value, i) => sum + (value - stretched * (values[i] ?? 0)) ** 2, 0),
        );
        expect(Math.abs(off / stretched - residual)).toBeLessThan(1e-8);
        expect(converged).toBe(true);
        expect(values.every((value) => value >= 0)).toBe(true);
        // No vector is stretched more than the Perron vector: not by the largest sum of a row either way.
        const sums = values.map((_, i) =>
          edges.reduce((sum, [a, b, w = 1]) => sum + (a === i || b === i ? w : 0), 0),
        );
        expect(stretched).toBeGreaterThanOrEqual(sums.reduce((sum, value) => sum + value, 0) / 9 - 1e-9);
        expect(stretched).toBeLessThanOrEqual(Math.max(...sums) + 1e-9);
      }),
    );
  });

  it('is the same for everybody when nobody has a tie', () => {
    expect(eigenvector(tiesOf(4, []))).toMatchObject({ residual: 0, converged: true });
    expect([...eigenvector(tiesOf(4, [])).values]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(eigenvector(tiesOf(0, [])).values).toHaveLength(0);
  });
});
