import { isAmongFirst, ndcgAt10 } from './measures.js';

const expected = [
  { title: 'answers', grade: 2 },
  { title: 'helps', grade: 1 },
] as const;

describe('nDCG@10', () => {
  it('is 1 for the best ranking there is', () => {
    expect(ndcgAt10(['answers', 'helps', 'other'], expected)).toBe(1);
  });

  it('discounts by the place', () => {
    // 3 / log2(3) + 1 / log2(4) over 3 / log2(2) + 1 / log2(3)
    expect(ndcgAt10(['other', 'answers', 'helps'], expected)).toBeCloseTo(0.659, 4);
  });

  it('is 0 when nothing is found among the first ten', () => {
    const others = Array.from({ length: 10 }, (_, at) => `other ${at}`);
    expect(ndcgAt10([...others, 'answers'], expected)).toBe(0);
    expect(ndcgAt10([], expected)).toBe(0);
  });

  it('counts a page that comes twice once', () => {
    expect(ndcgAt10(['answers', 'answers'], expected)).toBeCloseTo(3 / (3 + 1 / Math.log2(3)), 10);
  });
});

describe('success', () => {
  it('wants a page that answers, not one that helps', () => {
    expect(isAmongFirst(1, ['helps', 'answers'], expected)).toBe(false);
    expect(isAmongFirst(3, ['helps', 'answers'], expected)).toBe(true);
  });
});
