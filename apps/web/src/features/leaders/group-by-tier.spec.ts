import { groupByTier, type Leader, writesLittle } from './group-by-tier.js';

function leader(position: number, name: string | null, tier: number | null, words = 0): Leader {
  return {
    position,
    tier,
    pseudonym: null,
    score: 1 - position / 100,
    inclusionProbability: 0.9,
    rankInterval: null,
    roles: [],
    formalRank: null,
    differsFrom: null,
    survivingWords: words,
    measures: [],
    reasons: [],
    person:
      name === null
        ? null
        : {
            id: name,
            displayName: name,
            department: 'Sales',
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
  leader(5, 'Zed', null, 5),
  leader(6, 'Moe', null, 5),
];

describe('groupByTier', () => {
  it('puts names in alphabetical order inside a tier and withheld people last', () => {
    const groups = groupByTier(leaders, 'en');
    expect(groups.map((group) => group.tier)).toEqual([1, 2, null]);
    expect(groups[0]?.leaders.map((one) => one.person?.displayName)).toEqual(['Ash', 'Wu', undefined]);
    expect(groups[2]?.leaders.map((one) => one.person?.displayName)).toEqual(['Moe', 'Zed']);
  });

  it('puts pseudonyms among the names', () => {
    const hidden = { ...leader(7, null, 1), pseudonym: 'Bird-12' };
    expect(groupByTier([...leaders, hidden], 'en')[0]?.leaders.map((one) => one.position)).toEqual([
      3, 7, 1, 2,
    ]);
  });
});

describe('writesLittle', () => {
  it('is true below 200 words, and never of somebody whose name is withheld', () => {
    expect(leaders.map(writesLittle)).toEqual([false, false, true, false, true, true]);
  });
});
