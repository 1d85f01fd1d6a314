import { networkRoles } from './network-roles.js';

const COUNT = 100;
const column = (of: (person: number) => number) => Float64Array.from({ length: COUNT }, (_, at) => of(at));

describe('networkRoles', () => {
  const columns = {
    reach: column((person) => person),
    betweenness: column((person) => person),
    effectiveSize: column((person) => (person % 2 === 0 ? 0.75 * person : 0.5 * person)),
    participation: column((person) => (person >= 95 ? 0.6 : 0.59)),
    ties: Uint32Array.from({ length: COUNT }, (_, at) => at),
  };
  const roles = networkRoles(columns);

  it('names connectors, spanners and brokers by their borders', () => {
    expect(roles[99]).toEqual(['connector', 'spanner']);
    expect(roles[98]).toEqual(['connector', 'spanner', 'broker']);
    expect(roles[96]).toEqual(['spanner', 'broker']);
    expect(roles[94]).toEqual(['broker']);
    expect(roles[74]).toEqual([]);
  });

  it('names nobody for having few ties, none, or for being like everybody', () => {
    expect(roles[0]).toEqual([]);
    const alike = networkRoles({
      ...{ reach: column(() => 3), betweenness: column(() => 3), effectiveSize: column(() => 3) },
      ...{ participation: column(() => 1), ties: new Uint32Array(COUNT).fill(3) },
    });
    expect(alike.flat()).toEqual([]);
  });
});
