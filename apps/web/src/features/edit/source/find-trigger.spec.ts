import { findTrigger } from './find-trigger.js';

describe('findTrigger', () => {
  it.each([
    ['see [[', { kind: 'page', query: '', length: 2 }],
    ['請看[[請假 規', { kind: 'page', query: '請假 規', length: 6 }],
    ['[[a]] and [[b', { kind: 'page', query: 'b', length: 3 }],
    ['@', { kind: 'person', query: '', length: 1 }],
    ['謝謝@王小', { kind: 'person', query: '王小', length: 3 }],
    ['ask @Ada Lov', { kind: 'person', query: 'Ada Lov', length: 8 }],
    ['/', { kind: 'block', query: '', length: 1 }],
    ['  /tab', { kind: 'block', query: 'tab', length: 4 }],
    ['、表格', { kind: 'block', query: '表格', length: 3 }],
  ])('finds one in %j', (before, trigger) => expect(findTrigger(before)).toEqual(trigger));

  it.each(['', 'a', '[[a]]', '[a', 'ada@example', 'a.b@', 'either/or', 'a /table', '[[a\nb', '@a b c'])(
    'finds none in %j',
    (before) => expect(findTrigger(before)).toBeNull(),
  );
});
