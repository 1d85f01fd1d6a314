import { DAY_MS } from '@wellspring/kernel';
import { rankExperts, rankWeight, type WordsOnPage } from './expert-score.js';

const now = new Date('2026-11-22T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const words = (
  personId: string,
  pageId: string,
  survivingWords: number,
  lastEditAt: Date | null = null,
): WordsOnPage => ({
  ...{ personId, pageId, survivingWords, lastEditAt },
});
const context = { pageIds: ['best', 'second', 'third'], profileMatches: new Set<string>(), now };
const order = (rows: readonly WordsOnPage[], profileMatches: readonly string[] = []) =>
  rankExperts(rows, { ...context, profileMatches: new Set(profileMatches) }).map((expert) => expert.personId);

describe('who knows about something', () => {
  it('weighs pages by their place: the first counts whole, the third half', () => {
    expect([1, 3, 7].map(rankWeight)).toEqual([1, 1 / 2, 1 / 3]);
    expect(order([words('ann', 'best', 100), words('bob', 'third', 199)])).toEqual(['ann', 'bob']);
    expect(order([words('ann', 'best', 100), words('bob', 'third', 201)])).toEqual(['bob', 'ann']);
  });

  it('does not let one long page outweigh the rest', () => {
    const [first] = rankExperts([words('ann', 'best', 30_000)], context);
    expect(first).toMatchObject({ score: 1_000, survivingWords: 30_000 });
  });

  it('prefers people who edited lately, and whose profile fits', () => {
    expect(order([words('ann', 'best', 100, daysAgo(400)), words('bob', 'best', 70, daysAgo(20))])).toEqual([
      'bob',
      'ann',
    ]);
    expect(order([words('ann', 'best', 100, daysAgo(400)), words('bob', 'best', 70, daysAgo(120))])).toEqual([
      'ann',
      'bob',
    ]);
    expect(order([words('ann', 'best', 100), words('bob', 'best', 90)], ['bob'])).toEqual(['bob', 'ann']);
  });

  it('gives the pages that count most as reasons first, and breaks ties by id', () => {
    const [ann, bob] = rankExperts(
      [
        words('bob', 'best', 10),
        words('ann', 'third', 15),
        words('ann', 'second', 0),
        words('ann', 'best', 2.5),
      ],
      context,
    );
    expect(ann).toMatchObject({ personId: 'ann', pages: [{ pageId: 'third' }, { pageId: 'best' }] });
    expect(bob?.score).toBe(ann?.score);
  });
});
