import { Injectable } from '@nestjs/common';
import { concentrationOf, MIN_GROUP_PEOPLE, tellableTops, topCount } from '@wellspring/contributions-domain';
import { Database } from '@wellspring/platform-database';
import { tenths } from './concentration-figures.js';
import { type ContributionScope, type Measure } from './contribution-scope.js';
import {
  Bindings,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
  readIsCounted,
  savedIsCounted,
  tenthsSql,
} from './counted-sql.js';

/** A month of a measure over the editors of the month. */
export interface MonthView {
  /** `YYYY-MM` of the company's calendar. */
  readonly month: string;
  readonly total: number;
  readonly people: number;
  /** Null for fewer than two people or nothing. */
  readonly peopleForHalf: number | null;
  readonly gini: number | null;
  /** 0..1 */
  readonly topTenPercentShareRatio: number | null;
}

/** Months that a trend shows at most. Ours: two years and the month under way. */
const MONTHS_MAX = 25;

/** How concentration moves. */
@Injectable()
export class Trend {
  constructor(private readonly database: Database) {}

  /**
   * The newest months in which there was anything, oldest first; `onlyGroups`, without those that would give away fewer
   * than five people. One statement.
   */
  async byMonth(scope: ContributionScope, measure: Measure, onlyGroups = false): Promise<MonthView[]> {
    const all = await this.months(scope, measure);
    const told = onlyGroups ? monthsOfGroups(all) : null;
    return all
      .slice(-MONTHS_MAX)
      .filter(({ month }) => told?.has(month) ?? true)
      .map((month) => monthView(month, onlyGroups));
  }

  /** Whether the months of a period are each told of to those who may not see people. Two statements. */
  async areMonthsOfGroups(scope: ContributionScope): Promise<boolean> {
    const { from, to } = scope;
    const ever = { ...scope, from: null, to: null };
    const measures = await Promise.all([this.months(ever, 'EDITS'), this.months(ever, 'WORDS_READ')]);
    return measures.every((all) => {
      const told = monthsOfGroups(all);
      return all.every(
        ({ month }) =>
          (from !== null && month < from.slice(0, 7)) ||
          (to !== null && month > to.slice(0, 7)) ||
          told.has(month),
      );
    });
  }

  /** All of them, oldest first. */
  private async months(scope: ContributionScope, measure: Measure): Promise<MonthOfPeople[]> {
    const bind = new Bindings();
    return this.database.query<MonthOfPeople>(
      `${PLANNED_WITH_SCOPE}
       SELECT month, array_agg(value ORDER BY person_id) AS values, array_agg(person_id::text ORDER BY person_id) AS people
       FROM (
         SELECT month, person_id, ${tenthsSql('sum(value)')} AS value
         FROM (${monthlySql(scope, measure, bind)}) AS f
         JOIN page AS p ON p.id = f.page_id JOIN person AS per ON per.id = f.person_id
         WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)}
         GROUP BY month, person_id) AS people
       GROUP BY month ORDER BY month`,
      bind.values,
    );
  }
}

interface MonthOfPeople {
  readonly month: string;
  /** What each of the people has, in their order. */
  readonly values: readonly number[];
  readonly people: readonly string[];
}

function monthView({ month, values }: MonthOfPeople, onlyGroups: boolean): MonthView {
  const figures = concentrationOf(values);
  const contributors = values.filter((value) => value > 0).length;
  const isTenthTold = !onlyGroups || tellableTops([{ count: topCount(values.length, 10), contributors }])[0];
  return {
    month,
    total: tenths(values.reduce((sum, value) => sum + value, 0)),
    people: values.length,
    peopleForHalf: figures?.peopleForHalf ?? null,
    gini: figures?.gini ?? null,
    topTenPercentShareRatio: isTenthTold ? (figures?.topShareRatio['10'] ?? null) : null,
  };
}

/**
 * Months of five people and more. Where those that are left out are together fewer than five people, the month with the
 * fewest goes too: the whole is known, and the rest would be theirs.
 */
function monthsOfGroups(all: readonly MonthOfPeople[]): Set<string> {
  const told = [...all].sort((a, b) => b.people.length - a.people.length || (a.month < b.month ? 1 : -1));
  const leftOut = new Set<string>();
  for (let last = told.at(-1); last; last = told.at(-1)) {
    const isFew = last.people.length < MIN_GROUP_PEOPLE;
    if (!isFew && (leftOut.size === 0 || leftOut.size >= MIN_GROUP_PEOPLE)) break;
    for (const personId of last.people) leftOut.add(personId);
    told.pop();
  }
  return new Set(told.map(({ month }) => month));
}

/** Whether a period begins with a month's first day and ends with one's last, where it begins and ends. */
export const areWholeMonths = ({ from, to }: Pick<ContributionScope, 'from' | 'to'>): boolean =>
  (from === null || from.endsWith('-01')) && (to === null || to === lastDayOfMonth(to));

const lastDayOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
};

const VALUE_OF = {
  EDITS: '1::float8',
  ADDED_WORDS: 'added_words',
  SURVIVING_WORDS: 'surviving_words',
  WORDS_READ: '0::float8',
} as const;

function monthlySql(scope: ContributionScope, measure: Measure, bind: Bindings): string {
  const saved = `SELECT page_id, person_id, ${VALUE_OF[measure]} AS value,
      to_char(saved_at AT TIME ZONE ${bind.add(scope.timeZone)}, 'YYYY-MM') AS month
    FROM revision_credit WHERE ${savedIsCounted(scope, bind, 'saved_at')}`;
  if (measure !== 'WORDS_READ') return saved;
  return `${saved} UNION ALL SELECT page_id, person_id, words_read, to_char(day, 'YYYY-MM') FROM words_read_day
    WHERE ${readIsCounted(scope, bind, 'day')}`;
}
