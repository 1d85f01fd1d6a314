import { dot, independentOf, nullSpace } from './null-space.js';
import { type CellOfParts, type PeopledPart } from './peopled-parts.js';

/** Groups of people around a part that are looked at; where there are more, one is taken to follow. */
const GROUPS_MAX = 200;
/** Ways to know everything without a part that are tried before it is reckoned: the first mostly does. */
const BASES = 4;

/**
 * Cells of which some sum and difference, with whatever factors, is what 1 to `minimum` − 1 people made: their ids, or null
 * where there is no such sum. What a cell has is taken to be the sum of what its parts have, and of a part what its people
 * made. Exact up to {@link GROUPS_MAX} groups of people around a part, and on the safe side beyond.
 *
 * How: a sum says nothing of parts of many people only where the factors of the cells around each such part add up to 0. Of
 * the sums that are left, one lies on parts of a few people alone just where all other parts together settle less than all
 * parts do. That can only be so of people of a part that is needed in one choice of parts that settle everything.
 * Cost: the parts × the cells, and what is left squared for each needed part.
 */
export function cellsOfFewInSum(
  parts: readonly PeopledPart[],
  cells: readonly CellOfParts[],
  minimum: number,
): string[] | null {
  const columns = columnsOf(parts, cells);
  const isFew = ({ people }: Column) => people.size < minimum;
  const many = columns.filter((column) => !isFew(column)).sort((a, b) => a.cells.length - b.cells.length);
  const left = nullSpace(rowsOf(many, cells.length), cells.length);
  if (left.length === 0) return null;
  const few = columns
    .filter(isFew)
    .map(({ people, cells: around }) => ({ people, inSums: inSumsOf(left, around) }))
    .sort((a, b) => b.people.size - a.people.size);
  const sum = sumOfFew(few, left.length, minimum);
  if (sum === null) return null;
  const factors = cells.map((_, at) => sum.reduce((all, times, n) => all + times * (left[n]?.[at] ?? 0), 0));
  return cells.filter((_, at) => dot([factors[at] ?? 0], [1]) !== 0).map(({ id }) => id);
}

/** Parts of the same cells, which every sum takes together. */
interface Column {
  readonly cells: readonly number[];
  readonly people: Set<number>;
}

/** A part of few people, and how often it is in each of the sums that are left. */
interface FewColumn {
  readonly people: ReadonlySet<number>;
  readonly inSums: Float64Array;
}

function columnsOf(parts: readonly PeopledPart[], cells: readonly CellOfParts[]): Column[] {
  const around = parts.map((): number[] => []);
  cells.forEach(({ parts: of }, at) => of.forEach((part) => around[part]?.push(at)));
  const columns = new Map<string, Column>();
  parts.forEach(({ people }, at) => {
    const own = around[at] ?? [];
    if (own.length === 0 || people.length === 0) return;
    const column = columns.get(own.join()) ?? { cells: own, people: new Set<number>() };
    for (const person of people) column.people.add(person);
    columns.set(own.join(), column);
  });
  return [...columns.values()];
}

function* rowsOf(columns: readonly Column[], cells: number): Generator<Float64Array> {
  for (const { cells: around } of columns) {
    const row = new Float64Array(cells);
    for (const at of around) row[at] = 1;
    yield row;
  }
}

const inSumsOf = (left: readonly Float64Array[], around: readonly number[]): Float64Array =>
  Float64Array.from(left, (factors) => around.reduce((sum, at) => sum + (factors[at] ?? 0), 0));

/** Factors of a sum that lies on parts of 1 to `minimum` − 1 people alone, or null. */
function sumOfFew(few: readonly FewColumn[], sums: number, minimum: number): Float64Array | null {
  const settling = (of: readonly FewColumn[], enough = sums) =>
    independentOf(of, ({ inSums }) => inSums, sums, enough);
  const needed = settling(few);
  const bases: ReadonlySet<FewColumn>[] = [];
  for (let rest = few; bases.length < BASES;) {
    const basis = new Set(settling(rest, needed.length));
    if (basis.size < needed.length) break;
    bases.push(basis);
    rest = rest.filter((column) => !basis.has(column));
  }
  const settlesAll = (without: ReadonlySet<FewColumn>) =>
    bases.some((basis) => [...without].every((column) => !basis.has(column))) ||
    settling(
      few.filter((column) => !without.has(column)),
      needed.length,
    ).length === needed.length;
  for (const { people } of needed) {
    const near = few.filter((column) => new Set([...column.people, ...people]).size < minimum);
    // Mostly everything is settled without all that these people and some others made: then without part of it too.
    if (settlesAll(new Set(near))) continue;
    for (const group of groupsAround(people, near, minimum) ?? [null]) {
      const own = new Set(group === null ? near : near.filter((column) => isWithin(column.people, group)));
      if (settlesAll(own)) continue;
      const others = few.filter((column) => !own.has(column)).map(({ inSums }) => inSums);
      const sum = nullSpace(others, sums).find((of) => [...own].some(({ inSums }) => dot(inSums, of) !== 0));
      if (sum !== undefined) return sum;
    }
  }
  return null;
}

/** These people, and they with those of other parts, as long as they are few; null where these are too many to look at. */
function groupsAround(
  people: ReadonlySet<number>,
  near: readonly FewColumn[],
  minimum: number,
): ReadonlySet<number>[] | null {
  const groups = new Map<string, ReadonlySet<number>>();
  const waiting: ReadonlySet<number>[] = [people];
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const key = [...group].sort((a, b) => a - b).join();
    if (groups.has(key)) continue;
    if (groups.size >= GROUPS_MAX) return null;
    groups.set(key, group);
    for (const column of near) {
      const both = new Set([...group, ...column.people]);
      if (both.size < minimum && both.size > group.size) waiting.push(both);
    }
  }
  return [...groups.values()];
}

const isWithin = (part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean =>
  part.size <= whole.size && [...part].every((one) => whole.has(one));
