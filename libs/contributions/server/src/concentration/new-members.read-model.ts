import { Injectable } from '@nestjs/common';
import { type NewMember } from '@wellspring/contributions-domain';
import { Database } from '@wellspring/platform-database';
import { type ContributionScope } from './contribution-scope.js';
import {
  Bindings,
  instantIsCounted,
  pageIsCounted,
  personIsCounted,
  PLANNED_WITH_SCOPE,
} from './counted-sql.js';

/** A new member with their id. */
export interface NewMemberRow extends NewMember {
  readonly personId: string;
}

/** Months of new members that are shown where no period is asked for. Ours: a year and the month under way. */
const MONTHS_SHOWN = 13;

/** Who joined when, and when they first wrote. */
@Injectable()
export class NewMembers {
  constructor(private readonly database: Database) {}

  /**
   * Employees who joined in the scope's days (or the last 13 months), those who left since included, with their first two
   * edits of counted pages. They joined on the first day that the directory names, and where it names none when it first
   * brought them; whoever wrote before that joined at an unknown time and is left out. One statement; cost: the new
   * members, by index.
   */
  async of(scope: ContributionScope, now: Date): Promise<NewMemberRow[]> {
    const bind = new Bindings();
    const zone = bind.add(scope.timeZone);
    const joined = `coalesce(per.started_on::timestamp AT TIME ZONE ${zone}, per.created_at)`;
    const since =
      scope.from === null
        ? `${joined} >= date_trunc('month', ${bind.add(now)}::timestamptz AT TIME ZONE ${zone})
             AT TIME ZONE ${zone} - interval '${MONTHS_SHOWN - 1} months'`
        : 'true';
    return this.database.query<NewMemberRow>(
      `${PLANNED_WITH_SCOPE}
       SELECT per.id AS "personId", to_char(${joined} AT TIME ZONE ${zone}, 'YYYY-MM') AS "joinedMonth",
         (extract(epoch FROM ${joined}) * 1000)::float8 AS "joinedMs", edits.times[1] AS "firstEditMs",
         edits.times[2] AS "secondEditMs"
       FROM person AS per CROSS JOIN LATERAL (
         SELECT array_agg((extract(epoch FROM saved_at) * 1000)::float8 ORDER BY saved_at) AS times FROM (
           SELECT saved_at FROM revision_credit AS credit JOIN page AS p ON p.id = credit.page_id
           WHERE credit.person_id = per.id AND ${pageIsCounted(scope, bind)} ORDER BY saved_at LIMIT 2) AS first) AS edits
       WHERE per.kind = 'employee' AND per.source IS NULL AND ${personIsCounted(scope, bind)} AND ${since}
         AND ${joined} <= ${bind.add(now)}::timestamptz AND ${instantIsCounted(scope, bind, joined)}
         AND NOT EXISTS (SELECT FROM revision_credit AS earlier
           WHERE earlier.person_id = per.id AND earlier.saved_at < ${joined})
       ORDER BY per.id`,
      bind.values,
    );
  }
}
