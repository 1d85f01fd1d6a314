import { badInput } from '@wellspring/kernel';

/** Quantities that people make; `VIEWS` is of pages and of nobody. */
export const MEASURES = ['EDITS', 'ADDED_WORDS', 'SURVIVING_WORDS', 'WORDS_READ'] as const;
export type Measure = (typeof MEASURES)[number];

/** Whom a figure is over; see docs/methods/concentration.md. */
export const DENOMINATORS = ['EMPLOYEES', 'READERS', 'EDITORS'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** Which pages of a scope rows are of: those that the actor may open, or the others. */
export const ROW_ACCESS = ['MAY_OPEN', 'MAY_NOT_OPEN'] as const;
export type RowAccess = (typeof ROW_ACCESS)[number];

/** What is counted, as somebody asks for it. At most one of space, label and department. */
export interface ScopeQuestion {
  readonly spaceKey?: string | null;
  readonly label?: string | null;
  /** Contributions by the people who are in it now, to any page. */
  readonly department?: string | null;
  /** Contributions of one person alone; beside the others. Rows only. */
  readonly personId?: string | null;
  /** First and last day or month, `YYYY-MM-DD` or `YYYY-MM`, of the company's calendar; null: without end. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly includeBots?: boolean;
}

/** What is counted, checked. */
export interface ContributionScope {
  readonly spaceId: string | null;
  readonly spaceKey: string | null;
  /** Normalised. */
  readonly label: string | null;
  readonly department: string | null;
  readonly personId: string | null;
  /** First and last day, both counted, `YYYY-MM-DD`; null: without end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly includeBots: boolean;
  /** Only pages of these access sets; null: all. */
  readonly accessSets: readonly string[] | null;
  /** No pages of these access sets; null: none are left out. */
  readonly exceptSets: readonly string[] | null;
  /** Days of saves and of reading at which all figures end, for whoever may not see people; null: none. */
  readonly told: { readonly savedTo: string; readonly readTo: string } | null;
  /** Who opened a page from the first to the last of these days is a reader of it: whole weeks, so that no day tells who. */
  readonly readerDays: { readonly from: string; readonly to: string };
  /** IANA zone that days are of. */
  readonly timeZone: string;
}

/**
 * Whether figures over readers are told: of everything ever and everybody alone. Two periods, or two groups of people, would
 * tell by their difference whether the few who are in one of them have read.
 */
export const areReadersTold = (
  scope: Pick<ContributionScope, 'from' | 'to' | 'department' | 'personId'>,
): boolean => isAllTime(scope) && scope.department === null && scope.personId === null;

/** Whether everything ever is counted. */
export const isAllTime = ({ from, to }: Pick<ContributionScope, 'from' | 'to'>): boolean =>
  from === null && to === null;

/** The first and the last day of what was asked. BAD_INPUT for what is no day or month, or ends before it begins. */
export function periodOf({ from, to }: ScopeQuestion): Pick<ContributionScope, 'from' | 'to'> {
  const period = { from: dayOf('from', from), to: dayOf('to', to) };
  if (period.from !== null && period.to !== null && period.to < period.from)
    throw badInput(`to: ${to} is before ${from}.`, { field: 'to' });
  return period;
}

const DAY_OR_MONTH = /^((?:19|20|21)\d\d)-(0[1-9]|1[0-2])(?:-(\d\d))?$/;

function dayOf(field: 'from' | 'to', text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === '') return null;
  const [, year, month, day] = DAY_OR_MONTH.exec(text) ?? [];
  if (year === undefined || month === undefined) throw wrongDay(field, text);
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const number = day === undefined ? (field === 'from' ? 1 : lastDay) : Number(day);
  if (number < 1 || number > lastDay) throw wrongDay(field, text);
  return `${year}-${month}-${String(number).padStart(2, '0')}`;
}

const wrongDay = (field: string, text: string) =>
  badInput(`${field}: ${text} is no day (YYYY-MM-DD) and no month (YYYY-MM).`, { field });
