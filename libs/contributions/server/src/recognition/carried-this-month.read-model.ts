import { Inject, Injectable } from '@nestjs/common';
import { employeeSql } from '@wellspring/people-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';

/** Somebody who carried a space this month, and what they did. No numbers: it is thanks, not a ranking. */
export interface CarriedBy {
  readonly personId: string;
  readonly pages: readonly {
    readonly urlId: string;
    readonly title: string;
    /** Wrote its first revision this month. */
    readonly isNew: boolean;
  }[];
}

/** People whom a space shows. Ours: more is a list of everybody. */
const PEOPLE_MAX = 5;
/** Pages named of each. */
const PAGES_MAX = 3;
/** Words saved this month that still stand, from which on somebody is named. Ours: more than a corrected line. */
const WORDS_MIN = 20;

/** Reads who carried spaces this month. */
@Injectable()
export class CarriedThisMonth {
  constructor(
    private readonly database: Database,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** Those of the spaces that show it. One query. */
  async shownBy(spaceIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT space_id AS id FROM space_recognition WHERE space_id = ANY($1::uuid[])`,
      [spaceIds],
    );
    const shown = new Set(rows.map((row) => row.id));
    return new Map(spaceIds.map((id) => [id, shown.has(id)]));
  }

  /**
   * Of spaces that show it: employees with most words of this month that still stand, in the order of their names. Only
   * pages that everybody who reads the space may read; who does not want to be shown is left out. One query.
   */
  async of(spaceIds: readonly string[], now: Date): Promise<Map<string, CarriedBy[]>> {
    const rows = await this.database.query<{ spaceId: string } & CarriedBy>(
      `WITH saved AS (
         SELECT p.space_id, c.person_id, c.page_id, sum(c.surviving_words) AS words, bool_or(c.revision_number = 1) AS is_new
         FROM space_recognition AS shown JOIN space AS s ON s.id = shown.space_id
         JOIN page AS p ON p.space_id = s.id AND p.access_set_id = s.access_set_id AND p.deleted_at IS NULL
         JOIN revision_credit AS c ON c.page_id = p.id JOIN person AS per ON per.id = c.person_id
         WHERE s.id = ANY($1::uuid[]) AND NOT per.display_opt_out AND ${employeeSql('per')}
           AND c.saved_at >= date_trunc('month', $2::timestamptz AT TIME ZONE $3) AT TIME ZONE $3
         GROUP BY 1, 2, 3 HAVING sum(c.surviving_words) > 0),
       people AS (
         SELECT space_id, person_id, row_number() OVER (PARTITION BY space_id ORDER BY sum(words) DESC, person_id) AS place
         FROM saved GROUP BY 1, 2 HAVING sum(words) >= ${WORDS_MIN})
       SELECT people.space_id AS "spaceId", people.person_id AS "personId",
         (SELECT json_agg(json_build_object('urlId', url_id, 'title', title, 'isNew', is_new)) FROM (
            SELECT p.url_id, p.title, saved.is_new FROM saved JOIN page AS p ON p.id = saved.page_id
            WHERE saved.space_id = people.space_id AND saved.person_id = people.person_id
            ORDER BY saved.words DESC, p.id LIMIT ${PAGES_MAX}) AS mine) AS pages
       FROM people JOIN person AS per ON per.id = people.person_id
       WHERE place <= ${PEOPLE_MAX} ORDER BY lower(per.display_name), per.id`,
      [spaceIds, now, this.config.timeZone],
    );
    const carried = new Map<string, CarriedBy[]>(spaceIds.map((id) => [id, []]));
    for (const { spaceId, ...one } of rows) carried.get(spaceId)?.push(one);
    return carried;
  }
}
