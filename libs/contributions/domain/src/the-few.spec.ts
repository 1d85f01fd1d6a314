import { isRising, theFew } from './the-few.js';

const people = (...values: number[]) =>
  values.map((value, at) => ({ personId: String.fromCharCode(97 + at), value }));

describe('the few', () => {
  it('are the fewest who have half', () => {
    const few = theFew(people(10, 50, 5, 20, 15), 0.5, 50);
    expect(few.people.map((one) => one.personId)).toEqual(['b']);
    expect(few).toMatchObject({ needed: 1, total: 100 });
    expect(theFew(people(49, 26, 25), 0.5, 50).needed).toBe(2);
  });

  it('are cut where they would be many, and it is said how many they are', () => {
    const few = theFew(people(1, 1, 1, 1, 1, 1), 0.5, 2);
    expect(few.people.map((one) => one.personId)).toEqual(['a', 'b']);
    expect(few.needed).toBe(3);
  });

  it('are nobody where nobody has anything', () => {
    expect(theFew(people(0, 0), 0.5, 50)).toEqual({ people: [], needed: 0, total: 0 });
  });

  it('reach a half that tenths miss by rounding', () => {
    expect(theFew(people(0.1, 0.2, 0.3), 0.5, 50).needed).toBe(1);
  });
});

describe('rising', () => {
  it('is twice the mean of before, and enough to be no chance', () => {
    expect(isRising(600, [300, 300, 300])).toBe(true);
    expect(isRising(599, [300, 300, 300])).toBe(false);
    expect(isRising(299, [0, 0, 0])).toBe(false);
    expect(isRising(300, [0, 0, 0])).toBe(true);
  });
});
