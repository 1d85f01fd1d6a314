import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** Something that was looked for and not found. */
export interface SearchInVain {
  readonly key: string;
  /** One of the ways in which it was written lately. */
  readonly phrase: string;
  readonly searches: number;
  /** Of these, how many showed nothing; the others showed something that nobody opened. */
  readonly withoutResults: number;
  /** `YYYY-MM-DD` in the company's zone. */
  readonly lastDay: string;
}

/** Searches of a phrase from which it is shown: of fewer one could guess whose they are. Contract of issue 4. */
export const SEARCHES_MIN = 3;

/** Reads what is looked for in vain. */
@Injectable()
export class SearchesInVain {
  constructor(private readonly database: Database) {}

  /**
   * Phrases since a day after which nothing was opened, most searched first, at most `first` after a place in that order.
   * One query; its cost grows with the phrases of the period.
   */
  async list(
    since: string,
    first: number,
    after: Pick<SearchInVain, 'searches' | 'key'> | null,
  ): Promise<{ readonly total: number; readonly rows: readonly SearchInVain[] }> {
    const [list] = await this.database.query<{ total: number; rows: SearchInVain[] }>(
      `WITH found AS MATERIALIZED (
         SELECT phrase_key AS key, (array_agg(phrase ORDER BY day DESC))[1] AS phrase, sum(searches)::integer AS searches,
           sum(without_results)::integer AS "withoutResults", max(day)::text AS "lastDay"
         FROM search_phrase_day WHERE day >= $1::date
         GROUP BY phrase_key HAVING sum(searches) >= ${SEARCHES_MIN} AND sum(opened) = 0)
       SELECT (SELECT count(*) FROM found)::integer AS total,
         coalesce((SELECT json_agg(part) FROM (
           SELECT * FROM found WHERE $2::integer IS NULL OR (-searches, key) > (-$2::integer, $3::text)
           ORDER BY searches DESC, key LIMIT $4) AS part), '[]') AS rows`,
      [since, after?.searches ?? null, after?.key ?? null, first],
    );
    return list ?? { total: 0, rows: [] };
  }
}
