import { compareAnalyses, type ComparedAnalysis } from './compare-analyses.js';
import type { Tier } from './tiers.js';

const analysis = (
  people: readonly (readonly [key: string, tier: Tier, low: number, high: number])[],
  methodVersion = '2',
): ComparedAnalysis => ({
  methodVersion,
  parameters: { seed: 1 },
  people: people.map(([key, tier, low, high], at) => ({
    key,
    rank: at + 1,
    tier,
    rankInterval: { low, high },
  })),
});

describe('compareAnalyses', () => {
  const before = analysis([
    ['ann', 1, 1, 1],
    ['bo', 2, 2, 4],
    ['cy', 3, 2, 5],
    ['dan', null, 4, 5],
    ['eve', null, 5, 6],
    ['fay', null, 6, 6],
  ]);

  it('says who came, who went and who stayed on the list', () => {
    const after = analysis([
      ['ann', 1, 1, 1],
      ['cy', 2, 2, 3],
      ['new', 2, 2, 4],
      ['dan', null, 3, 5],
    ]);
    const { came, went, stayed, joined, left } = compareAnalyses(before, after);
    expect(came.map(({ key, before: was }) => [key, was?.rank ?? null])).toEqual([
      ['cy', 3],
      ['new', null],
    ]);
    expect(went).toEqual([
      { key: 'bo', before: { rank: 2, tier: 2, rankInterval: { low: 2, high: 4 } }, after: null },
    ]);
    expect([stayed, joined, left]).toEqual([1, 1, 3]);
  });

  it('speaks of a move only where the bands have no rank in common', () => {
    const after = analysis([
      ['ann', 1, 1, 1],
      ['bo', 2, 2, 3],
      ['fay', null, 3, 4],
      ['cy', null, 3, 5],
      ['eve', null, 4, 6],
      ['dan', null, 6, 6],
    ]);
    const { rose, fell, withinBandRatio } = compareAnalyses(before, after);
    expect(rose.map(({ key }) => key)).toEqual(['fay']);
    expect(fell.map(({ key }) => key)).toEqual(['dan']);
    expect(withinBandRatio).toBeCloseTo(4 / 6, 12);
  });

  it('calls nothing a move that bands have in common, though either rank lies outside of the other band', () => {
    const [one, other] = [analysis([['ann', null, 1, 3]]), analysis([['bo', null, 1, 1], ['ann', null, 2, 5]])]; // prettier-ignore
    const late = { ...other, people: other.people.map((person) => ({ ...person, rank: person.rank + 2 })) };
    expect(compareAnalyses(one, late)).toMatchObject({ rose: [], fell: [], withinBandRatio: 1 });
  });

  it('finds nothing between an analysis and itself, and says when the method is another', () => {
    expect(compareAnalyses(before, before)).toEqual({
      ...{ came: [], went: [], rose: [], fell: [], stayed: 2, joined: 0, left: 0 },
      ...{ withinBandRatio: 1, sameMethod: true },
    });
    expect(compareAnalyses(before, { ...before, methodVersion: '1' }).sameMethod).toBe(false);
  });
});
