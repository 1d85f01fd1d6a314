import fc from 'fast-check';
import { type Atom, blankCells, type Margin, type OfferedCell } from './index.js';

const people = (...counts: number[]): Atom[] =>
  counts.map((count) => ({ people: count, contributors: count }));
const parts = (...sizes: number[]) => {
  const cells: OfferedCell[] = [
    { id: 'all', atoms: sizes.map((_, at) => at) },
    ...sizes.map((_, at) => ({ id: `p${at}`, atoms: [at] })),
  ];
  return { cells, margins: [{ total: 'all', parts: sizes.map((_, at) => `p${at}`) }] };
};

describe('blankCells', () => {
  it('blanks a small group and the smallest other one, from which with the total it would follow', () => {
    const { cells, margins } = parts(3, 20, 8, 30);
    expect([...blankCells(people(3, 20, 8, 30), cells, margins)].sort()).toEqual(['p0', 'p2']);
  });

  it('blanks a third where two small ones are fewer than five together', () => {
    const { cells, margins } = parts(2, 2, 8, 30);
    expect([...blankCells(people(2, 2, 8, 30), cells, margins)].sort()).toEqual(['p0', 'p1', 'p2']);
  });

  it('lets two small ones hide each other', () => {
    const { cells, margins } = parts(3, 4, 8, 30);
    expect([...blankCells(people(3, 4, 8, 30), cells, margins)].sort()).toEqual(['p0', 'p1']);
  });

  it('leaves what the others have when it is large enough to be told', () => {
    // Everybody and all employees are shown: the five others follow, and five are enough.
    const sizes = [5, 4, 6, 20, 30];
    const cells: OfferedCell[] = [
      { id: 'all', atoms: [0, 1, 2, 3, 4] },
      { id: 'others', atoms: [0] },
      { id: 'employees', atoms: [1, 2, 3, 4] },
      ...[1, 2, 3, 4].map((at) => ({ id: `d${at}`, atoms: [at] })),
    ];
    const margins = [
      { total: 'all', parts: ['others', 'employees'] },
      { total: 'employees', parts: ['d1', 'd2', 'd3', 'd4'] },
    ];
    expect([...blankCells(people(...sizes), cells, margins)].sort()).toEqual(['d1', 'd2']);
  });

  it('blanks nothing where every group is large or empty', () => {
    const { cells, margins } = parts(0, 5, 9);
    expect(blankCells(people(0, 5, 9), cells, margins).size).toBe(0);
  });

  it('blanks a large group in which one person did everything', () => {
    const { cells, margins } = parts(1, 1, 1);
    const atoms = [
      { people: 40, contributors: 1 },
      { people: 30, contributors: 12 },
      { people: 20, contributors: 9 },
    ];
    expect([...blankCells(atoms, cells, margins)].sort()).toEqual(['p0', 'p2']);
  });

  it('sees a department within a location that leaves three people', () => {
    // Atoms: department A in the north, B in the north, B in the south.
    const cells: OfferedCell[] = [
      { id: 'all', atoms: [0, 1, 2] },
      { id: 'A', atoms: [0] },
      { id: 'B', atoms: [1, 2] },
      { id: 'north', atoms: [0, 1] },
      { id: 'south', atoms: [2] },
    ];
    const margins = [
      { total: 'all', parts: ['A', 'B'] },
      { total: 'all', parts: ['north', 'south'] },
    ];
    const blank = blankCells(people(10, 3, 20), cells, margins);
    expect(blank.has('A') && blank.has('B') ? true : blank.has('north') && blank.has('south')).toBe(true);
    expect(blank.has('all')).toBe(false);
  });
});

/** Units within departments, and locations across them. */
const company = fc
  .array(
    fc.record({ department: fc.nat(3), unit: fc.nat(2), location: fc.nat(2), contributes: fc.boolean() }),
    {
      minLength: 6,
      maxLength: 90,
    },
  )
  .map((persons) => {
    const keys = [...new Set(persons.map((p) => `${p.department}/${p.unit}/${p.location}`))].sort();
    const atoms = keys.map((key) => {
      const of = persons.filter((p) => `${p.department}/${p.unit}/${p.location}` === key);
      return { people: of.length, contributors: of.filter((p) => p.contributes).length };
    });
    const cell = (id: string, test: (key: string) => boolean): OfferedCell => ({
      id,
      atoms: keys.flatMap((key, at) => (test(key) ? [at] : [])),
    });
    const distinct = (of: (key: string) => string) => [...new Set(keys.map(of))];
    const departments = distinct((key) => key.slice(0, 1));
    const units = distinct((key) => key.slice(0, 3));
    const locations = distinct((key) => key.slice(4));
    const cells = [
      cell('all', () => true),
      ...departments.map((d) => cell(`d${d}`, (key) => key.startsWith(d))),
      ...units.map((u) => cell(`u${u}`, (key) => key.startsWith(u))),
      ...locations.map((l) => cell(`l${l}`, (key) => key.endsWith(l))),
    ];
    const margins: Margin[] = [
      { total: 'all', parts: departments.map((d) => `d${d}`) },
      { total: 'all', parts: locations.map((l) => `l${l}`) },
      ...departments.map((d) => ({
        total: `d${d}`,
        parts: units.filter((u) => u.startsWith(d)).map((u) => `u${u}`),
      })),
    ];
    return { atoms, cells, margins };
  });

describe('no difference of offered cells', () => {
  const isFew = (count: number) => count > 0 && count < 5;

  it('is a group of one to four people, for every pair of cells, and for every margin without what it shows', () => {
    fc.assert(
      fc.property(company, ({ atoms, cells, margins }) => {
        const blank = blankCells(atoms, cells, margins);
        const shown = cells.filter(({ id }) => !blank.has(id));
        const count = (of: readonly number[], what: keyof Atom) =>
          of.reduce((sum, at) => sum + (atoms[at]?.[what] ?? 0), 0);
        const fine = (of: readonly number[]) => {
          expect(isFew(count(of, 'people'))).toBe(false);
          expect(isFew(count(of, 'contributors'))).toBe(false);
        };
        for (const whole of shown) {
          fine(whole.atoms);
          for (const part of shown)
            if (part.atoms.every((at) => whole.atoms.includes(at)))
              fine(whole.atoms.filter((at) => !part.atoms.includes(at)));
        }
        for (const { total, parts: ids } of margins) {
          const whole = shown.find(({ id }) => id === total);
          const told = shown.filter(({ id }) => ids.includes(id)).flatMap((cell) => cell.atoms);
          if (whole) fine(whole.atoms.filter((at) => !told.includes(at)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
