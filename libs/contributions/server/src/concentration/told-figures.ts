import {
  type LorenzPoint,
  MIN_GROUP_PEOPLE,
  rankedValues,
  tellableTops,
  TOP_PERCENTS,
  topCount,
} from '@wellspring/contributions-domain';
import { type ContributorsView } from './concentration.read-model.js';
import { type ConcentrationView, type FigureView, isIn, valueOf } from './concentration-figures.js';
import { type BlankFigures } from './scope-cells.thread.js';

/** Some, and too few to be a group. */
export const isFew = (people: number): boolean => people > 0 && people < MIN_GROUP_PEOPLE;

/** A figure of which nothing is told. */
export const NOTHING_TOLD = {
  ...({ people: 0, contributors: 0, total: null, leftOut: null, concentration: null } as const),
};

/** A figure without what fewer than five people have, and without what would follow. */
export function withoutTheFew(figure: FigureView, blank: BlankFigures): FigureView {
  const isBlank = blank.has(`${figure.measure} ${figure.denominator}`);
  if (isBlank || isFew(figure.contributors) || isFew(figure.people))
    return { ...figure, ...NOTHING_TOLD, reason: 'TOO_FEW_AUTHORS' };
  // With the whole known, what the denominator has would tell what the few have who are not in it.
  if (isFew(figure.leftOut?.people ?? 0)) return { ...figure, total: null, leftOut: null };
  return figure;
}

/**
 * The figures of a scope without tops of fewer than five people and curves without points of so few: neither what a top has,
 * nor what is below it, nor the difference of two of them is what fewer than five made, over all denominators of a measure.
 */
export function withoutSmallTops(figures: readonly FigureView[], view: ContributorsView): FigureView[] {
  const measures = new Map<string, FigureView[]>();
  for (const figure of figures)
    measures.set(figure.measure, [...(measures.get(figure.measure) ?? []), figure]);
  const told = new Map([...measures.values()].flatMap((same) => toldTogether(same, view)));
  return figures.map((figure) => told.get(figure) ?? figure);
}

/** The widest top says most: it is told first. */
const PERCENTS = [...TOP_PERCENTS].reverse();
/** Tops that a curve is drawn through: fives, further apart where there are many. */
const CURVE_TOPS = [1, 10, 100, 1000].flatMap((step) =>
  Array.from({ length: 20 }, (_, n) => 5 * step * (n + 1)),
);

function toldTogether(figures: readonly FigureView[], view: ContributorsView): [FigureView, FigureView][] {
  const drawn = figures.filter(({ concentration }) => concentration !== null);
  const tops = PERCENTS.flatMap((percent) =>
    drawn.map((figure) => ({ figure, percent, count: topCount(figure.people, percent) })),
  );
  const points = drawn.flatMap((figure) =>
    [...new Set(CURVE_TOPS)]
      .filter((count) => count < figure.contributors)
      .map((count) => ({ figure, count })),
  );
  const asked = [...tops, ...points].map(({ figure, count }) => ({
    count,
    contributors: figure.contributors,
  }));
  const isTold = tellableTops(asked);
  return drawn.map((figure) => {
    const concentration = figure.concentration as ConcentrationView; // those without were left out above
    const untold = tops.filter((top, at) => top.figure === figure && isTold[at] === false);
    const counts = [
      ...tops.filter((top, at) => top.figure === figure && isTold[at] === true),
      ...points.filter((point, at) => point.figure === figure && isTold[tops.length + at] === true),
    ].map(({ count }) => count);
    return [
      figure,
      {
        ...figure,
        concentration: {
          ...concentration,
          topShareRatio: {
            ...concentration.topShareRatio,
            ...Object.fromEntries(untold.map(({ percent }) => [percent, null])),
          },
          lorenz: curveThrough(counts, figure, view),
        },
      },
    ];
  });
}

/** The curve through these tops and both ends; where everybody has nothing begins what all together have. */
function curveThrough(
  counts: readonly number[],
  { measure, denominator, people }: FigureView,
  { contributors }: ContributorsView,
): LorenzPoint[] {
  const own = contributors.filter((one) => isIn(one, denominator, measure));
  const { values, sum } = rankedValues(own.map((one) => valueOf(one, measure)));
  const ends = [0, values.length, people].filter((count) => count <= people);
  return [...new Set([...counts, ...ends])]
    .sort((a, b) => b - a)
    .map((count) => {
      const top = values.subarray(0, count).reduce((all, value) => all + value, 0);
      return {
        peopleRatio: (people - count) / people,
        shareRatio: count >= values.length ? 0 : 1 - top / sum,
      };
    });
}
