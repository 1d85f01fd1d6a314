import { departmentsOf, filterLeaders, groupByTier, type Leader } from './filter-leaders.js';

function leader(position: number, name: string | null, tier: number | null, tokens = 0): Leader {
  return {
    position,
    tier,
    score: 1 - position / 100,
    inclusionProbability: 0.9,
    survivingWords: tokens,
    measures: [],
    reasons: [],
    person:
      name === null
        ? null
        : {
            id: name,
            displayName: name,
            department: position % 2 ? 'Sales' : '研發',
            unit: null,
            location: null,
            title: null,
            kind: 'EMPLOYEE',
            status: 'ACTIVE',
          },
  };
}

const leaders = [
  leader(1, 'Wu', 1, 900),
  leader(2, null, 1),
  leader(3, 'Ash', 1, 10),
  leader(4, 'Lin', 2, 200),
  leader(6, 'Zed', null, 5),
  leader(5, 'Moe', null, 5),
];

describe('groupByTier', () => {
  it('puts names in alphabetical order inside a tier and withheld people last', () => {
    const groups = groupByTier(leaders, 'en');
    expect(groups.map((group) => group.tier)).toEqual([1, 2, null]);
    expect(groups[0]?.leaders.map((one) => one.person?.displayName)).toEqual(['Ash', 'Wu', undefined]);
    expect(groups[2]?.leaders.map((one) => one.person?.displayName)).toEqual(['Moe', 'Zed']);
  });
});

describe('filterLeaders', () => {
  const names = (filter: Parameters<typeof filterLeaders>[1]) =>
    filterLeaders(leaders, filter).map((one) => one.person?.displayName);

  it('finds the connected people who write little', () => {
    expect(names({ department: null, littleOnly: true })).toEqual(['Ash', 'Zed', 'Moe']);
    expect(names({ department: 'Sales', littleOnly: true })).toEqual(['Ash', 'Moe']);
  });

  it('keeps withheld people where nothing is narrowed', () => {
    expect(names({ department: null, littleOnly: false })).toHaveLength(6);
  });
});

describe('departmentsOf', () => {
  it('names each once', () => {
    expect(departmentsOf(leaders, 'en')).toEqual(['Sales', '研發']);
  });
});
