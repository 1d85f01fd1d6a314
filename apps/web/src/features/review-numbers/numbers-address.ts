import type {
  ReviewDeciders,
  ReviewFlag,
  ReviewNumber,
  ReviewSource,
  ReviewVerdict,
} from '@wellspring/web-graphql';

/** What is counted, as it stands in the address so that it can be shared. */
export interface NumbersScope {
  readonly spaceKey: string | null;
  /** First and last day, `YYYY-MM-DD`; null: without end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Which number's rows, and which part of them. */
export interface NumberRows {
  readonly number: ReviewNumber;
  readonly source?: ReviewSource | null;
  readonly verdict?: ReviewVerdict | null;
  readonly flag?: ReviewFlag | null;
  readonly by?: ReviewDeciders | null;
  /** Monday of a week, `YYYY-MM-DD`. */
  readonly week?: string | null;
}

export const NUMBERS = [
  ...(['WAITING', 'OVERDUE', 'OPENED', 'DECIDED', 'EXPOSED', 'EXPOSED_BAD', 'GOOD_DELAYED'] as const),
  ...(['JUDGED', 'FLAGGED', 'FLAGGED_BAD', 'SAMPLED', 'SAMPLED_BAD', 'SAMPLED_BAD_FLAGGED'] as const),
  ...(['APPROVED', 'REVERTED_AFTER_APPROVAL', 'OVERTURNED'] as const),
] satisfies readonly ReviewNumber[];
export const SOURCES = [
  ...(['PATROL', 'PENDING', 'RULE', 'REPORT', 'FRESHNESS', 'APPEAL'] as const),
] satisfies readonly ReviewSource[];
const VERDICTS = [
  ...(['GOOD', 'THANKED', 'MENDED', 'RETURNED', 'REVERTED', 'HIDDEN', 'DISMISSED', 'VERIFIED'] as const),
  ...(['UPHELD', 'OVERTURNED', 'TRUSTED'] as const),
] satisfies readonly ReviewVerdict[];

const oneOf = <Known extends string>(known: readonly Known[], value: string | null): Known | null =>
  known.find((one) => one === value) ?? null;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Whether a text is a day as the address has it. */
export const isDay = (text: string): boolean => DAY.test(text);

/** Period of an address that names none. Days. */
export const USUAL_DAYS = 91;
/** Said in the address where all there is is wanted. */
const ALWAYS = 'always';

/** The day so many days before another, `YYYY-MM-DD`. */
export function dayBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** The scope of an address. Without days it is the last thirteen weeks, from `today`. */
export function numbersScopeOf(params: URLSearchParams, today: string): NumbersScope {
  const day = (name: string) => (isDay(params.get(name) ?? '') ? params.get(name) : null);
  const [from, to] = [day('from'), day('to')];
  const isUsual = from === null && to === null && params.get('period') !== ALWAYS;
  return { spaceKey: params.get('space'), from: isUsual ? dayBefore(today, USUAL_DAYS - 1) : from, to };
}

/** The rows of an address. */
export const numberRowsOf = (params: URLSearchParams): NumberRows => ({
  number: oneOf(NUMBERS, params.get('number')) ?? 'DECIDED',
  source: oneOf(SOURCES, params.get('source')),
  verdict: oneOf(VERDICTS, params.get('verdict')),
  flag: oneOf(['RULE', 'RISK'] as const, params.get('flag')),
  by: oneOf(['MINE', 'OTHERS'] as const, params.get('by')),
  week: isDay(params.get('week') ?? '') ? params.get('week') : null,
});

const scopeParams = ({ spaceKey, from, to }: NumbersScope) => ({
  ...{ space: spaceKey, from, to },
  period: from === null && to === null ? ALWAYS : null,
});

const query = (entries: Readonly<Record<string, string | null | undefined>>): string =>
  new URLSearchParams(
    Object.entries(entries).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value]],
    ),
  ).toString();

/** The dashboard of a scope. */
export const numbersPath = (scope: NumbersScope): string => `/review/numbers?${query(scopeParams(scope))}`;

/** The rows behind a number. */
export const numberRowsPath = (scope: NumbersScope, rows: NumberRows): string =>
  `/review/numbers/rows?${query({ ...rows, ...scopeParams(scope) })}`;

/** The dashboard of a space, of the usual period. */
export const spaceNumbersPath = (spaceKey: string): string => `/review/numbers?${query({ space: spaceKey })}`;
