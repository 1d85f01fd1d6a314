import { findCommunities } from './communities.js';
import { KARATE, tiesOf, type TestEdge } from './testing/known-graphs.js';
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
});
