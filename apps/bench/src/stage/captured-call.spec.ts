import { stepsOf } from './captured-call.js';

const call = (name: string, began: number, ended: number) => ({ name, began, ended });

describe('the steps of a request', () => {
  it('keep side by side what ran side by side, and in order what waited', () => {
    const calls = [call('session', 0, 1), call('children', 3, 6), call('page', 2, 4), call('authors', 5, 7)];
    expect(stepsOf(calls).map((step) => step.map(({ name }) => name))).toEqual([
      ['session'],
      ['page', 'children'],
      ['authors'],
    ]);
  });

  it('are none for a request without statements', () => {
    expect(stepsOf([])).toEqual([]);
  });
});
