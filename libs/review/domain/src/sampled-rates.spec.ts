import { seededRandom } from '@wellspring/kernel';
import { shareOf, weightedCount } from './intervals.js';
import { type JudgedChange, sampledRates } from './sampled-rates.js';

const change = (count: number, chance: number, isFlagged: boolean, isBad: boolean): JudgedChange[] =>
  Array.from({ length: count }, () => ({ chance, isFlagged, isBad }));

describe('intervals', () => {
  it('are Wilson’s for shares', () => {
    // Newcombe, Statistics in Medicine 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    expect(shareOf(81, 263)).toMatchObject({
      low: expect.closeTo(0.2553, 4),
      high: expect.closeTo(0.3662, 4),
    });
    expect(shareOf(15, 148)).toMatchObject({
      low: expect.closeTo(0.0624, 4),
      high: expect.closeTo(0.1605, 4),
    });
    expect(shareOf(0, 20)).toMatchObject({ low: 0, high: expect.closeTo(0.1611, 4) });
    expect(shareOf(1, 29)).toMatchObject({ low: expect.closeTo(0.0061, 4), high: expect.closeTo(0.1718, 4) });
    expect(shareOf(0, 0)).toBeNull();
  });
  it('are the exact Poisson ones for counts of equal weight, within two in a hundred', () => {
    // Garwood 1936: 10 → 4.795 to 18.391; 0 → 0 to 3.689.
    const ten = weightedCount(
      Array.from({ length: 10 }, () => 1),
      1,
    );
    expect(ten.low / 4.795).toBeCloseTo(1, 1);
    expect(ten.high / 18.391).toBeCloseTo(1, 2);
    expect(weightedCount([], 20).high / (20 * 3.689)).toBeCloseTo(1, 1);
  });
});

describe('what the queue is worth', () => {
  it('counts what only the random lane found twenty times', () => {
    const rates = sampledRates([
      ...change(60, 1, true, true),
      ...change(40, 1, true, false),
      ...change(2, 0.05, false, true),
      ...change(98, 0.05, false, false),
    ]);
    expect(rates.precision?.value).toBeCloseTo(0.6, 10);
    // 60 of 60 + 2 · 20.
    expect(rates.recall?.value).toBeCloseTo(0.6, 10);
    // 100 of 100 + 100 · 20.
    expect(rates.baseRate?.value).toBeCloseTo(100 / 2100, 10);
    expect(rates).toMatchObject({ judged: 200, bad: 62, badMissed: 2 });
    expect(rates.recall?.low).toBeLessThan(0.32);
  });
  it('does not call a recall sure because the lane found nothing', () => {
    const rates = sampledRates([...change(60, 1, true, true), ...change(100, 0.05, false, false)]);
    expect(rates.recall?.value).toBe(1);
    expect(rates.recall?.low).toBeLessThan(0.5);
  });
  it('has nothing to tell without verdicts', () => {
    expect(sampledRates([])).toMatchObject({ precision: null, recall: null, baseRate: null, bad: 0 });
    expect(sampledRates(change(5, 1, true, false))).toMatchObject({ recall: null });
  });
  it('holds the true recall at least nineteen times of twenty', () => {
    const random = seededRandom(21);
    let held = 0;
    for (let round = 0; round < 200; round++) {
      const judged: JudgedChange[] = [];
      let [bad, found] = [0, 0];
      for (let at = 0; at < 3000; at++) {
        const isBad = random.next() < 0.04;
        const isFlagged = random.next() < (isBad ? 0.7 : 0.05);
        bad += Number(isBad);
        found += Number(isBad && isFlagged);
        if (isFlagged) judged.push({ chance: 1, isFlagged, isBad });
        else if (random.next() < 0.05) judged.push({ chance: 0.05, isFlagged, isBad });
      }
      const recall = sampledRates(judged).recall;
      if (recall && recall.low <= found / bad && found / bad <= recall.high) held++;
    }
    expect(held / 200).toBeGreaterThan(0.95);
  });
});
