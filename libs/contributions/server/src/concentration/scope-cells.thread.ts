import { blankOverlappingCells, type CellOfParts, MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { type Denominator, DENOMINATORS, type Measure, MEASURES } from './contribution-scope.js';

/** A person's contributions to the pages of the same space and labels. */
export interface PartRow {
  readonly shown: boolean;
  readonly spaceId: string;
  readonly labels: readonly string[];
  /** Position of the person among all. */
  readonly person: number;
  readonly isEmployee: boolean;
  /** Whether there is anything of each measure, in their order. */
  readonly has: readonly boolean[];
}

/** What of a space or label can't be told to somebody who may not see people: measures over denominators. */
export type BlankFigures = ReadonlySet<`${Measure} ${Denominator}`>;

/** What can't be told, by the ids of cells. */
export interface BlankCells {
  /** Whether the whole wiki is told with the pages that may not be opened. */
  readonly areClosedCounted: boolean;
  readonly blank: ReadonlyMap<string, BlankFigures>;
}

const WIKI = 'wiki';

/** Who is counted in a figure: everybody, employees, and others, who follow from the two. */
const CLASSES = ['ALL', 'EMPLOYEES', 'OTHERS'] as const;
type PeopleClass = (typeof CLASSES)[number];
const isOf = (row: PartRow, people: PeopleClass): boolean =>
  people === 'ALL' || row.isEmployee === (people === 'EMPLOYEES');
/** Which classes must be told for a figure of a denominator: beside it stands what is left out. */
const CLASSES_OF: Readonly<Record<Denominator, readonly PeopleClass[]>> = {
  EDITORS: ['ALL'],
  EMPLOYEES: CLASSES,
  READERS: ['ALL'],
};

/** Which figures of which cells are blank; pure, so that it runs in a worker thread. */
export function run(rows: readonly PartRow[]): BlankCells {
  const areClosedCounted = MEASURES.every((_, measure) =>
    CLASSES.every((people) => {
      const closed = rows.filter((row) => !row.shown && row.has[measure] === true && isOf(row, people));
      const count = new Set(closed.map(({ person }) => person)).size;
      return count === 0 || count >= MIN_GROUP_PEOPLE;
    }),
  );
  const counted = areClosedCounted ? rows : rows.filter(({ shown }) => shown);
  const parts = partsOf(counted);
  const offered = cellsOf(parts);
  const blank = new Map(
    MEASURES.flatMap((measure, at) =>
      CLASSES.map((people) => {
        const peopled = parts.map((part) => ({
          people: part.rows
            .filter((row) => row.has[at] === true && isOf(row, people))
            .map(({ person }) => person),
        }));
        return [`${measure} ${people}`, blankOverlappingCells(peopled, offered)] as const;
      }),
    ),
  );
  const isBlank = (id: string, measure: Measure, of: Denominator) =>
    CLASSES_OF[of].some((people) => blank.get(`${measure} ${people}`)?.has(id));
  const blankOf = (id: string) =>
    new Set(
      MEASURES.flatMap((measure) =>
        DENOMINATORS.filter((of) => isBlank(id, measure, of)).map((of) => `${measure} ${of}` as const),
      ),
    );
  return { areClosedCounted, blank: new Map(offered.map(({ id }) => [id, blankOf(id)])) };
}

interface Part {
  readonly rows: PartRow[];
}

/** Contributions by what they are parts of. */
function partsOf(rows: readonly PartRow[]): Part[] {
  const parts = new Map<string, Part>();
  for (const row of rows) {
    const key = JSON.stringify([row.shown, row.spaceId, row.labels]);
    const part = parts.get(key) ?? { rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  return [...parts.values()];
}

/** The wiki, each space and each label, these over pages that may be opened. */
function cellsOf(parts: readonly Part[]): CellOfParts[] {
  const cells = new Map<string, number[]>();
  parts.forEach(({ rows: [first] }, at) => {
    const ids = first?.shown
      ? [cellId(first.spaceId, null), ...first.labels.map((one) => cellId(null, one))]
      : [];
    for (const id of [WIKI, ...ids]) cells.set(id, [...(cells.get(id) ?? []), at]);
  });
  return [...cells].map(([id, of]) => ({ id, parts: of }));
}

/** The id of a space's or a label's cell; of the wiki's where neither is named. */
export const cellId = (spaceId: string | null, label: string | null): string =>
  spaceId !== null ? `space ${spaceId}` : label !== null ? `label ${label}` : WIKI;
