import { PeopleSuggestions } from './suggest-people.js';

const PEOPLE = [
  { personId: '1', displayName: 'Mei Chen', addresses: ['mei.chen@firm.example'] },
  { personId: '2', displayName: 'Mark Chen', addresses: ['mark.chen@firm.example'] },
  { personId: '3', displayName: 'Zoë Müller', addresses: ['zmueller@firm.example'] },
  { personId: '4', displayName: '王芳', addresses: ['fang.wang@firm.example'] },
  { personId: '5', displayName: 'Anna-Lena Schmidt', addresses: ['als@firm.example'] },
];
const suggestions = new PeopleSuggestions(PEOPLE);
const of = (address: string) =>
  suggestions.for(address, 3).map(({ personId, reason }) => `${personId} ${reason}`);

describe('suggestions for an unknown address', () => {
  it.each([
    ['mei.chen@firm-asia.example', ['1 SAME_NAME_OTHER_DOMAIN', '2 ONE_NAME']],
    ['m.chen@firm.example', ['1 INITIAL_AND_NAME', '2 INITIAL_AND_NAME']],
    ['chen.mei@firm.example', ['1 NAME_IN_FULL', '2 ONE_NAME']],
    ['meichen2@firm.example', ['1 NAME_IN_FULL']],
    ['mei.chne@firm.example', ['1 SIMILAR_SPELLING']],
    ['zoe.muller@firm.example', ['3 NAME_IN_FULL']],
    ['wang.fang@firm.example', ['4 NAME_IN_FULL']],
    ['anna.schmidt@firm.example', ['5 NAME_IN_FULL']],
    ['schmidt@firm.example', ['5 ONE_NAME']],
    ['x17@firm.example', []],
  ])('finds %s', (address, wanted) => {
    expect(of(address)).toEqual(wanted);
  });

  it('gives each person once, by the best reason, and no more than were asked for', () => {
    expect(suggestions.for('mei.chen@other.example', 1)).toEqual([
      { personId: '1', reason: 'SAME_NAME_OTHER_DOMAIN', likenessRatio: 0.95 },
    ]);
  });
});
