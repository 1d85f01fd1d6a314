import fc from 'fast-check';
import { blankOverlappingCells, type CellOfParts, type PeopledPart } from './overlapping-cells.js';

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
});
