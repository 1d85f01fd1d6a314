import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type ScoreRow } from '../analysis/score.entity.js';
import { type SnapshotRow } from '../analysis/snapshot.entity.js';

export type SnapshotView = Pick<
  SnapshotRow,
  'id' | 'publishedAt' | 'asOf' | 'windowStart' | 'method' | 'peopleCount' | 'messageCount'
>;
export type LeaderView = Omit<ScoreRow, 'snapshotId'>;

/** Reads published snapshots. */
@Injectable()
export class Leaders {
  constructor(private readonly database: Database) {}

  /** The newest snapshot, or null before the first analysis. */
  async newestSnapshot(): Promise<SnapshotView | null> {
    const rows = await this.database.query<SnapshotView>(
      `SELECT id, published_at AS "publishedAt", as_of AS "asOf", window_start AS "windowStart", method,
         people_count AS "peopleCount", message_count AS "messageCount"
       FROM influence_snapshot ORDER BY published_at DESC, id DESC LIMIT 1`,
    );
    return rows[0] ?? null;
  }

  /** The first `limit` people of a snapshot and everybody with a tier, best first. */
  async people(snapshotId: string, limit: number): Promise<LeaderView[]> {
    return this.database.query<LeaderView>(
      `SELECT position, person_id AS "personId", score, tier, inclusion_probability AS "inclusionProbability",
         measures, reasons
       FROM influence_score WHERE snapshot_id = $1 AND (position <= $2 OR tier IS NOT NULL) ORDER BY position`,
      [snapshotId, limit],
    );
  }
}
