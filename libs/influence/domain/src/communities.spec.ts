import { seededRandom } from '@wellspring/kernel';
import { findCommunities } from './communities.js';
import { KARATE, randomGraph, simple, tiesOf, type TestEdge } from './testing/known-graphs.js';
import { toGraphology } from './to-graphology.js';

const graphOf = (personCount: number, edges: readonly TestEdge[]) =>
  toGraphology(
    tiesOf(personCount, edges),
    Array.from({ length: personCount }, (_, at) => ({ key: String(at), name: '', department: null })),
  );

describe('findCommunities', () => {
  it('splits the karate club with the modularity that Louvain is known for', () => {
    const { communityOf, modularity, count } = findCommunities(graphOf(34, KARATE), 1);
    // The optimum is 0.4198 with four communities; Louvain finds 0.41 to 0.42.
    expect(modularity).toBeGreaterThan(0.41);
    expect(count).toBe(4);
    expect(communityOf[0]).not.toBe(communityOf[33]);
  });

  it('numbers communities by size, gives -1 to people without ties, and repeats itself', () => {
    const edges: TestEdge[] = [[0, 1], [2, 3], [3, 4], [2, 4]]; // prettier-ignore
    const found = findCommunities(graphOf(6, edges), 9);
    expect([...found.communityOf]).toEqual([1, 1, 0, 0, 0, -1]);
    expect(findCommunities(graphOf(6, edges), 9)).toEqual(found);
  });

  it('finds nothing where nobody is tied', () => {
    expect(findCommunities(graphOf(2, []), 1)).toEqual({
      communityOf: Int32Array.of(-1, -1),
      count: 0,
      modularity: 0,
      agreementRatio: 1,
    });
  });

  it('finds groups that were planted, whatever the seed, and says that the runs agree', () => {
    const random = seededRandom(4);
    const group = (person: number) => person % 6;
    const edges = simple(
      Array.from({ length: 2500 }, (): TestEdge => {
        const [a, b] = [Math.floor(120 * random.next()), Math.floor(120 * random.next())];
        return random.next() < 0.85 ? [a, b - (b % 6) + group(a)] : [a, b];
      }),
    );
    const found = [1, 2, 3].map((seed) => findCommunities(graphOf(120, edges), seed));
    for (const { communityOf, count, agreementRatio } of found) {
      expect(count).toBe(6);
      for (let person = 6; person < 120; person++)
        expect(communityOf[person]).toBe(communityOf[group(person)]);
      expect(agreementRatio).toBeGreaterThan(0.95);
    }
  });

  it('makes communities that hang together and says how much the seed decides', () => {
    const graph = graphOf(300, randomGraph(300, 700, seededRandom(2).next));
    const { communityOf, agreementRatio } = findCommunities(graph, 1);
    // Without structure the seed decides about many ties.
    expect(agreementRatio).toBeLessThan(0.95);
    expect(agreementRatio).toBeGreaterThanOrEqual(0.5);
    const keys = graph.nodes();
    const reached = new Set<number>();
    for (const first of keys.keys()) {
      const community = communityOf[first] ?? -1;
      if (community < 0 || reached.has(community)) continue;
      reached.add(community);
      const seen = new Set([first]);
      for (const person of seen) {
        for (const key of graph.neighbors(keys[person] ?? ''))
          if (communityOf[Number(key)] === community) seen.add(Number(key));
      }
      expect(seen.size).toBe(communityOf.filter((other) => other === community).length);
    }
  });
});
