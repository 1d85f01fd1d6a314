import { seededRandom } from '@wellspring/kernel';
import { betweenness } from './betweenness.js';
import { betweennessFromPivots } from './betweenness-pivots.js';
import { crowdedGraph, furthest, tiesOf } from './testing/known-graphs.js';

const PEOPLE = 600;
const TIES = tiesOf(PEOPLE, crowdedGraph(PEOPLE, 2500, seededRandom(1).next));

describe('betweennessFromPivots', () => {
  it('is exact and sure of it when everybody is a pivot', () => {
    const { values, standardError, pivots } = betweennessFromPivots(TIES, { pivots: 9999, seed: 1 });
    expect(pivots).toBe(PEOPLE);
    expect(furthest(values, betweenness(TIES))).toBeLessThan(1e-6);
    expect(Math.max(...standardError)).toBe(0);
  });

  it('is off on the whole by about its standard error, and by less with more pivots', () => {
    const exact = betweenness(TIES);
    const central = [...exact.keys()].sort((a, b) => (exact[b] ?? 0) - (exact[a] ?? 0)).slice(0, 50);
    const errorsOf = (pivots: number) => {
      const estimate = betweennessFromPivots(TIES, { pivots, seed: 3 });
      return central.map((person) => ({
        error: Math.abs((estimate.values[person] ?? 0) - (exact[person] ?? 0)),
        stated: estimate.standardError[person] ?? 0,
      }));
    };
    const meanOf = (numbers: readonly number[]) =>
      numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const [few, many] = [errorsOf(64), errorsOf(400)];
    for (const errors of [few, many]) {
      const rootMeanSquare = (numbers: readonly number[]) =>
        meanOf(numbers.map((value) => value ** 2)) ** 0.5;
      const ratio =
        rootMeanSquare(errors.map(({ error }) => error)) / rootMeanSquare(errors.map(({ stated }) => stated));
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(1.6);
    }
    expect(meanOf(many.map(({ stated }) => stated))).toBeLessThan(
      meanOf(few.map(({ stated }) => stated)) / 2,
    );
  });

  it('draws the same pivots for the same seed', () => {
    const options = { pivots: 48, seed: 5 };
    expect(betweennessFromPivots(TIES, options)).toEqual(betweennessFromPivots(TIES, options));
    expect(betweennessFromPivots(TIES, { ...options, seed: 6 }).values).not.toEqual(
      betweennessFromPivots(TIES, options).values,
    );
    expect(betweennessFromPivots(tiesOf(0, []), options).values).toHaveLength(0);
  });
});
