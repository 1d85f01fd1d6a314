import { Injectable } from '@nestjs/common';
import { type NetworkRole } from '@wellspring/influence-domain';
import { Database } from '@wellspring/platform-database';
import { type ScoreRow } from '../analysis/score.entity.js';
import { type Findings, type SnapshotRow } from '../analysis/snapshot.entity.js';
import { type MailRecordingView } from '../recording/mail-recording.read-model.js';

export type SnapshotView = Omit<SnapshotRow, 'recordingId' | 'findings'> & {
  /** The statement that was in force. */
  readonly recording: Omit<MailRecordingView, 'id'> | null;
};
export type LeaderView = Omit<ScoreRow, 'snapshotId' | 'x' | 'y'>;

/** Which people of a snapshot; everything that is given must match. */
export interface LeaderFilter {
  readonly department?: string | null;
  /** Of the directory, now. */
  readonly location?: string | null;
  readonly role?: NetworkRole | null;
}

const SNAPSHOT = `SELECT s.id, s.published_at AS "publishedAt", s.as_of AS "asOf", s.window_start AS "windowStart",
    s.method, s.people_count AS "peopleCount", s.message_count AS "messageCount", s.digest,
    s.opted_out_count AS "optedOutCount", s.redacted_count AS "redactedCount",
    CASE WHEN r.id IS NOT NULL THEN json_build_object('purpose', r.purpose, 'basis', r.legal_basis,
      'until', r.until_date, 'startedAt', r.started_at) END AS recording
  FROM influence_snapshot AS s LEFT JOIN mail_recording AS r ON r.id = s.recording_id`;

/** Columns of a {@link LeaderView}, of `influence_score` as `i`. */
const LEADER = `i.position, i.person_id AS "personId", i.score, i.tier, i.inclusion_probability AS "inclusionProbability",
  i.measures, i.reasons, i.department, i.community, i.roles, i.details`;

/** Reads published snapshots. */
@Injectable()
export class Leaders {
  constructor(private readonly database: Database) {}

  /** The newest snapshot, or null before the first analysis. */
  async newestSnapshot(): Promise<SnapshotView | null> {
    return (await this.snapshots(1, null))[0] ?? null;
  }

  /** A snapshot, or null when there is none with this id (it may be past its retention). */
  async snapshot(id: string): Promise<SnapshotView | null> {
    const rows = await this.database.query<SnapshotView>(`${SNAPSHOT} WHERE s.id = $1`, [id]);
    return rows.map(withDates)[0] ?? null;
  }

  /** Snapshots, newest first, after the one given by when it was published and its id. */
  async snapshots(
    limit: number,
    after: { readonly publishedAt: Date; readonly id: string } | null,
  ): Promise<SnapshotView[]> {
    const rows = await this.database.query<SnapshotView>(
      `${SNAPSHOT} WHERE $2::timestamptz IS NULL OR (s.published_at, s.id) < ($2, $3::uuid)
       ORDER BY s.published_at DESC, s.id DESC LIMIT $1`,
      [limit, after?.publishedAt ?? null, after?.id ?? null],
    );
    return rows.map(withDates);
  }

  /** What a snapshot found about the company: empty for snapshots of earlier versions. */
  async findings(snapshotId: string): Promise<Partial<Findings>> {
    const rows = await this.database.query<{ findings: Partial<Findings> }>(
      `SELECT findings FROM influence_snapshot WHERE id = $1`,
      [snapshotId],
    );
    return rows[0]?.findings ?? {};
  }

  /** The first `limit` people of a snapshot and everybody with a tier, best first. */
  async people(snapshotId: string, limit: number): Promise<LeaderView[]> {
    return this.database.query<LeaderView>(
      `SELECT ${LEADER} FROM influence_score AS i
       WHERE snapshot_id = $1 AND (position <= $2 OR tier IS NOT NULL) ORDER BY position`,
      [snapshotId, limit],
    );
  }

  /**
   * Who stands where, of those who match, were not taken out and may be shown by name, best first: within a filter a gap
   * would tell of one person. For choosing whom to read whole.
   */
  async matching(
    snapshotId: string,
    { department = null, location = null, role = null }: LeaderFilter,
  ): Promise<{ readonly position: number; readonly personId: string; readonly tier: number | null }[]> {
    return this.database.query(
      `SELECT i.position, i.person_id AS "personId", i.tier
       FROM influence_score AS i JOIN person ON person.id = i.person_id
       WHERE snapshot_id = $1 AND NOT person.display_opt_out AND ($2::text IS NULL OR i.department = $2) AND ($3::text IS NULL OR person.location = $3)
         AND ($4::text IS NULL OR $4 = ANY(i.roles)) ORDER BY i.position`,
      [snapshotId, department, location, role],
    );
  }

  /** People of a snapshot by position, best first; positions that there are not are left out. */
  async at(snapshotId: string, positions: readonly number[]): Promise<LeaderView[]> {
    if (positions.length === 0) return [];
    return this.database.query<LeaderView>(
      `SELECT ${LEADER} FROM influence_score AS i WHERE snapshot_id = $1 AND position = ANY($2::integer[]) ORDER BY position`,
      [snapshotId, positions],
    );
  }

  /** The rows of these people in a snapshot, best first. */
  async of(snapshotId: string, personIds: readonly string[]): Promise<LeaderView[]> {
    if (personIds.length === 0) return [];
    return this.database.query<LeaderView>(
      `SELECT ${LEADER} FROM influence_score AS i WHERE snapshot_id = $1 AND person_id = ANY($2::uuid[]) ORDER BY position`,
      [snapshotId, personIds],
    );
  }

  /** These snapshots by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, SnapshotView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<SnapshotView>(`${SNAPSHOT} WHERE s.id = ANY($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, withDates(row)]));
  }

  /** A person's row in each of these snapshots, by the snapshot's id. */
  async ofPerson(personId: string, snapshotIds: readonly string[]): Promise<Map<string, LeaderView>> {
    if (snapshotIds.length === 0) return new Map();
    const rows = await this.database.query<LeaderView & { readonly snapshotId: string }>(
      `SELECT i.snapshot_id AS "snapshotId", ${LEADER} FROM influence_score AS i
       WHERE person_id = $1 AND snapshot_id = ANY($2::uuid[])`,
      [personId, snapshotIds],
    );
    return new Map(rows.map(({ snapshotId, ...row }) => [snapshotId, row]));
  }

  /** Departments of so many people of a snapshot and more. */
  async departmentsFrom(snapshotId: string, minimum: number): Promise<Set<string>> {
    const rows = await this.database.query<{ department: string }>(
      `SELECT department FROM influence_score WHERE snapshot_id = $1 AND department IS NOT NULL
       GROUP BY department HAVING count(*) >= $2`,
      [snapshotId, minimum],
    );
    return new Set(rows.map(({ department }) => department));
  }

  /** What a snapshot's people can be filtered by: departments of then, locations of now. */
  async filters(snapshotId: string): Promise<{ departments: string[]; locations: string[] }> {
    const [row] = await this.database.query<{ departments: string[]; locations: string[] }>(
      `SELECT coalesce(array_agg(DISTINCT i.department) FILTER (WHERE i.department IS NOT NULL), '{}') AS departments,
         coalesce(array_agg(DISTINCT person.location) FILTER (WHERE person.location IS NOT NULL), '{}') AS locations
       FROM influence_score AS i JOIN person ON person.id = i.person_id WHERE snapshot_id = $1`,
      [snapshotId],
    );
    return row ?? { departments: [], locations: [] };
  }
}

/** JSON holds an instant as text. */
function withDates(view: SnapshotView): SnapshotView {
  const { recording } = view;
  return recording === null
    ? view
    : { ...view, recording: { ...recording, startedAt: new Date(recording.startedAt) } };
}
