import { type Denominator, type Measure } from './contribution-scope.js';

/** What the rows are. */
export const ROW_KINDS = ['PEOPLE', 'PAGES', 'REVISIONS'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * What rows have beside the measures: views of pages; readers of pages; words that got through their first days, of
 * revisions of which it is known; and words that stand × views of the last 90 days.
 */
export const OTHER_ROW_MEASURES = ['VIEWS', 'READERS', 'LASTING_WORDS', 'READ_WEIGHT'] as const;
export type RowMeasure = Measure | (typeof OTHER_ROW_MEASURES)[number];

/** Which rows of a scope. */
export interface RowsOf {
  readonly kind: RowKind;
  readonly measure: RowMeasure;
  /** Of people. */
  readonly denominator: Denominator;
  /** Of people: those who contributed and are not in the denominator. */
  readonly leftOut: boolean;
  /** Of people: only those who have anything of the measure. */
  readonly onlySome: boolean;
  /** Only so many, those with most. */
  readonly top: number | null;
  /** Of people: those of a fixed group, by its id, in place of a denominator. */
  readonly group: string | null;
  /** Of a group: only those who contributed anything, by whatever measure. */
  readonly onlyContributors: boolean;
  /** Of people: just these, in place of a denominator. */
  readonly personIds: readonly string[] | null;
  /** Of pages: only those whose attribution has not caught up. */
  readonly onlyPending: boolean;
  /** Of pages and revisions: what the actor can't open is not counted either. */
  readonly onlyReadable: boolean;
  /** Of revisions: only those that somebody else took back. */
  readonly onlyReverted: boolean;
  /** Of pages of a person: only those of which at least half is theirs. */
  readonly onlyCarried: boolean;
  /** Of pages: only those that hang on exactly so many people. */
  readonly absenceFactor: number | null;
  /** Of readers of pages: only those of a department. */
  readonly readerDepartment: string | null;
  /** What is of the last days is counted back from here. */
  readonly now: Date;
}

/** Where a list goes on: after the row with this key and id. */
export interface RowCursor {
  readonly key: number;
  readonly id: string;
}

/** One row of what a number counts. */
export interface ContributionRowView extends RowCursor {
  readonly personId: string | null;
  /** The person does not want to be shown. */
  readonly isPersonHidden: boolean;
  readonly pageUrlId: string | null;
  readonly pageTitle: string | null;
  readonly spaceKey: string | null;
  readonly spaceName: string | null;
  readonly revisionNumber: number | null;
  /** ISO 8601. */
  readonly savedAt: string | null;
  /** Null where it is of too few people to be told. */
  readonly value: number | null;
  /** Of lasting words: the words of which it is known whether they lasted. */
  readonly ofValue: number | null;
}

/** Part of a number that has no rows of its own. */
export interface RemainderView {
  readonly kind: 'PAGES_YOU_CANNOT_OPEN' | 'WORDS_BROUGHT_BY_OTHERS' | 'READERS';
  readonly count: number;
  /** Null where it is of too few people to be told. */
  readonly total: number | null;
}

/** Rows, and what all of them, shown here or not, come to. */
export interface ContributionRowsView {
  readonly rows: readonly ContributionRowView[];
  /** Of everything listed, what is not shown as a row included. */
  readonly count: number;
  /** Null where it is of too few people to be told. Readers are counted once, however many pages they opened. */
  readonly total: number | null;
  /** What the total is a part of, where the number is a share: what everybody has, or the words of which it is known. */
  readonly ofTotal: number | null;
  readonly remainders: readonly RemainderView[];
}

/** SQL condition: the row comes after the cursor, largest key first, ties by id. */
export const goesOnSql = (
  key: string,
  id: string,
  after: RowCursor | null,
  bind: { add(value: unknown): string },
): string =>
  after === null
    ? ''
    : `AND (${key} < ${bind.add(after.key)}::float8 OR ${key} = ${bind.add(after.key)}::float8 AND ${id} > ${bind.add(after.id)})`;
