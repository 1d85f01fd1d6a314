import { operatingPoints, type ScoredVerdict } from './operating-points.js';

const rows = (score: number, bad: number, good: number, weight = 1): ScoredVerdict[] => [
  ...Array.from({ length: bad }, () => ({ score, isBad: true, weight })),
  ...Array.from({ length: good }, () => ({ score, isBad: false, weight })),
];

describe('operating points', () => {
  const verdicts = [...rows(3, 38, 2), ...rows(2, 30, 20), ...rows(1, 20, 60), ...rows(-3, 1, 400)];
  const points = new Map(operatingPoints(verdicts).map((point) => [point.name, point]));

  it('are the largest cut that keeps a promise of precision', () => {
    expect(points.get('very-likely-bad')).toMatchObject({ score: 3, count: 40, precision: { value: 0.95 } });
    // 68 of 90 at 2; at 1 it is 88 of 170 = .52.
    expect(points.get('likely-bad')).toMatchObject({ score: 2, count: 90, precision: { value: 68 / 90 } });
    expect(points.get('likely-good')).toMatchObject({ score: -3, precision: { value: 400 / 401 } });
  });
  it('are the smallest cut that keeps a promise of recall', () => {
    expect(points.get('maybe-bad')).toMatchObject({ score: 1, recall: 88 / 89 });
  });
  it('count a change of the random lane for as many as it stands for', () => {
    const weighted = [...rows(3, 60, 0), ...rows(1, 0, 10), ...rows(-3, 2, 100, 20)];
    const found = operatingPoints(weighted).find(({ name }) => name === 'maybe-bad');
    // 60 of 100: nine of ten bad ones are only found with everything.
    expect(found).toMatchObject({ score: -3, recall: 1 });
  });
  it('say that there is too little to tell, or no such cut', () => {
    expect(
      operatingPoints(rows(3, 49, 500)).every((point) => 'reason' in point && point.reason === 'too-few'),
    ).toBe(true);
    const hopeless = operatingPoints([...rows(1, 60, 100), ...rows(2, 60, 100)]);
    expect(hopeless.find(({ name }) => name === 'very-likely-bad')).toEqual({
      name: 'very-likely-bad',
      reason: 'not-reached',
    });
  });
});
