import { entryOf, isShareField, problemOf } from './field-problem.js';

const message = 'is blank.';

it('shows a problem at its field and at no other', () => {
  const problem = { message, field: 'detector.words[3]', at: null };
  expect(problemOf(problem, 'detector.words')).toBe(message);
  expect(problemOf(problem, 'detector.word')).toBeUndefined();
  expect(problemOf({ ...problem, field: 'name' }, 'name')).toBe(message);
});

it('shows none where there is none or it is about the whole', () => {
  expect(problemOf(null, 'name')).toBeUndefined();
  expect(problemOf({ message, field: null, at: null }, 'name')).toBeUndefined();
});

it('knows the entry of a list, and which numbers people write as per cent', () => {
  expect(entryOf('detector.words[12]')).toBe(12);
  expect([entryOf('detector.words'), entryOf(null)]).toEqual([null, null]);
  expect([isShareField('detector.leastRemovedRatio'), isShareField('detector.leastRemovedChars')]).toEqual([
    ...[true, false],
  ]);
});
