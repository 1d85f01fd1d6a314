import { communitySummaries, letterOf, type MapNode, neighbourhoods } from './map-graph.js';

const node = (key: string, community: number | null, department: string | null = null): MapNode => ({
  key,
  name: key,
  department,
  community,
  tier: null,
  x: null,
  y: null,
});

describe('neighbourhoods', () => {
  it('have the strongest tie first and those of equal strength in the order of the map', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((key) => node(key, 0));
    const edges = [
      { a: 0, b: 3, strength: 1 },
      { a: 0, b: 1, strength: 1 },
      { a: 2, b: 0, strength: 5 },
    ];
    expect(neighbourhoods({ nodes, edges })[0]).toEqual([
      { position: 2, strength: 5 },
      { position: 1, strength: 1 },
      { position: 3, strength: 1 },
    ]);
    expect(neighbourhoods({ nodes, edges })[3]).toEqual([{ position: 0, strength: 1 }]);
  });

  it('pass over a tie to nobody', () => {
    expect(neighbourhoods({ nodes: [node('a', 0)], edges: [{ a: 0, b: 7, strength: 1 }] })).toHaveLength(1);
  });
});

describe('communitySummaries', () => {
  it('name the biggest A and say which department most of it is from', () => {
    const nodes = [
      node('a', 4, 'Sales'),
      node('b', 2, 'Plant'),
      node('c', 2, 'Sales'),
      node('d', 2, 'Plant'),
    ];
    expect(communitySummaries([...nodes, node('e', null, 'Sales')])).toEqual([
      { community: 2, letter: 'A', people: 3, mostly: { department: 'Plant', people: 2 } },
      { community: 4, letter: 'B', people: 1, mostly: { department: 'Sales', people: 1 } },
    ]);
  });

  it('know no department where none is known', () => {
    expect(communitySummaries([node('a', 1)])[0]?.mostly).toBeNull();
  });
});

describe('letterOf', () => {
  it('goes on after Z', () => {
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
