import { seededRandom } from '@wellspring/kernel';
import { type RankedChange, rankingFigures } from './ranking-figures.js';

const ranked = (word: string): RankedChange[] =>
  [...word].map((letter, at) => ({ score: -at, isBad: letter === 'B', cluster: String(at) }));

describe('how good an order is', () => {
  it('is average precision and precision at k', () => {
    // Bad at 1, 3 and 6 of seven: (1 + 2/3 + 3/6) / 3.
    const { averagePrecision, precisionAtK } = rankingFigures(ranked('B.B..B.'), 3, 1);
    expect(averagePrecision.value).toBeCloseTo((1 + 2 / 3 + 0.5) / 3, 10);
    expect(precisionAtK.value).toBeCloseTo(2 / 3, 10);
    expect(averagePrecision.low).toBeLessThan(averagePrecision.value);
  });
  it('does not depend on the order in which equal scores come', () => {
    const equal = (word: string) => ranked(word).map((change) => ({ ...change, score: 0 }));
    const [first, last] = [rankingFigures(equal('BB...'), 2, 1), rankingFigures(equal('...BB'), 2, 1)];
    expect(first.averagePrecision.value).toBeCloseTo(last.averagePrecision.value, 10);
    expect(first.precisionAtK.value).toBeCloseTo(0.4, 10);
  });
  it('expects of equal scores what lots give', () => {
    const random = seededRandom(4);
    const changes = [...ranked('B..B.B').map((change) => ({ ...change, score: 1 })), ...ranked('B.')];
    let sum = 0;
    for (let draw = 0; draw < 20_000; draw++) {
      const lots = changes.map((change) => ({ ...change, lot: random.next() }));
      lots.sort((a, b) => b.score - a.score || a.lot - b.lot);
      let [bad, gained] = [0, 0];
      lots.forEach(({ isBad }, at) => {
        if (isBad) gained += ++bad / (at + 1);
      });
      sum += gained / bad;
    }
    expect(rankingFigures(changes, 3, 1).averagePrecision.value).toBeCloseTo(sum / 20_000, 2);
  });
  it('is less sure where changes hang together', () => {
    const random = seededRandom(9);
    const loose = Array.from({ length: 600 }, (_, at) => {
      const isBad = at % 10 === 0;
      return { isBad, score: random.next() + (isBad ? 0.4 : 0), cluster: String(at) };
    });
    const width = (changes: RankedChange[]) => {
      const { low, high } = rankingFigures(changes, 50, 1).averagePrecision;
      return high - low;
    };
    const bound = loose.map((change, at) => ({ ...change, cluster: String(Math.floor(at / 60)) }));
    const ofAuthors = loose.map((change, at) => ({
      ...change,
      cluster: change.isBad ? String(at % 7) : String(at),
    }));
    expect(width(ofAuthors)).toBeGreaterThan(width(loose));
    expect(rankingFigures(bound, 50, 1)).toEqual(rankingFigures(bound, 50, 1));
  });
  it('is zero, not an error, where nothing is bad', () => {
    expect(rankingFigures(ranked('...'), 100, 1)).toMatchObject({
      averagePrecision: { value: 0 },
      precisionAtK: { value: 0 },
    });
  });
});
