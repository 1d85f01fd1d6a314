import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type PhraseToKeep } from './phrase-to-keep.js';

/** Counts of one search. */
export interface PhraseCounts {
  readonly searches: number;
  readonly withoutResults: number;
  readonly opened: number;
}

/** Keeps how often something was looked for. */
@Injectable()
export class SearchPhraseRepository {
  /** Adds to the day's counts. `day` is `YYYY-MM-DD`. */
  async add(tx: Tx, day: string, { key, phrase }: PhraseToKeep, counts: PhraseCounts): Promise<void> {
    await tx.query(
      `INSERT INTO search_phrase_day AS known (day, phrase_key, phrase, searches, without_results, opened)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (day, phrase_key) DO UPDATE SET searches = known.searches + excluded.searches,
         without_results = known.without_results + excluded.without_results, opened = known.opened + excluded.opened`,
      [day, key, phrase, counts.searches, counts.withoutResults, counts.opened],
    );
  }

  /** Drops days before this one. Gives how many counts went. */
  async purge(tx: Tx, day: string): Promise<number> {
    const [row] = await tx.query<{ purged: number }>(
      `WITH gone AS (DELETE FROM search_phrase_day WHERE day < $1 RETURNING 1) SELECT count(*)::integer AS purged FROM gone`,
      [day],
    );
    return row?.purged ?? 0;
  }
}
