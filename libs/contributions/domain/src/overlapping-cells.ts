import { MIN_GROUP_PEOPLE } from './fixed-cells.js';
import { type CellOfParts, type PeopledPart } from './peopled-parts.js';
import { cellsOfFewInSum } from './sums-of-few.js';

interface Cell {
  readonly id: string;
  readonly parts: ReadonlySet<number>;
  readonly people: number;
}

/**
 * Which of the offered cells must stay blank, by id, so that neither a cell, nor what one cell has beyond another that lies
 * within it, nor what a cell has beyond all shown ones within it, nor any other sum and difference of shown cells, is what
 * 1 to `minimum` − 1 people made. Unlike groups of people, parts share people: who made what is left is counted, not
 * subtracted. Of the cells from which it would follow the smallest goes blank, ties by id. Cost: the cells² for finding what
 * lies within what, then the parts of the few that do, then that of {@link cellsOfFewInSum} for each cell that goes blank.
 */
export function blankOverlappingCells(
  parts: readonly PeopledPart[],
  offered: readonly CellOfParts[],
  minimum = MIN_GROUP_PEOPLE,
): Set<string> {
  const cells = offered
    .map(({ id, parts: of }): Cell => ({ id, parts: new Set(of), people: peopleOf(parts, of) }))
    .sort((a, b) => a.people - b.people || (a.id < b.id ? -1 : 1));
  const isFew = (people: number) => people > 0 && people < minimum;
  const blank = new Set(cells.filter(({ people }) => isFew(people)).map(({ id }) => id));
  const within = cells.map((whole) => cells.filter((part) => part !== whole && liesWithin(part, whole)));
  for (let before = -1; before !== blank.size;) {
    before = blank.size;
    cells.forEach((whole, at) => {
      if (blank.has(whole.id)) return;
      const shown = () => (within[at] ?? []).filter(({ id }) => !blank.has(id));
      for (const part of shown()) if (isFew(rest(parts, whole, [part]))) blank.add(part.id);
      for (let all = shown(); all.length > 0 && isFew(rest(parts, whole, all)); all = shown())
        blank.add(all[0]?.id ?? '');
    });
  }
  const shown = () => cells.filter(({ id }) => !blank.has(id));
  const inSum = () =>
    cellsOfFewInSum(
      parts,
      shown().map(({ id, parts: of }) => ({ id, parts: [...of] })),
      minimum,
    );
  for (let ids = inSum(); ids !== null; ids = inSum())
    blank.add(shown().find(({ id }) => ids?.includes(id))?.id ?? '');
  return blank;
}

const liesWithin = (part: Cell, whole: Cell): boolean =>
  part.parts.size <= whole.parts.size && [...part.parts].every((at) => whole.parts.has(at));

/** How many people made what a cell has beyond others. */
function rest(parts: readonly PeopledPart[], whole: Cell, others: readonly Cell[]): number {
  const left = [...whole.parts].filter((at) => !others.some((other) => other.parts.has(at)));
  return peopleOf(parts, left);
}

function peopleOf(parts: readonly PeopledPart[], of: readonly number[]): number {
  const people = new Set<number>();
  for (const at of of) for (const person of parts[at]?.people ?? []) people.add(person);
  return people.size;
}
