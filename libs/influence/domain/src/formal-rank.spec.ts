import { orgChart } from './formal-rank.js';

const chartOf = (managers: Record<string, string | null>) =>
  orgChart(Object.entries(managers).map(([key, managerKey]) => ({ key, managerKey })));

describe('orgChart', () => {
  it('counts everybody below and the managers above', () => {
    const chart = chartOf({ boss: null, lead: 'boss', ann: 'lead', bo: 'lead', cy: 'boss', alone: null });
    expect(chart?.formalRank).toEqual([
      { reports: 4, depth: 0, rank: 1 },
      { reports: 2, depth: 1, rank: 2 },
      { reports: 0, depth: 2, rank: 4 },
      { reports: 0, depth: 2, rank: 4 },
      { reports: 0, depth: 1, rank: 3 },
      null,
    ]);
    expect(chart?.order).toEqual([0, 1, 4, 2, 3]);
  });

  it('is not there where nobody has a manager among the people', () => {
    expect(chartOf({ ann: null, bo: 'somebody who left' })).toBeNull();
  });

  it('cuts circles and self-reports instead of walking for ever', () => {
    const chart = chartOf({ a: 'c', b: 'a', c: 'b', d: 'd', e: 'c' });
    expect([...(chart?.managerOf ?? [])]).toEqual([-1, 0, 1, -1, 2]);
    expect(chart?.formalRank[0]).toEqual({ reports: 3, depth: 0, rank: 1 });
    expect(chart?.formalRank[3]).toBeNull();
  });
});
