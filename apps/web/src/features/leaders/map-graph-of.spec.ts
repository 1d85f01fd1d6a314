import { mapGraphOf } from './map-graph-of.js';

describe('mapGraphOf', () => {
  it('puts the columns of a person and of a tie together', () => {
    expect(
      mapGraphOf({
        positions: [1, 7],
        names: ['Ada', 'B-4711'],
        departments: [0, -1],
        departmentNames: ['Sales'],
        communities: [0, -1],
        tiers: [1, 0],
        x: [3.5],
        y: [-2],
        tieFrom: [0],
        tieTo: [1],
        tieStrengths: [0.25],
      }),
    ).toEqual({
      nodes: [
        { key: '1', name: 'Ada', department: 'Sales', community: 0, tier: 1, x: 3.5, y: -2 },
        { key: '7', name: 'B-4711', department: null, community: null, tier: null, x: null, y: null },
      ],
      edges: [{ a: 0, b: 1, strength: 0.25 }],
    });
  });
});
