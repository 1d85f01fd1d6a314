import { topCount } from '@wellspring/contributions-domain';
import { badInput } from '@wellspring/kernel';
import { type FigureView, tenths } from './concentration-figures.js';

/** So many readers with most: they are counted together and never listed. */
export interface TopOfReaders {
  readonly count: number;
  /** What they have together; null where that is of too few people to be told, or only their number is. */
  readonly total: number | null;
  /** What all readers have; null where it is not told. */
  readonly ofTotal: number | null;
}

/**
 * What can be told of a top of the readers that the figure names: its shares with what they are of, its fewest people for a
 * share by their number. Null where the figure itself is not told. BAD_INPUT for any other top: asked one after the other
 * they would tell what each reader has.
 */
export function topOfReaders(figure: FigureView | undefined, top: number): TopOfReaders | null {
  const concentration = figure?.concentration;
  if (!figure || !concentration) return null;
  const { people, total } = figure;
  const shares = Object.entries(concentration.topShareRatio).filter(
    ([percent]) => topCount(people, Number(percent)) === top,
  );
  const told = shares.find(([, ratio]) => ratio !== null)?.[1] ?? null;
  const { peopleForHalf, peopleForThreeQuarters, peopleForNineTenths } = concentration;
  const isNamed =
    shares.length > 0 || [peopleForHalf, peopleForThreeQuarters, peopleForNineTenths].includes(top);
  if (!isNamed)
    throw badInput('top: readers are counted together; tops of them are those that the figures name.', {
      field: 'top',
    });
  return {
    count: top,
    total: told === null || total === null ? null : tenths(told * total),
    ofTotal: total,
  };
}
