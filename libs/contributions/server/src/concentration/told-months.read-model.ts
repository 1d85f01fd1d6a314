import { Injectable } from '@nestjs/common';
import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { dayInZone, systemClock } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { isReadableSql } from './concentration.read-model.js';
import { type ContributionScope } from './contribution-scope.js';
import { Bindings, pageIsCounted, personIsCounted, PLANNED_WITH_SCOPE } from './counted-sql.js';

/** Up to which day somebody who may not see people is told; both days are counted, `YYYY-MM-DD`. */
export interface ToldDays {
  /** Of saves; {@link NO_DAY} where nothing is told yet. */
  readonly savedTo: string;
  /** Of reading. */
  readonly readTo: string;
}

/** With the pages that they can't open, or without. */
export interface ToldMonthsView extends ToldDays {
  /** Whether what lies on pages that they can't open is told as far as the others. */
  readonly areClosedTold: boolean;
}

/** Before anything was saved. */
export const NO_DAY = '1900-01-01';

/** Who did anything in a month. */
export interface PeopleOfMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly people: readonly string[];
}

/**
 * The last month that is told, `YYYY-MM`, or null: of the months before `current`, oldest first, each is told with those
 * before it that are not yet, as soon as nobody or five people and more did anything in them. So no two answers differ by
 * what fewer made, however often one looks. Months that are not listed are empty.
 */
export function lastToldMonth(months: readonly PeopleOfMonth[], current: string): string | null {
  const waiting = new Set<string>();
  let told: string | null = null;
  for (const { month, people } of months) {
    if (month >= current) break;
    for (const person of people) waiting.add(person);
    if (waiting.size > 0 && waiting.size < MIN_GROUP_PEOPLE) continue;
    waiting.clear();
    told = month;
  }
  return waiting.size > 0 ? told : monthBefore(current);
}

interface MonthRow extends PeopleOfMonth {
  readonly kind: 'SAVED' | 'READ';
  readonly shown: boolean;
}

/** What is told changes with the months; what is listed here also with imports. */
const KEPT_MS = 3_600_000;
const ANSWERS_KEPT = 50;

/** Fixes what is told to whoever may not see people by month, so that nobody learns what a day added. */
@Injectable()
export class ToldMonths {
  private readonly kept = new Map<string, { readonly at: number; readonly view: Promise<ToldMonthsView> }>();

  constructor(private readonly database: Database) {}

  /**
   * For the pages of these access sets (null: all). One statement, remembered for an hour; cost: all revisions and days of
   * reading once.
   */
  async of(scope: ContributionScope, readableSets: readonly string[] | null): Promise<ToldMonthsView> {
    const now = systemClock.now();
    const current = dayInZone(now, scope.timeZone).slice(0, 7);
    const key = JSON.stringify([readableSets && [...readableSets].sort(), scope.includeBots, current]);
    const known = this.kept.get(key);
    if (known !== undefined && now.getTime() - known.at < KEPT_MS) return known.view;
    const view = this.months(scope, readableSets).then((rows) => toldBy(rows, current));
    this.kept.set(key, { at: now.getTime(), view });
    view.catch(() => this.kept.delete(key));
    for (const oldest of [...this.kept.keys()].slice(0, -ANSWERS_KEPT)) this.kept.delete(oldest);
    return view;
  }

  private months(
    { includeBots, timeZone }: ContributionScope,
    readableSets: readonly string[] | null,
  ): Promise<MonthRow[]> {
    const bind = new Bindings();
    const everything = { spaceId: null, label: null, accessSets: null, exceptSets: null };
    const everybody = { department: null, personId: null, includeBots };
    const of = (kind: MonthRow['kind'], month: string, from: string) =>
      `SELECT '${kind}' AS kind, ${month} AS month, ${isReadableSql(readableSets, bind)} AS shown, did.person_id
       FROM ${from} AS did JOIN page AS p ON p.id = did.page_id JOIN person AS per ON per.id = did.person_id
       WHERE ${pageIsCounted(everything, bind)} AND ${personIsCounted(everybody, bind)}`;
    const zone = bind.add(timeZone);
    return this.database.query<MonthRow>(
      `${PLANNED_WITH_SCOPE}
       SELECT kind, month, shown, array_agg(person_id::text) AS people FROM (
         ${of('SAVED', `to_char(did.saved_at AT TIME ZONE ${zone}, 'YYYY-MM')`, 'revision_credit')} GROUP BY 1, 2, 3, 4
         UNION ALL ${of('READ', `to_char(did.day, 'YYYY-MM')`, 'words_read_day')} AND did.words_read > 0 GROUP BY 1, 2, 3, 4
       ) AS did GROUP BY kind, month, shown ORDER BY month`,
      bind.values,
    );
  }
}

function toldBy(rows: readonly MonthRow[], current: string): ToldMonthsView {
  const lastOf = (kind: MonthRow['kind'], shown: boolean) =>
    lastToldMonth(
      rows.filter((row) => row.kind === kind && row.shown === shown),
      current,
    );
  const isAsFar = (kind: MonthRow['kind'], open: string | null) =>
    !rows.some((row) => row.kind === kind && !row.shown) || lastOf(kind, false) === open;
  const [saved, read] = [lastOf('SAVED', true), lastOf('READ', true)];
  return {
    ...{ savedTo: lastDayOf(saved), readTo: lastDayOf(read) },
    areClosedTold: isAsFar('SAVED', saved) && isAsFar('READ', read),
  };
}

const monthBefore = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (number ?? 1) - 2, 1)).toISOString().slice(0, 7);
};

function lastDayOf(month: string | null): string {
  if (month === null) return NO_DAY;
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}
