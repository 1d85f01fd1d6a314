import { Injectable } from '@nestjs/common';
import { blankOverlappingCells, type CellOfParts, MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { systemClock } from '@wellspring/kernel';
import { employeeSql } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { isReadableSql } from './concentration.read-model.js';
import { type ContributionScope, type Denominator, type Measure, MEASURES } from './contribution-scope.js';
import {
  Bindings,
  madeSql,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  readSql,
} from './counted-sql.js';

/** What of a space or label can't be told to somebody who may not see people: measures over denominators. */
export type BlankFigures = ReadonlySet<`${Measure} ${Denominator}`>;

/** What somebody who may not see people can be told of spaces, labels and pages that they can't open. */
export interface ToldCells {
  /** Whether the whole wiki is told with the pages that they can't open: none, or made by five people and more. */
  readonly areClosedCounted: boolean;
  blankOf(scope: Pick<ContributionScope, 'spaceId' | 'label'>): BlankFigures;
}

/** A person's contributions to the pages of the same space and labels. */
interface PartRow {
  readonly shown: boolean;
  readonly spaceId: string;
  readonly labels: readonly string[];
  /** Position of the person among all. */
  readonly person: number;
  readonly isEmployee: boolean;
  /** Whether there is anything of each measure, in their order. */
  readonly has: readonly boolean[];
}

const CELLS_KEPT_MS = 60_000;
const ANSWERS_KEPT = 50;
const WIKI = 'wiki';

/** Spaces and labels as fixed cells: which of them would give away what fewer than five people made. */
@Injectable()
export class ScopeCells {
  private readonly kept = new Map<string, { readonly at: number; readonly cells: Promise<ToldCells> }>();

  constructor(private readonly database: Database) {}

  /**
   * For the pages that somebody may open (null: all). Spaces and labels are told over these alone; the whole wiki with the
   * others where five people and more made them. One statement, remembered for a minute; cost: the stored shares, then the
   * spaces and labels squared.
   */
  async of(scope: ContributionScope, readableSets: readonly string[] | null): Promise<ToldCells> {
    const now = systemClock.now().getTime();
    const key = JSON.stringify([readableSets && [...readableSets].sort(), scope.includeBots]);
    const known = this.kept.get(key);
    if (known !== undefined && now - known.at < CELLS_KEPT_MS) return known.cells;
    const cells = this.parts(scope, readableSets).then(toldCells);
    this.kept.set(key, { at: now, cells });
    cells.catch(() => this.kept.delete(key));
    for (const oldest of [...this.kept.keys()].slice(0, -ANSWERS_KEPT)) this.kept.delete(oldest);
    return cells;
  }

  private parts({ includeBots, timeZone }: ContributionScope, readableSets: readonly string[] | null) {
    const bind = new Bindings();
    const whole: ContributionScope = {
      ...{
        spaceId: null,
        spaceKey: null,
        label: null,
        department: null,
        personId: null,
        from: null,
        to: null,
      },
      ...{ includeBots, timeZone, accessSets: null, exceptSets: null },
    };
    const columns = ['edits', 'added', 'surviving', 'words'].map(
      (column) => `coalesce(bool_or(${column} > 0), false)`,
    );
    return this.database.query<PartRow>(
      `${PLANNED_WITH_SCOPE}
       WITH counted AS MATERIALIZED (
         SELECT p.id, p.space_id, ${isReadableSql(readableSets, bind)} AS shown,
           ARRAY(SELECT mark.label FROM page_label AS mark WHERE mark.page_id = p.id ORDER BY mark.label) AS labels
         FROM page AS p WHERE ${pageIsCounted(whole, bind)})
       SELECT shown, space_id AS "spaceId", labels, dense_rank() OVER (ORDER BY per.id)::integer AS person,
         bool_or(${employeeSql('per')}) AS "isEmployee", ARRAY[${columns.slice(0, MEASURES.length).join(', ')}] AS has
       FROM (
         SELECT page_id, person_id, edits, added, surviving, 0::float8 AS words FROM (${madeSql(whole, bind)}) AS made
         UNION ALL SELECT page_id, person_id, 0, 0, 0, sum(words) FROM (${readSql(whole, bind)}) AS was_read
         GROUP BY page_id, person_id) AS f
       JOIN counted ON counted.id = f.page_id JOIN person AS per ON per.id = f.person_id
       WHERE ${personIsCounted(whole, bind)}
       GROUP BY shown, space_id, labels, per.id`,
      bind.values,
    );
  }
}

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

function toldCells(rows: readonly PartRow[]): ToldCells {
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
  return {
    areClosedCounted,
    blankOf: ({ spaceId, label }) => {
      const id = cellId(spaceId, label);
      const isBlank = (measure: Measure, of: Denominator) =>
        CLASSES_OF[of].some((people) => blank.get(`${measure} ${people}`)?.has(id));
      const denominators = ['EMPLOYEES', 'READERS', 'EDITORS'] as const;
      return new Set(
        MEASURES.flatMap((measure) =>
          denominators.filter((of) => isBlank(measure, of)).map((of) => `${measure} ${of}` as const),
        ),
      );
    },
  };
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

const cellId = (spaceId: string | null, label: string | null): string =>
  spaceId !== null ? `space ${spaceId}` : label !== null ? `label ${label}` : WIKI;
