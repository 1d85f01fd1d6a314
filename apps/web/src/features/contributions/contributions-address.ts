import type {
  ContributionDenominator,
  ContributionMeasure,
  ContributionRowAccess,
  ContributionRowKind,
  ContributionRowMeasure,
  NewMemberStep,
} from '@wellspring/web-graphql';

/** What is counted, as it stands in the address so that it can be shared. */
export interface ShownScope {
  readonly spaceKey: string | null;
  readonly label: string | null;
  readonly department: string | null;
  /** `YYYY-MM` or `YYYY-MM-DD`; null: without end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Rows behind a number. */
export interface ShownRows {
  readonly kind: ContributionRowKind;
  readonly measure: ContributionRowMeasure;
  readonly denominator?: ContributionDenominator | null;
  readonly leftOut?: boolean;
  readonly top?: number | null;
  readonly group?: string | null;
  readonly joinedMonth?: string | null;
  readonly newMemberStep?: NewMemberStep | null;
  readonly personId?: string | null;
  readonly onlyPending?: boolean;
  readonly onlySome?: boolean;
  readonly onlyReverted?: boolean;
  readonly onlyCarried?: boolean;
  readonly absenceFactor?: number | null;
  readonly readerDepartment?: string | null;
  /** Of pages that the reader may open, or of the others alone; default of both. */
  readonly access?: ContributionRowAccess | null;
}

export const MEASURES = ['SURVIVING_WORDS', 'WORDS_READ', 'ADDED_WORDS', 'EDITS'] as const;
export const DENOMINATORS = ['EMPLOYEES', 'READERS', 'EDITORS'] as const;
const ROW_MEASURES = [...MEASURES, 'VIEWS', 'READERS', 'LASTING_WORDS', 'READ_WEIGHT'] as const;
const KINDS = ['PEOPLE', 'PAGES', 'REVISIONS'] as const;
const ACCESSES = ['MAY_OPEN', 'MAY_NOT_OPEN'] as const;
const STEPS = ['JOINED', 'FIRST_EDIT', 'SECOND_EDIT'] as const;

const oneOf = <Known extends string>(known: readonly Known[], value: string | null): Known | undefined =>
  known.find((one) => one === value);

/** The scope of an address. The names are short: the address of a space's contributions is older than the others. */
export const scopeOf = (params: URLSearchParams): ShownScope => ({
  spaceKey: params.get('space'),
  label: params.get('label'),
  department: params.get('department'),
  from: params.get('from'),
  to: params.get('to'),
});

/** The measure of an address; words that still stand where it names none. */
export const measureOf = (params: URLSearchParams): ContributionMeasure =>
  oneOf(MEASURES, params.get('measure')) ?? 'SURVIVING_WORDS';

/** The rows of an address. */
export function rowsOf(params: URLSearchParams): ShownRows {
  const is = (name: string) => params.get(name) === 'true';
  return {
    kind: oneOf(KINDS, params.get('kind')) ?? 'PEOPLE',
    measure: oneOf(ROW_MEASURES, params.get('measure')) ?? 'SURVIVING_WORDS',
    denominator: oneOf(DENOMINATORS, params.get('of')) ?? null,
    leftOut: is('leftOut'),
    top: countOf(params.get('top')),
    group: params.get('group'),
    joinedMonth: params.get('joined'),
    newMemberStep: oneOf(STEPS, params.get('step')) ?? null,
    personId: params.get('person'),
    ...{ onlyPending: is('pending'), onlySome: is('some'), onlyReverted: is('reverted') },
    ...{ onlyCarried: is('carried'), absenceFactor: countOf(params.get('hangsOn')) },
    readerDepartment: params.get('readersOf'),
    access: oneOf(ACCESSES, params.get('access')) ?? null,
  };
}

const countOf = (text: string | null): number | null => {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 ? count : null;
};

const withoutEmpty = (
  entries: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string =>
  new URLSearchParams(
    Object.entries(entries).flatMap(([name, value]) =>
      value === null || value === undefined || value === false || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();

const scopeParams = ({ spaceKey, ...scope }: ShownScope) => ({ space: spaceKey, ...scope });

/** The overview of a scope. */
export function contributionsPath(scope: ShownScope, measure: ContributionMeasure): string {
  const isUsual = measure === 'SURVIVING_WORDS';
  const query = withoutEmpty({ ...scopeParams(scope), measure: isUsual ? null : measure });
  return query === '' ? '/contributions' : `/contributions?${query}`;
}

/** The screen with the rows behind a number. */
export function rowsPath(scope: ShownScope, rows: ShownRows): string {
  const { kind, measure, denominator, leftOut, top, group, joinedMonth, newMemberStep, personId } = rows;
  return `/contributions/rows?${withoutEmpty({
    ...{ kind, measure, of: denominator, leftOut, top, group, joined: joinedMonth, step: newMemberStep },
    ...{ person: personId, pending: rows.onlyPending, some: rows.onlySome, reverted: rows.onlyReverted },
    ...{ carried: rows.onlyCarried, hangsOn: rows.absenceFactor, readersOf: rows.readerDepartment },
    access: rows.access,
    ...scopeParams(scope),
  })}`;
}

/** The same rows, all of them, as a file. */
export const rowsFilePath = (scope: ShownScope, rows: ShownRows, format: 'csv' | 'json'): string =>
  `/contributions/rows.${format}?${withoutEmpty({ ...rows, ...scope })}`;
