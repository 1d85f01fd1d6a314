import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';

/** Ties between two departments, or within one. */
export interface TieCell {
  /** Positions of the departments, the smaller first; -1 is everybody without one, and is never offered. */
  readonly from: number;
  readonly to: number;
  /** People of the side with fewer who have a tie in it (within a department everybody), at least the first few by position. */
  readonly people: readonly number[];
  /** Whether anything was counted there. */
  readonly isEmpty: boolean;
}

/**
 * Which cells of a matrix of departments must stay blank, as `from/to`, so that neither a cell nor what is left of the
 * whole when the shown ones are taken away tells of 1 to `minimum` − 1 people. Cells have no tie in common, so the whole
 * is the only sum to take away from: where those that are blank tell of too few together, the one with the fewest people
 * goes too, ties by its place. The people behind several blank cells count once. O(cells log cells).
 * The general case of which this is one: `blankCells` of contributions-domain, which a test holds beside it.
 */
export function blankTieCells(cells: readonly TieCell[], minimum = MIN_GROUP_PEOPLE): Set<string> {
  const offered = cells.filter(({ from }) => from >= 0);
  const isSmall = ({ isEmpty, people }: TieCell) => !isEmpty && people.length < minimum;
  const blank = new Set(offered.filter(isSmall));
  const hidden = cells.filter((cell) => cell.from < 0 && !cell.isEmpty);
  const behind = () => new Set([...blank, ...hidden].flatMap(({ people }) => people)).size;
  const next = offered
    .filter((cell) => !cell.isEmpty && !blank.has(cell))
    .sort(
      (one, other) => one.people.length - other.people.length || one.from - other.from || one.to - other.to,
    );
  for (const cell of next) {
    if (blank.size + hidden.length === 0 || behind() >= minimum) break;
    blank.add(cell);
  }
  return new Set([...blank].map(({ from, to }) => `${from}/${to}`));
}
