import { compare } from './contest.js';
import { factsOf, figure, tableOf } from './table.js';

const side = (name: string) => ({ name, run: async () => 0 });
const comparisonOf = (name: string, target: number | null, ours: number[], theirs: number[]) => {
  const peer = { ...side('the same SQL'), target };
  return compare(
    { name, unit: 'requests/s', better: 'more', ours: side('GraphQL'), peers: [peer] },
    peer,
    ours,
    theirs,
  );
};

describe('the table', () => {
  it('has a row a comparison, and says of both sides what they are', () => {
    const text = tableOf([
      comparisonOf('page-read', 0.5, [400, 500, 450], [1000, 1000, 1000]),
      comparisonOf('save', null, [1500], [1000]),
    ]);
    expect(text.split('\n')).toEqual([
      'case                                    ours                  peer            ratio  target          rounds',
      '----------------------  --------------------  --------------------  ---------------  ------  ------  ------',
      'page-read (requests/s)        450 (400..500)  1,000 (1,000..1,000)  0.45 (0.4..0.5)  >= 0.5  over         3',
      '  GraphQL · against the same SQL',
      'save (requests/s)       1,500 (1,500..1,500)  1,000 (1,000..1,000)   1.5 (1.5..1.5)       -  stated       1',
      '  GraphQL · against the same SQL',
    ]);
  });

  it('lists facts with their units', () => {
    expect(factsOf([{ label: 'findable after', value: 12.345, unit: 's' }])).toBe('  findable after: 12.3 s');
  });
});

describe('a figure', () => {
  it('has three digits that mean something', () => {
    expect([0, 0.012345, 1.2345, 99.96, 123.4, 1234567].map(figure)).toEqual([
      '0',
      '0.0123',
      '1.23',
      '100',
      '123',
      '1,234,567',
    ]);
  });
});
