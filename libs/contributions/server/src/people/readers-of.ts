import { blankCells } from '@wellspring/contributions-domain';

/** Who reads: counts alone, of groups of five and more. */
export interface ReadersOf {
  /** Null where they are too few to be told. */
  readonly people: number | null;
  readonly departments: readonly { readonly name: string; readonly people: number | null }[];
}

const ALL = 'all';

/**
 * What can be told of readers by department (null: of none), each reader in one of them: what would give away fewer than
 * five is blank.
 */
export function readersOf(
  rows: readonly { readonly department: string | null; readonly people: number }[],
): ReadersOf {
  const named = rows.filter((row) => row.department !== null);
  const atoms = rows.map(({ people }) => ({ people, contributors: people }));
  const cells = [
    { id: ALL, atoms: rows.map((_, at) => at) },
    ...named.map((row) => ({ id: row.department ?? '', atoms: [rows.indexOf(row)] })),
  ];
  const blank = blankCells(atoms, cells, [{ total: ALL, parts: named.map((row) => row.department ?? '') }]);
  const isTold = (id: string) => !blank.has(id);
  return {
    people: isTold(ALL) ? rows.reduce((sum, row) => sum + row.people, 0) : null,
    departments: named.map(({ department, people }) => ({
      name: department ?? '',
      people: isTold(department ?? '') ? people : null,
    })),
  };
}
