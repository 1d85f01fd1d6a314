import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** A tie between two positions, the smaller first. */
export interface TieView {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** What is drawn of somebody. */
export interface NodeView {
  readonly position: number;
  readonly personId: string;
  readonly name: string;
  readonly department: string | null;
  readonly community: number | null;
  readonly tier: number | null;
  readonly score: number | null;
  readonly x: number | null;
  readonly y: number | null;
}

/** Reads the ties of snapshots. */
@Injectable()
export class TiesOfSnapshots {
  constructor(private readonly database: Database) {}

  /** The first `limit` people who may be shown by name, best first, with their places on the map. */
  async nodes(snapshotId: string, limit: number): Promise<NodeView[]> {
    return this.database.query<NodeView>(
      `SELECT i.position, i.person_id AS "personId", person.display_name AS name, i.department, i.community, i.tier,
         i.score, i.x, i.y
       FROM influence_score AS i JOIN person ON person.id = i.person_id
       WHERE i.snapshot_id = $1 AND NOT person.display_opt_out ORDER BY i.position LIMIT $2`,
      [snapshotId, limit],
    );
  }

  /** The `limit` strongest ties among these positions, by position. */
  async among(snapshotId: string, positions: readonly number[], limit: number): Promise<TieView[]> {
    if (positions.length === 0 || limit === 0) return [];
    return this.database.query<TieView>(
      `SELECT a, b, strength FROM (
         SELECT a, b, strength FROM influence_tie
         WHERE snapshot_id = $1 AND a = ANY($2::integer[]) AND b = ANY($2::integer[])
         ORDER BY strength DESC, a, b LIMIT $3) AS strongest ORDER BY a, b`,
      [snapshotId, positions, limit],
    );
  }

  /** With whom a position has ties, strongest first. */
  async of(snapshotId: string, position: number): Promise<{ position: number; strength: number }[]> {
    return this.database.query(
      `SELECT b AS position, strength FROM influence_tie WHERE snapshot_id = $1 AND a = $2
       UNION ALL SELECT a, strength FROM influence_tie WHERE snapshot_id = $1 AND b = $2
       ORDER BY strength DESC, position`,
      [snapshotId, position],
    );
  }

  /** How many ties a snapshot holds now. */
  async count(snapshotId: string): Promise<number> {
    const rows = await this.database.query<{ ties: string }>(
      `SELECT count(*) AS ties FROM influence_tie WHERE snapshot_id = $1`,
      [snapshotId],
    );
    return Number(rows[0]?.ties ?? 0);
  }
}
