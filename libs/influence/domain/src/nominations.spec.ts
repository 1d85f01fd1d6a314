import { evaluateNominations, type Nomination } from './nominations.js';

const RANKED = Array.from({ length: 20 }, (_, at) => ({ key: `p${at}`, contacts: 20 - at, sent: at }));
const ballots = (...named: string[][]): Nomination[] =>
  named.flatMap((nominees, at) => nominees.map((nominee) => ({ nominator: `p${at + 10}`, nominee })));

describe('evaluateNominations', () => {
  it('finds a ranking that names the most named first', () => {
    const votes = ballots(['p0', 'p1'], ['p0', 'p1'], ['p0', 'p2'], ['p0', 'p1'], ['p1', 'p2'], ['p0', 'p2']);
    const report = evaluateNominations(RANKED, votes, 2);
    expect(report).toMatchObject({
      nominators: 6,
      nominees: 3,
      nominations: 12,
      k: 2,
      mostNamed: 2,
      leastNamed: 4,
    });
    expect(report.precisionAtK).toMatchObject({ value: 1, contacts: 1, sent: 0 });
    expect(report.recallAtK?.value).toBe(1);
    expect(report.averagePrecision?.value).toBe(1);
    // Two of twenty by chance.
    expect(report.precisionAtK?.random.mean).toBeCloseTo(0.1, 1);
    expect(report.precisionAtK?.low).toBeLessThan(1);
  });

  it('computes average precision by hand', () => {
    // Most named are p1 and p3: found at places 2 and 4, precisions 1/2 and 2/4.
    const votes = ballots(['p1', 'p3'], ['p1', 'p3'], ['p1', 'p3'], ['p1', 'p3'], ['p1', 'p3']);
    const report = evaluateNominations(RANKED, votes, 2);
    expect(report.averagePrecision?.value).toBe(0.5);
    expect(report.precisionAtK?.value).toBe(0.5);
    expect(report.averagePrecision).toMatchObject({ low: 0.5, high: 0.5 });
  });

  it('takes everybody who was named as often as the last of the most named', () => {
    const votes = ballots(['p0', 'p5'], ['p0', 'p6'], ['p0', 'p5'], ['p0', 'p6'], ['p0', 'p7']);
    const report = evaluateNominations(RANKED, votes, 2);
    expect(report).toMatchObject({ mostNamed: 3, leastNamed: 2 });
    expect(report.recallAtK?.value).toBeCloseTo(1 / 3, 12);
  });

  it('drops and counts names of oneself, of strangers and named twice', () => {
    const votes = [
      { nominator: 'p1', nominee: 'p1' },
      { nominator: 'p1', nominee: 'stranger' },
      { nominator: 'stranger', nominee: 'p1' },
      { nominator: 'p1', nominee: 'p2' },
      { nominator: 'p1', nominee: 'p2' },
    ];
    expect(evaluateNominations(RANKED, votes, 2)).toMatchObject({
      nominators: 1,
      nominations: 1,
      dropped: { self: 1, unknown: 2, repeated: 1 },
    });
  });

  it('says that fewer than five nominators are too few instead of giving figures', () => {
    const votes = ballots(['p0'], ['p0'], ['p0'], ['p0']);
    const { isTooFew, precisionAtK, averagePrecision } = evaluateNominations(RANKED, votes, 2);
    expect([isTooFew, precisionAtK, averagePrecision]).toEqual([true, null, null]);
    expect(evaluateNominations([], [], 2).isTooFew).toBe(true);
  });
});
