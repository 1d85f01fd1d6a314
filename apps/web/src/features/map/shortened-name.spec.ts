import { shortenedName } from './shortened-name.js';

describe('shortenedName', () => {
  it('keeps what has room', () => {
    expect(shortenedName('Node 1', 6)).toBe('Node 1');
    expect(shortenedName('歐陽修', 6)).toBe('歐陽修');
  });

  it('cuts at a letter, and lets a Chinese one take the room of two', () => {
    expect(shortenedName('Node 1 of many', 6)).toBe('Node 1…');
    expect(shortenedName('歐陽修之子', 6)).toBe('歐陽修…');
    expect(shortenedName('Node  of many', 6)).toBe('Node…');
  });
});
