import { type PersonView } from '@wellspring/people-server';
import { type ContributionRowView, type RemainderView, type RowKind, type RowMeasure } from './row-kinds.js';

/** A row with whoever it may name. */
export interface NamedRow {
  readonly row: ContributionRowView;
  /** Null also for whoever does not want to be shown. */
  readonly person: PersonView | null;
}

/** A column of a file: its name, and what a row has in it. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => string | number | null];

const VALUE: Column<NamedRow> = ['value', ({ row }) => row.value];
const PAGE: readonly Column<NamedRow>[] = [
  ['page', ({ row }) => row.pageTitle],
  ['space', ({ row }) => row.spaceName],
  ['address', ({ row }) => `/p/${row.pageUrlId ?? ''}`],
];
const NOT_SHOWN = 'Somebody who is not shown';

const COLUMNS: Readonly<Record<RowKind, readonly Column<NamedRow>[]>> = {
  PEOPLE: [
    ['person', ({ person }) => person?.displayName ?? NOT_SHOWN],
    ['department', ({ person }) => person?.department ?? null],
    ['unit', ({ person }) => person?.unit ?? null],
    ['location', ({ person }) => person?.location ?? null],
    VALUE,
  ],
  PAGES: [...PAGE, VALUE],
  REVISIONS: [
    ...PAGE,
    ['revision', ({ row }) => row.revisionNumber],
    ['saved', ({ row }) => (row.savedAt === null ? null : new Date(row.savedAt).toISOString())],
    ['author', ({ person }) => person?.displayName ?? NOT_SHOWN],
    VALUE,
  ],
};

/** The columns of a file of rows. */
export const columnsOf = (kind: RowKind, measure: RowMeasure): readonly Column<NamedRow>[] => [
  ...COLUMNS[kind],
  ...(measure === 'LASTING_WORDS' ? [['of', ({ row }) => row.ofValue] satisfies Column<NamedRow>] : []),
];

/** What a line says that stands for a part of the number without rows. */
export function remainderText({ kind, count }: RemainderView): string {
  switch (kind) {
    case 'PAGES_YOU_CANNOT_OPEN':
      return `(${count} rows of pages that you can’t open)`;
    case 'WORDS_BROUGHT_BY_OTHERS':
      return '(words that others brought from other pages)';
    case 'READERS':
      return `(${count} readers, who are not listed)`;
  }
}
