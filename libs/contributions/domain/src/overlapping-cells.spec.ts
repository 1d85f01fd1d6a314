import fc from 'fast-check';
import { blankOverlappingCells } from './overlapping-cells.js';
import { type CellOfParts, type PeopledPart } from './peopled-parts.js';

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe('cells that share people', () => {
  it('are blank where one to four people made them', () => {
    const parts = [{ people: people(0, 9) }, { people: people(0, 4) }];
    const cells = [
      { id: 'wiki', parts: [0, 1] },
      { id: 'few', parts: [1] },
    ];
    expect([...blankOverlappingCells(parts, cells)]).toEqual(['few']);
  });

  it('are blank where the whole without them is what a few made: two spaces, the smaller of four', () => {
    const parts = [{ people: people(0, 9) }, { people: people(3, 7) }];
    const cells = [
      { id: 'wiki', parts: [0, 1] },
      { id: 'large', parts: [0] },
      { id: 'small', parts: [1] },
    ];
    expect([...blankOverlappingCells(parts, cells)].sort()).toEqual(['large', 'small']);
  });

  it('take a second space along, so that what a few made hides among others', () => {
    const parts = [{ people: people(0, 9) }, { people: people(0, 6) }, { people: [20] }];
    const cells = [
      { id: 'wiki', parts: [0, 1, 2] },
      ...['a', 'b', 'c'].map((id, at) => ({ id, parts: [at] })),
    ];
    expect([...blankOverlappingCells(parts, cells)].sort()).toEqual(['b', 'c']);
  });

  it('are blank where a label lies within another but for one person’s page', () => {
    const parts = [{ people: people(0, 8) }, { people: [3] }, { people: people(0, 30) }];
    const cells = [
      { id: 'wiki', parts: [0, 1, 2] },
      { id: 'oven', parts: [0, 1] },
      { id: 'oven-new', parts: [0] },
    ];
    expect([...blankOverlappingCells(parts, cells)]).toEqual(['oven-new']);
  });

  it('are blank where several labels together leave what a few made', () => {
    // Two spaces; "oven" and "die" lie across them, and together they are everything but what one person labelled neither.
    const parts = [
      ...[people(0, 8), people(8, 16), people(16, 24), people(24, 32)].map((of) => ({ people: of })),
      { people: [40] },
    ];
    const cells = [
      { id: 'one', parts: [0, 1, 4] },
      { id: 'two', parts: [2, 3] },
      { id: 'oven', parts: [0, 2] },
      { id: 'die', parts: [1, 3] },
    ];
    // one + two − oven − die: no two of them lie within each other.
    expect(blankOverlappingCells(parts, cells).size).toBe(1);
    const without = parts.map((part, at) => (at === 4 ? { people: [] } : part));
    expect(blankOverlappingCells(without, cells).size).toBe(0);
  });

  it('shows what nobody made', () => {
    const cells = [{ id: 'empty', parts: [0] }];
    expect(blankOverlappingCells([{ people: [] }], cells).size).toBe(0);
  });

  it('never leave a pair that can be subtracted, whatever pages there are', () => {
    const somePeople = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 9 });
    const world = fc.record({
      parts: fc.array(somePeople, { minLength: 1, maxLength: 8 }),
      cells: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 8 }), { maxLength: 9 }),
    });
    fc.assert(
      fc.property(world, ({ parts, cells }) => {
        const known: PeopledPart[] = parts.map((people) => ({ people }));
        const offered: CellOfParts[] = [
          { id: 'wiki', parts: parts.map((_, at) => at) },
          ...cells.map((of, at) => ({ id: `cell ${at}`, parts: of.filter((part) => part < parts.length) })),
        ];
        const blank = blankOverlappingCells(known, offered);
        const shown = offered.filter(({ id }) => !blank.has(id));
        const madeBy = (of: readonly number[]) => new Set(of.flatMap((at) => parts[at] ?? [])).size;
        for (const { parts: of } of shown) expect([1, 2, 3, 4]).not.toContain(madeBy(of));
        for (const whole of shown)
          for (const part of shown) {
            if (!part.parts.every((at) => whole.parts.includes(at))) continue;
            const left = whole.parts.filter((at) => !part.parts.includes(at));
            expect([1, 2, 3, 4]).not.toContain(madeBy(left));
          }
      }),
      { numRuns: 500 },
    );
  });

  it('never leave a sum of several that is what a few made, whatever the factors', () => {
    const somePeople = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 8 });
    const world = fc.record({
      parts: fc.array(somePeople, { minLength: 2, maxLength: 6 }),
      cells: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }), {
        maxLength: 3,
      }),
    });
    const factors = [-2, -1, 0, 1, 2];
    const choices = (length: number): number[][] =>
      length === 0 ? [[]] : choices(length - 1).flatMap((one) => factors.map((factor) => [...one, factor]));
    fc.assert(
      fc.property(world, ({ parts, cells }) => {
        const offered: CellOfParts[] = [
          { id: 'wiki', parts: parts.map((_, at) => at) },
          ...cells.map((of, at) => ({ id: `cell ${at}`, parts: of.filter((part) => part < parts.length) })),
        ];
        const blank = blankOverlappingCells(
          parts.map((of): PeopledPart => ({ people: of })),
          offered,
        );
        const shown = offered.filter(({ id }) => !blank.has(id));
        for (const choice of choices(shown.length)) {
          const times = parts.map((_, part) =>
            shown.reduce((sum, cell, at) => sum + (cell.parts.includes(part) ? (choice[at] ?? 0) : 0), 0),
          );
          const madeBy = new Set(parts.flatMap((of, part) => (times[part] === 0 ? [] : of)));
          expect([1, 2, 3, 4]).not.toContain(madeBy.size);
        }
      }),
      { numRuns: 150 },
    );
  });
});
