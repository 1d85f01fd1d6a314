import { Injectable } from '@nestjs/common';
import { concentrationOf } from '@wellspring/contributions-domain';
import { Database } from '@wellspring/platform-database';
import { tenths } from './concentration-figures.js';
import { type ContributionScope, type Measure } from './contribution-scope.js';
import {
  Bindings,
  dayIsCounted,
  instantIsCounted,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
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

  /** The newest months in which there was anything, oldest first. One statement. */
  async byMonth(scope: ContributionScope, measure: Measure): Promise<MonthView[]> {
    const bind = new Bindings();
    const rows = await this.database.query<{ month: string; values: number[] }>(
      `${PLANNED_WITH_SCOPE}
       SELECT month, array_agg(value ORDER BY person_id) AS values FROM (
         SELECT month, person_id, ${tenthsSql('sum(value)')} AS value
         FROM (${monthlySql(scope, measure, bind)}) AS f
         JOIN page AS p ON p.id = f.page_id JOIN person AS per ON per.id = f.person_id
         WHERE ${pageIsCounted(scope, bind)} AND ${personIsCounted(scope, bind)}
         GROUP BY month, person_id) AS people
       GROUP BY month ORDER BY month DESC LIMIT ${MONTHS_MAX}`,
      bind.values,
    );
    return rows.reverse().map(({ month, values }) => {
      const figures = concentrationOf(values);
      return {
        month,
        total: tenths(values.reduce((sum, value) => sum + value, 0)),
        people: values.length,
        peopleForHalf: figures?.peopleForHalf ?? null,
        gini: figures?.gini ?? null,
        topTenPercentShareRatio: figures?.topShareRatio['10'] ?? null,
      };
    });
  }
}

const VALUE_OF = {
  EDITS: '1::float8',
  ADDED_WORDS: 'added_words',
  SURVIVING_WORDS: 'surviving_words',
  WORDS_READ: '0::float8',
} as const;

function monthlySql(scope: ContributionScope, measure: Measure, bind: Bindings): string {
  const saved = `SELECT page_id, person_id, ${VALUE_OF[measure]} AS value,
      to_char(saved_at AT TIME ZONE ${bind.add(scope.timeZone)}, 'YYYY-MM') AS month
    FROM revision_credit WHERE ${instantIsCounted(scope, bind, 'saved_at')}`;
  if (measure !== 'WORDS_READ') return saved;
  return `${saved} UNION ALL SELECT page_id, person_id, words_read, to_char(day, 'YYYY-MM') FROM words_read_day
    WHERE ${dayIsCounted(scope, bind, 'day')}`;
}
