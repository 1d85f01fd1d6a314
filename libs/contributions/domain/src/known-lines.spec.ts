import fc from 'fast-check';
import { hashOfLine, KnownLines } from './known-lines.js';

const find = (lines: KnownLines, text: string) => lines.find(text, hashOfLine(text));
const add = (lines: KnownLines, text: string) => lines.add(text, hashOfLine(text));

describe('the lines of a page', () => {
  it('are numbered and found as a map would', () => {
    const text = fc.string({ maxLength: 3 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), fc.array(text), (texts, others) => {
        const lines = new KnownLines();
        const numbers = new Map<string, number>();
        for (const line of texts) {
          if (!numbers.has(line)) numbers.set(line, numbers.size);
          expect(add(lines, line)).toBe(numbers.get(line));
        }
        expect(lines.count).toBe(numbers.size);
        for (const line of others) expect(find(lines, line)).toBe(numbers.get(line) ?? -1);
        for (const [line, number] of numbers) expect(lines.textOf(number)).toBe(line);
      }),
    );
  });

  it('are told apart where their hashes are the same', () => {
    const lines = new KnownLines();
    expect(hashOfLine('costarring')).toBe(hashOfLine('liquid'));
    add(lines, 'costarring');
    expect(find(lines, 'liquid')).toBe(-1);
    expect(add(lines, 'liquid')).toBe(1);
    expect([find(lines, 'costarring'), find(lines, 'liquid')]).toEqual([0, 1]);
  });

  it('are found when they were read from a stored state', () => {
    const lines = new KnownLines();
    const texts = Array.from({ length: 1000 }, (_, i) => `line ${i}`);
    for (const text of texts) lines.addNew(text);
    expect(texts.map((text) => find(lines, text))).toEqual(texts.map((_, i) => i));
    expect(add(lines, 'one more')).toBe(1000);
    expect(find(lines, 'another one')).toBe(-1);
  });
});
