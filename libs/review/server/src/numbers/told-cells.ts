import { MIN_REVIEWERS } from './review-number.js';

/** Who decided in a space; null stands for all spaces together that the viewer can't open. */
export interface CellDeciders {
  readonly spaceId: string | null;
  readonly personIds: readonly string[];
}

/** Of which parts of the wiki a viewer is told what judges those who decided there, and their own share of the counts. */
export interface ToldCells {
  readonly whole: boolean;
  /** By space; null for those together that the viewer can't open. */
  readonly spaces: ReadonlySet<string | null>;
  /** Others than the viewer who decided anywhere. */
  readonly others: number;
}

/**
 * Which cells are told whole, so that nothing that one to four others did follows: neither by taking one's own away from a
 * cell, nor by taking told spaces away from the wiki. Where what is blank would be left over as such a group, the smallest
 * told space that has others goes blank as well (complementary suppression, as in contributions). In cells that are not
 * told, counts and times are given of the whole alone and judgements of one's own alone: no measure twice. Linear.
 */
export function toldCells(cells: readonly CellDeciders[], viewerId: string): ToldCells {
  const others = cells.map(({ spaceId, personIds }) => ({
    spaceId,
    people: new Set(personIds.filter((id) => id !== viewerId)),
  }));
  const whole = union(others);
  const isWholeTold = !isFew(whole);
  const [blank, told] = [others.filter(isCellFew), others.filter((cell) => !isCellFew(cell))];
  const smallest = told
    .filter(({ people }) => people.size > 0)
    .sort((a, b) => a.people.size - b.people.size || ((a.spaceId ?? '') < (b.spaceId ?? '') ? -1 : 1))[0];
  const alsoBlank = isWholeTold && isFew(union(blank)) ? smallest : undefined;
  const spaces = new Set(told.filter((cell) => cell !== alsoBlank).map(({ spaceId }) => spaceId));
  return { whole: isWholeTold, spaces, others: whole.size };
}

interface OthersOfCell {
  readonly people: ReadonlySet<string>;
}

const union = (cells: readonly OthersOfCell[]): Set<string> =>
  new Set(cells.flatMap(({ people }) => [...people]));

/** People, and too few to be a group. */
const isFew = ({ size }: ReadonlySet<string>): boolean => size > 0 && size < MIN_REVIEWERS;
const isCellFew = ({ people }: OthersOfCell): boolean => isFew(people);
