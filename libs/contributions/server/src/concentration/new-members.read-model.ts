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
   * Employees whom the directory brought in the scope's days (or the last 13 months), those who left since included,
   * with their first two edits of counted pages. Whoever wrote before the directory knew them joined at an unknown time
   * and is left out. One statement; cost: the new members, by index.
   */
  async of(scope: ContributionScope, now: Date): Promise<NewMemberRow[]> {
    const bind = new Bindings();
    const zone = bind.add(scope.timeZone);
    const since =
      scope.from === null
        ? `per.created_at >= date_trunc('month', ${bind.add(now)}::timestamptz AT TIME ZONE ${zone})
             AT TIME ZONE ${zone} - interval '${MONTHS_SHOWN - 1} months'`
        : 'true';
    return this.database.query<NewMemberRow>(
      `${PLANNED_WITH_SCOPE}
       SELECT per.id AS "personId", to_char(per.created_at AT TIME ZONE ${zone}, 'YYYY-MM') AS "joinedMonth",
         (extract(epoch FROM per.created_at) * 1000)::float8 AS "joinedMs", edits.times[1] AS "firstEditMs",
         edits.times[2] AS "secondEditMs"
       FROM person AS per CROSS JOIN LATERAL (
         SELECT array_agg((extract(epoch FROM saved_at) * 1000)::float8 ORDER BY saved_at) AS times FROM (
           SELECT saved_at FROM revision_credit AS credit JOIN page AS p ON p.id = credit.page_id
           WHERE credit.person_id = per.id AND ${pageIsCounted(scope, bind)} ORDER BY saved_at LIMIT 2) AS first) AS edits
       WHERE per.kind = 'employee' AND per.source IS NULL AND ${personIsCounted(scope, bind)} AND ${since}
         AND ${instantIsCounted(scope, bind, 'per.created_at')}
         AND NOT EXISTS (SELECT FROM revision_credit AS earlier
           WHERE earlier.person_id = per.id AND earlier.saved_at < per.created_at)
       ORDER BY per.id`,
      bind.values,
    );
  }
}
