import { Injectable } from '@nestjs/common';
import { blankCells, MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { type DepartmentMatrix } from '@wellspring/influence-domain';
import { Database } from '@wellspring/platform-database';
import { blankTieCells, type TieCell } from './blank-matrix.js';

/** A matrix of departments as it may be shown: null is blank. */
export interface BlankedMatrix {
  readonly groups: readonly { readonly name: string; readonly people: number | null }[];
  readonly ties: readonly (readonly (number | null)[])[];
  readonly messages: readonly (readonly (number | null)[])[];
  /** Cells that are blank, each pair of departments once. */
  readonly blankCells: number;
}

interface PeopleOfCell {
  readonly from: string | null;
  readonly to: string | null;
  /** The first few of each side by position. */
  readonly fromPeople: readonly number[];
  readonly toPeople: readonly number[];
}

/** With more departments the sizes of all stay blank: to find what must be costs their number cubed. */
const SIZED_GROUPS_MAX = 150;

/** Blanks a matrix of departments over its fixed cells. */
@Injectable()
export class BlankedMatrices {
  constructor(private readonly database: Database) {}

  /**
   * The matrix without what would tell of fewer than five people: cells with too few on either side, and as many more
   * that nothing can be computed from the others and the whole. `everybody` is the number of people in the snapshot.
   */
  async of(snapshotId: string, matrix: DepartmentMatrix, everybody: number): Promise<BlankedMatrix> {
    const cells = await this.cells(snapshotId, matrix);
    const blank = blankTieCells(cells);
    // Messages of a department out of which somebody was taken are null in the snapshot already.
    const shown = (values: readonly (readonly (number | null)[])[]) =>
      values.map((row, from) =>
        row.map((value, to) => (blank.has(`${Math.min(from, to)}/${Math.max(from, to)}`) ? null : value)),
      );
    return {
      groups: blankSizes(matrix.groups, everybody),
      ties: shown(matrix.ties),
      messages: shown(matrix.messages),
      blankCells: blank.size,
    };
  }

  /** Who has ties between whom, in one query: of each side the first few are enough to know that there are enough. */
  private async cells(snapshotId: string, { groups, ties, messages }: DepartmentMatrix): Promise<TieCell[]> {
    const rows = await this.database.query<PeopleOfCell>(
      `WITH ends AS (
         SELECT a.department AS "from", b.department AS "to", a.position AS p, b.position AS q
         FROM influence_tie AS tie
         JOIN influence_score AS a ON a.snapshot_id = tie.snapshot_id AND a.position = tie.a
         JOIN influence_score AS b ON b.snapshot_id = tie.snapshot_id AND b.position = tie.b
         WHERE tie.snapshot_id = $1),
       directed AS (SELECT * FROM ends UNION ALL SELECT "to", "from", q, p FROM ends)
       SELECT "from", "to", (array_agg(DISTINCT p))[1:$2] AS "fromPeople", (array_agg(DISTINCT q))[1:$2] AS "toPeople"
       FROM directed GROUP BY "from", "to"`,
      [snapshotId, MIN_GROUP_PEOPLE],
    );
    const place = new Map(groups.map(({ name }, at) => [name, at]));
    const placeOf = (name: string | null) => (name === null ? -1 : (place.get(name) ?? -1));
    const sides = new Map(
      rows.map(({ from, to, fromPeople, toPeople }) => [
        `${placeOf(from)}/${placeOf(to)}`,
        fromPeople.length <= toPeople.length ? fromPeople : toPeople,
      ]),
    );
    // A department of fewer than five is small whatever ties it has.
    const isSmall = (at: number) => (groups[at]?.people ?? 0) < MIN_GROUP_PEOPLE;
    const cells: TieCell[] = [];
    for (let from = -1; from < groups.length; from++)
      for (let to = Math.max(from, 0); to < groups.length; to++) {
        const people = sides.get(`${from}/${to}`) ?? [];
        const counted =
          from < 0
            ? people.length
            : (ties[from]?.[to] ?? 0) + (messages[from]?.[to] ?? 0) + (messages[to]?.[from] ?? 0);
        const tooFew = from >= 0 && (isSmall(from) || isSmall(to));
        cells.push({
          from,
          to,
          people: tooFew ? people.slice(0, MIN_GROUP_PEOPLE - 1) : people,
          isEmpty: counted === 0,
        });
      }
    const unplaced = sides.get('-1/-1') ?? [];
    return unplaced.length === 0 ? cells : [...cells, { from: -1, to: -1, people: unplaced, isEmpty: false }];
  }
}

/** Sizes of departments, blank where one, or what is left of everybody, is fewer than five people. */
function blankSizes(groups: DepartmentMatrix['groups'], everybody: number): BlankedMatrix['groups'] {
  if (groups.length > SIZED_GROUPS_MAX) return groups.map(({ name }) => ({ name, people: null }));
  const others = Math.max(0, everybody - groups.reduce((sum, { people }) => sum + people, 0));
  // Who has no department is a part like any other, though not shown: it follows from the whole when all others are.
  const parts = [...groups.map(({ people }) => people), ...(others > 0 ? [others] : [])];
  const atoms = parts.map((people) => ({ people, contributors: 0 }));
  const cells = parts.map((_, at) => ({ id: `${at}`, atoms: [at] }));
  const whole = { id: 'whole', atoms: parts.map((_, at) => at) };
  const blank = blankCells(atoms, [whole, ...cells], [{ total: 'whole', parts: cells.map(({ id }) => id) }]);
  return groups.map(({ name, people }, at) => ({ name, people: blank.has(`${at}`) ? null : people }));
}
