import { logLikelihood, mergeByPages, rankKeywords, type WordInSpace } from './rank-keywords.js';
import { aboutness, countWords, placesOf } from './topic-word-counts.js';

const word = (key: string, pages: number, pagesElsewhere: number, weight = pages / 2): WordInSpace => ({
  ...{ key, pages, pagesElsewhere, weight },
});

describe('keywords', () => {
  it('are weighed by Dunning’s log-likelihood', () => {
    // By hand: 2 · (8 ln(8/4) + 2 ln(2/6) + 4 ln(4/8) + 16 ln(16/12)) = 2 · (5.5452 − 2.1972 − 2.7726 + 4.6029)
    expect(logLikelihood(8, 10, 4, 20)).toBeCloseTo(10.3566, 3);
    expect(logLikelihood(5, 10, 50, 100)).toBeCloseTo(0, 9);
  });

  it('are words that stand here more often than elsewhere, not by chance and not on one page', () => {
    const words = [
      word('pump', 8, 0),
      word('engine', 8, 20),
      word('meeting', 5, 100),
      word('single', 1, 0),
      word('rather', 2, 20),
    ];
    expect(rankKeywords(words, { pages: 10, pagesElsewhere: 200 }, 10)).toEqual(['pump', 'engine']);
  });

  it('rank a word that pages are about before one that they mention', () => {
    const words = [word('mentioned', 8, 0, 0.5), word('topic', 6, 0, 5)];
    expect(rankKeywords(words, { pages: 10, pagesElsewhere: 200 }, 10)).toEqual(['topic', 'mentioned']);
  });

  it('are found by TF-IDF where there is nothing to compare with', () => {
    // By hand: 4 ln(10.5/5) = 2.97; 4.5 ln(10.5/9) = 0.69; 10 ln(10.5/10) = 0.49
    const words = [word('all', 10, 0, 10), word('most', 9, 0, 4.5), word('half', 5, 0, 4)];
    expect(rankKeywords(words, { pages: 10, pagesElsewhere: 0 }, 10)).toEqual(['half', 'most', 'all']);
  });

  it('break ties by the word', () => {
    const words = [word('b', 5, 0), word('a', 5, 0)];
    expect(rankKeywords(words, { pages: 10, pagesElsewhere: 100 }, 1)).toEqual(['a']);
  });

  it('give each language its share of the places', () => {
    const merged = mergeByPages(
      [
        { language: 'zh', pages: 30, keys: ['一', '二', '三', '四'] },
        { language: 'en', pages: 10, keys: ['one', 'two'] },
      ],
      4,
    );
    expect(merged.map(({ key }) => key)).toEqual(['一', 'one', '二', '三']);
  });

  it('weigh a second mention more than the tenth', () => {
    expect([1, 2, 4].map(aboutness)).toEqual([0, 0.5, 0.75]);
  });

  it('are counted by page and found again as they are written', () => {
    const texts = [
      { pageId: 'a', title: 'Pump', text: 'The pump is a PUMP.', writing: 'simplified' },
      { pageId: 'b', title: 'Valve', text: 'One pump.', writing: 'simplified' },
    ] as const;
    expect(countWords(texts)).toEqual({ keys: ['pump', 'valve'], pages: [2, 1], weights: [1 - 1 / 3, 0] });
    expect(placesOf(['pump'], texts)).toEqual([
      {
        key: 'pump',
        forms: [
          ['Pump', 1],
          ['pump', 2],
          ['PUMP', 1],
        ],
        pages: [
          ['a', 3],
          ['b', 1],
        ],
      },
    ]);
  });
});
