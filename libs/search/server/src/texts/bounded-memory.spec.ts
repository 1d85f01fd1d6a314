import { BoundedMemory } from './bounded-memory.js';

describe('BoundedMemory', () => {
  it('forgets what was not used for longest when it is full', () => {
    const memory = new BoundedMemory<string, number>(3);
    memory.set('one', 1, 1);
    memory.set('two', 2, 1);
    memory.set('three', 3, 1);
    memory.get('one');
    memory.set('four', 4, 1);
    expect(['one', 'two', 'three', 'four'].map((key) => memory.get(key))).toEqual([1, undefined, 3, 4]);
  });

  it('counts what is replaced once, and keeps nothing that is heavier than all of it', () => {
    const memory = new BoundedMemory<string, string>(4);
    memory.set('a', 'old', 3);
    memory.set('a', 'new', 2);
    memory.set('b', 'beside', 2);
    expect([memory.get('a'), memory.get('b')]).toEqual(['new', 'beside']);
    memory.set('a', 'huge', 5);
    expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 'beside']);
    memory.clear();
    expect(memory.get('b')).toBeUndefined();
  });
});
