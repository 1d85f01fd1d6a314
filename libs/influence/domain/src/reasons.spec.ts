import { reasonsFor, sentenceOf, type ReasonFacts } from './reasons.js';

const FACTS: ReasonFacts = {
  ties: 41,
  departments: { count: 7, people: 41 },
  reach: 50,
  aheadOfRatio: { reach: 0.5, pageRank: 0.5, strength: 0.5, betweenness: 0.95, openness: 0.5 },
  bridge: { from: 'Sales', to: 'Plant 2', shareRatio: 0.5 },
  tier: 2,
  inclusionRatio: 0.61,
  topCount: 30,
  roles: ['spanner', 'broker'],
  brokerRatio: 0.829,
  rank: 4,
  secondOpinionRank: 20,
  contactsRank: 64,
  differsFrom: { contacts: 60, sent: 2, formal: 300 },
  people: 986,
};
const sentences = (changes: Partial<ReasonFacts> = {}) =>
  reasonsFor({ ...FACTS, ...changes }).map(sentenceOf);

describe('reasons', () => {
  it('say in words what the network looks like, the plainest first', () => {
    expect(sentences()).toEqual([
      'Writes back and forth with 41 people in 7 departments.',
      'Half of the ties between Sales and Plant 2 run through this person.',
      'Lies on the shortest paths between other people (ahead of 95 % of the others).',
      'Spanner: has ties into many groups and lies on many paths between people.',
      'Broker: 82 % of the contacts are not repeated by other contacts.',
      'Stands 60 places higher than by the number of contacts alone.',
      'Stands 300 places higher than in the organisation chart.',
      'The second opinion (reciprocal rank fusion) has rank 20.',
      'Among the first 30 in 61 % of the resampled periods.',
    ]);
  });

  it('say where the ranking is lower than the plain count, but nothing of formal rank then', () => {
    const lower = sentences({ differsFrom: { contacts: -60, sent: 0, formal: -300 }, secondOpinionRank: 5 });
    expect(lower).toContain('Stands 60 places lower than by the number of contacts alone.');
    expect(lower.join(' ')).not.toMatch(/organisation chart|second opinion/u);
  });

  it('speak of differences and sureness only for people with a tier', () => {
    expect(sentences({ tier: null, roles: [], bridge: null })).toEqual([
      'Writes back and forth with 41 people in 7 departments.',
      'Lies on the shortest paths between other people (ahead of 95 % of the others).',
    ]);
    expect(sentences({ ties: 0, tier: null, roles: [], bridge: null })[0]).toBe(
      'No correspondence in both directions in this period.',
    );
  });

  it('say how many of the contacts have a department where some have none', () => {
    expect(sentences({ departments: { count: 7, people: 38 } })[0]).toBe(
      'Writes back and forth with 41 people, 38 of them in 7 departments.',
    );
    expect(sentences({ departments: { count: 0, people: 0 } })[0]).toBe(
      'Writes back and forth with 41 people.',
    );
  });

  it('round shares down, but never below the whole number that they are', () => {
    for (let percent = 10; percent < 100; percent++)
      expect(sentences({ inclusionRatio: (2 * percent) / 200 }).at(-1)).toBe(
        `Among the first 30 in ${percent} % of the resampled periods.`,
      );
  });

  it('write shares that have a word as words', () => {
    const share = (shareRatio: number) => sentences({ bridge: { from: 'A', to: 'B', shareRatio } })[1];
    expect(share(0.333)).toMatch(/^A third of the ties between A and B/u);
    expect(share(1)).toMatch(/^All of/u);
    expect(share(0.996)).toMatch(/^99 % of/u);
    expect(share(0.42)).toMatch(/^42 % of/u);
  });
});
