import { createHash } from 'node:crypto';
import { type Detector } from '@wellspring/review-domain';
import { DAY_MS } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type RehearsalResult, type ReviewRehearsalRow } from './review-rehearsal.entity.js';

/** Kind of the job that rehearses a rule. */
export const REHEARSE_RULE = 'review.rehearse-rule';

/** Days for which a rehearsal counts, and for which it is kept. Ours: edits of months ago say little of those to come. */
export const REHEARSAL_DAYS = 30;

/** SHA-256 of a detector that was checked: the same detector gives the same, in whatever order its fields came. */
export const detectorHash = (detector: Detector): Buffer =>
  createHash('sha256').update(JSON.stringify(detector)).digest();

/** Writes rehearsals and finds the one that a rule needs. */
export class RehearsalRepository {
  /** Notes that a rehearsal was asked for. */
  async ask(tx: Tx, row: Omit<ReviewRehearsalRow, 'finishedAt' | 'result'>): Promise<void> {
    await tx.query(
      `INSERT INTO review_rehearsal (id, person_id, job_run_id, detector, detector_hash, space_ids, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[row.id, row.personId, row.jobRunId, JSON.stringify(row.detector), row.detectorHash],
        ...[row.spaceIds, row.askedAt],
      ],
    );
  }

  /** Notes what came of one. */
  async finish(tx: Tx, id: string, result: RehearsalResult, at: Date): Promise<void> {
    await tx.query(`UPDATE review_rehearsal SET finished_at = $2, result = $3 WHERE id = $1`, [
      id,
      at,
      JSON.stringify(result),
    ]);
  }

  /** The newest result for exactly this detector in at least these spaces, by whomever; null where there is none that counts. */
  async newestOf(
    tx: Tx,
    detector: Detector,
    spaceIds: readonly string[] | null,
    now: Date,
  ): Promise<RehearsalResult | null> {
    const [row] = await tx.query<{ result: RehearsalResult }>(
      `SELECT result FROM review_rehearsal
       WHERE detector_hash = $1 AND finished_at >= $2 AND (space_ids IS NULL OR space_ids @> $3::uuid[])
       ORDER BY finished_at DESC LIMIT 1`,
      [detectorHash(detector), new Date(now.getTime() - REHEARSAL_DAYS * DAY_MS), spaceIds],
    );
    return row?.result ?? null;
  }

  /** Forgets old ones; gives how many. */
  async purge(tx: Tx, now: Date): Promise<number> {
    const rows = await tx.query(`DELETE FROM review_rehearsal WHERE asked_at < $1 RETURNING id`, [
      new Date(now.getTime() - REHEARSAL_DAYS * DAY_MS),
    ]);
    return rows.length;
  }
}

/** Whether a rule that hits so much of what was rehearsed would brake itself. The two hits are AbuseFilter's number. */
export const wouldBrake = ({ hits, revisions }: RehearsalResult, brakeShareRatio: number): boolean =>
  hits > MOST_HARMLESS_HITS && hits > brakeShareRatio * revisions;

/** So many hits a day never brake a rule: AbuseFilter's `EmergencyDisableCount`. */
export const MOST_HARMLESS_HITS = 2;
