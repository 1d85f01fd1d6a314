import { judge, scoreOf } from './judge.js';
import { halfAt, type QueryKind } from './query.js';

const suite = ['a', 'b', 'c', 'd'].map((text, position) => ({
  ...{ text, kind: 'en-keywords' as QueryKind, wiki: 'handbook' as const, half: halfAt(position) },
  expected: [{ title: `${text} page`, grade: 2 as const }],
}));

it('gives the means of each half', async () => {
  const rankings: Record<string, string[]> = {
    a: ['handbook:a page'],
    b: ['docs:b page'],
    c: ['handbook:x', 'handbook:c page'],
    d: ['handbook:x', 'handbook:y', 'handbook:z', 'handbook:d page'],
  };
  const judged = await judge({ name: 'known', search: async (text) => rankings[text] ?? [] }, suite);
  expect(scoreOf(judged, 'tuning')).toEqual({
    ...{ queries: 2, successAt1: 0.5, successAt3: 1, successAt10: 1 },
    ndcgAt10: expect.closeTo((1 + 1 / Math.log2(3)) / 2, 10),
  });
  // A page of that title in the other wiki is another page.
  expect(scoreOf(judged, 'untouched')).toEqual({
    ...{ queries: 2, successAt1: 0, successAt3: 0, successAt10: 0.5 },
    ndcgAt10: expect.closeTo(1 / Math.log2(5) / 2, 10),
  });
});
