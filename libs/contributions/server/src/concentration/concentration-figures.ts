import {
  type Concentration,
  concentrationOf,
  lorenz,
  type LorenzPoint,
  type PartOfPeople,
  type TheilSplit,
  theilSplit,
  type TOP_PERCENTS,
} from '@wellspring/contributions-domain';
import { type Contributor, type ContributorsView } from './concentration.read-model.js';
import { type Denominator, DENOMINATORS, type Measure, MEASURES } from './contribution-scope.js';

/** Why a figure is not there. */
export type NoFiguresReason =
  | 'TOO_FEW_AUTHORS'
  | 'WHOLE_MONTHS_ONLY'
  | 'MONTH_TOO_SMALL'
  | 'NOTHING_COUNTED'
  | 'READERS_FORGOTTEN'
  | 'GROUP_TOO_SMALL'
  | 'ANALYSTS_ONLY'
  | 'FIXED_GROUPS_ONLY';

/** Concentration of one measure over the people of one denominator. */
export interface FigureView {
  readonly measure: Measure;
  readonly denominator: Denominator;
  /** The denominator, those with nothing included. */
  readonly people: number;
  /** Of these, those who have anything. */
  readonly contributors: number;
  /** What they have together; null where it would tell of a group that is too small. */
  readonly total: number | null;
  /** Who contributed and is not in the denominator, and how much; null where they are too few to be told. */
  readonly leftOut: { readonly people: number; readonly total: number } | null;
  readonly reason: NoFiguresReason | null;
  readonly concentration: ConcentrationView | null;
}

/** How unevenly a measure is spread; what fewer than five people have is null, and no point of the curve. */
export interface ConcentrationView extends Omit<Concentration, 'topShareRatio'> {
  readonly topShareRatio: Readonly<Record<`${(typeof TOP_PERCENTS)[number]}`, number | null>>;
  readonly theil: TheilSplit | null;
  readonly lorenz: readonly LorenzPoint[];
}

/** Points of a drawn curve: more than a screen shows. */
const LORENZ_POINTS = 101;

/** What somebody has of a measure. */
export const valueOf = (contributor: Contributor, measure: Measure): number => {
  switch (measure) {
    case 'EDITS':
      return contributor.edits;
    case 'ADDED_WORDS':
      return contributor.addedWords;
    case 'SURVIVING_WORDS':
      return contributor.survivingWords;
    case 'WORDS_READ':
      return contributor.wordsRead;
  }
};

/** Whether a contributor is in a denominator. Editors are all who saved, and all who have anything of the measure. */
export const isIn = (contributor: Contributor, denominator: Denominator, measure: Measure): boolean => {
  switch (denominator) {
    case 'EMPLOYEES':
      return contributor.isEmployee;
    case 'READERS':
      return contributor.hasRead;
    case 'EDITORS':
      return contributor.edits > 0 || valueOf(contributor, measure) > 0;
  }
};

/** A sum of words to the tenth: takes away what adding up tenths leaves behind. */
export const tenths = (sum: number): number => Math.round(sum * 10) / 10;

/** All measures over all denominators. Cost: the contributors × 12. */
export function figuresOf(view: ContributorsView): FigureView[] {
  return MEASURES.flatMap((measure) =>
    DENOMINATORS.map((denominator) => figureOf(view, measure, denominator)),
  );
}

function figureOf(
  { contributors, departments }: ContributorsView,
  measure: Measure,
  denominator: Denominator,
): FigureView {
  const counted = contributors.filter((one) => isIn(one, denominator, measure));
  const others = contributors.filter((one) => !isIn(one, denominator, measure) && valueOf(one, measure) > 0);
  const values = counted.map((one) => valueOf(one, measure));
  const peopleOfDepartment = departmentSizes(denominator, counted, departments);
  const people = [...peopleOfDepartment.values()].reduce((sum, size) => sum + size, 0);
  const figures = concentrationOf(values, people - values.length);
  const total = tenths(values.reduce((sum, value) => sum + value, 0));
  const parts: PartOfPeople[] = [...peopleOfDepartment].map(([department, size]) => ({
    values: counted.filter((one) => one.department === department).map((one) => valueOf(one, measure)),
    people: size,
  }));
  return {
    ...{ measure, denominator, people, total },
    contributors: values.filter((value) => value > 0).length,
    leftOut: {
      people: others.length,
      total: tenths(others.reduce((sum, one) => sum + valueOf(one, measure), 0)),
    },
    reason: figures ? null : people < 2 ? 'TOO_FEW_AUTHORS' : 'NOTHING_COUNTED',
    concentration: figures && {
      ...figures,
      theil: theilSplit(parts),
      lorenz: lorenz(values, LORENZ_POINTS, people - values.length) ?? [],
    },
  };
}

/** People of the denominator by department. */
function departmentSizes(
  denominator: Denominator,
  counted: readonly Contributor[],
  departments: ContributorsView['departments'],
): Map<string | null, number> {
  const sizes = new Map<string | null, number>();
  if (denominator === 'EDITORS')
    for (const { department } of counted) sizes.set(department, (sizes.get(department) ?? 0) + 1);
  else
    for (const { department, employees, readers } of departments)
      sizes.set(department, denominator === 'EMPLOYEES' ? employees : readers);
  return sizes;
}
