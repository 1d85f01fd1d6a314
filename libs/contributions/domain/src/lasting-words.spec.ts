import { attributeRevision, emptyPageAuthorship, lastingWords, type PageAuthorship } from './index.js';

const stateOf = (revisions: readonly (readonly [string, string])[]): PageAuthorship =>
  revisions.reduce(
    (state, [authorId, text], i) => attributeRevision(state, { revisionId: `${i}`, authorId, text }),
    emptyPageAuthorship(),
  );
const DAY = 86_400_000;
const days = (...all: number[]) => all.map((day) => day * DAY);

describe('lastingWords', () => {
  const history: [string, string][] = [
    ['A', 'The guide begins with these seven words.'],
    ['B', 'The guide begins with these seven words.\nB adds four words.'],
    ['C', 'The guide begins with these seven words.'],
  ];

  it('is not known before seven days or three later revisions by others', () => {
    expect(lastingWords(stateOf(history), days(0, 1, 2), 6.9 * DAY)).toEqual([null, null, null]);
    expect(lastingWords(stateOf(history), days(0, 1, 2), 7 * DAY)).toEqual([7, null, null]);
    expect(lastingWords(stateOf(history), days(0, 1, 2), 30 * DAY)).toEqual([7, 0, 0]);
  });

  it('is what stood after seven days, whatever came later', () => {
    expect(lastingWords(stateOf(history), days(0, 1, 9), 9 * DAY)).toEqual([7, 4, null]);
  });

  it('is what stood after three revisions by others, the own ones not counted', () => {
    const text = 'The guide begins with these seven words.';
    const state = stateOf([
      ['A', text],
      ['B', `${text} One`],
      ['A', `${text} One two`],
      ['C', `${text} One two three`],
      ['B', 'One two three'],
      ['B', 'Nothing is left of it at all now'],
    ]);
    expect(lastingWords(state, days(0, 0, 0, 0, 0, 0), 0)).toEqual([0, null, 0, null, null, null]);
  });

  it('is the same when only the newer revisions are asked about', () => {
    const state = stateOf([...history, ...history, ...history]);
    const times = days(0, 1, 2, 3, 9, 10, 10, 11, 20);
    const all = lastingWords(state, times, 21 * DAY);
    expect(lastingWords(state, times, 21 * DAY, { from: 4 })).toEqual(all.slice(4));
  });
});
