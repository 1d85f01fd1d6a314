import { Injectable } from '@nestjs/common';
import { type Actor, DAY_MS, systemClock } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { Leaders, type LeaderView, type SnapshotView } from '../leaders/leaders.read-model.js';
import { MailRecordings, type MailRecordingView } from '../recording/mail-recording.read-model.js';
import { MAIL_DAYS } from '../recording/retain-influence-data.service.js';

/** Mail of somebody with somebody. */
export interface MyCorrespondentView {
  readonly personId: string;
  readonly sent: number;
  readonly received: number;
  readonly lastAt: Date;
}

/** Everything that is recorded about a person from mail metadata. */
export interface MyMailRecordView {
  readonly recording: MailRecordingView | null;
  readonly optedOutAt: Date | null;
  readonly sent: number;
  readonly received: number;
  readonly oldestAt: Date | null;
  readonly newestAt: Date | null;
  /** When the last of what is kept now will be deleted. */
  readonly deletedBy: Date | null;
  readonly weeklyTies: number;
  readonly weeklyTiesDeletedBy: Date | null;
  readonly months: readonly { readonly month: string; readonly sent: number; readonly received: number }[];
  /** Most mail first, ties by id. */
  readonly correspondents: readonly MyCorrespondentView[];
  /** Newest first. */
  readonly snapshots: readonly {
    readonly snapshot: SnapshotView;
    readonly figures: LeaderView;
    readonly ties: number;
  }[];
  readonly nominations: number;
}

interface Totals {
  readonly sent: number;
  readonly received: number;
  readonly oldestAt: Date | null;
  readonly newestAt: Date | null;
  readonly takenInAt: Date | null;
}

/** Messages that the person wrote or got, once for each: `sent` says which. */
const OWN = `SELECT message_hash, sent_at, import_id, true AS sent FROM mail_message WHERE sender_id = $1
  UNION ALL
  SELECT m.message_hash, m.sent_at, m.import_id, false FROM mail_recipient AS r
  JOIN mail_message AS m ON m.message_hash = r.message_hash WHERE r.person_id = $1`;

/** What people may know of themselves: all that there is. */
@Injectable()
export class MyMailRecords {
  constructor(
    private readonly database: Database,
    private readonly recordings: MailRecordings,
    private readonly leaders: Leaders,
  ) {}

  /** The actor's own record, at most `limit` correspondents. */
  async of(actor: Actor, limit: number): Promise<MyMailRecordView & { readonly correspondentCount: number }> {
    const id = actor.personId;
    const [recording, optOut, totals, weekly, months, correspondents, snapshots, nominations] =
      await Promise.all([
        this.recordings.inForce(systemClock.now()),
        this.database.query<{ at: Date }>(`SELECT at FROM mail_recording_opt_out WHERE person_id = $1`, [id]),
        this.totals(id),
        this.weekly(id),
        this.months(id),
        this.correspondents(id),
        this.snapshots(id),
        this.database.query<{ n: string }>(
          `SELECT count(*) AS n FROM nomination WHERE nominator_id = $1 OR nominee_id = $1`,
          [id],
        ),
      ]);
    const { takenInAt, ...counts } = totals;
    return {
      ...{ recording, optedOutAt: optOut[0]?.at ?? null, ...counts, ...weekly, months, snapshots },
      deletedBy: takenInAt && new Date(takenInAt.getTime() + MAIL_DAYS * DAY_MS),
      correspondents: correspondents.slice(0, limit),
      correspondentCount: correspondents.length,
      nominations: Number(nominations[0]?.n ?? 0),
    };
  }

  private async totals(id: string): Promise<Totals> {
    const [row] = await this.database.query<Totals>(
      `SELECT (count(*) FILTER (WHERE sent))::integer AS sent, (count(*) FILTER (WHERE NOT sent))::integer AS received,
         min(sent_at) AS "oldestAt", max(sent_at) AS "newestAt", max(i.started_at) AS "takenInAt"
       FROM (${OWN}) AS own JOIN mail_import AS i ON i.id = own.import_id`,
      [id],
    );
    return row ?? { sent: 0, received: 0, oldestAt: null, newestAt: null, takenInAt: null };
  }

  private async weekly(id: string): Promise<Pick<MyMailRecordView, 'weeklyTies' | 'weeklyTiesDeletedBy'>> {
    const [row] = await this.database.query<Pick<MyMailRecordView, 'weeklyTies' | 'weeklyTiesDeletedBy'>>(
      `SELECT count(*)::integer AS "weeklyTies", max(keep_until) AS "weeklyTiesDeletedBy"
       FROM mail_week_tie WHERE sender_id = $1 OR recipient_id = $1`,
      [id],
    );
    return row ?? { weeklyTies: 0, weeklyTiesDeletedBy: null };
  }

  private months(id: string): Promise<{ month: string; sent: number; received: number }[]> {
    return this.database.query(
      `SELECT to_char(sent_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month,
         (count(*) FILTER (WHERE sent))::integer AS sent, (count(*) FILTER (WHERE NOT sent))::integer AS received
       FROM (${OWN}) AS own GROUP BY 1 ORDER BY 1`,
      [id],
    );
  }

  private correspondents(id: string): Promise<MyCorrespondentView[]> {
    return this.database.query<MyCorrespondentView>(
      `SELECT person_id AS "personId", (count(*) FILTER (WHERE sent))::integer AS sent,
         (count(*) FILTER (WHERE NOT sent))::integer AS received, max(sent_at) AS "lastAt"
       FROM (
         SELECT r.person_id, m.sent_at, true AS sent FROM mail_message AS m
         JOIN mail_recipient AS r ON r.message_hash = m.message_hash WHERE m.sender_id = $1
         UNION ALL
         SELECT m.sender_id, m.sent_at, false FROM mail_recipient AS r
         JOIN mail_message AS m ON m.message_hash = r.message_hash
         WHERE r.person_id = $1 AND m.sender_id IS NOT NULL) AS mail
       GROUP BY person_id ORDER BY count(*) DESC, person_id`,
      [id],
    );
  }

  private async snapshots(id: string): Promise<MyMailRecordView['snapshots']> {
    const rows = await this.database.query<{ snapshotId: string; ties: number }>(
      `SELECT i.snapshot_id AS "snapshotId",
         (SELECT count(*) FROM influence_tie AS t WHERE t.snapshot_id = i.snapshot_id AND t.a = i.position)::integer
         + (SELECT count(*) FROM influence_tie AS t WHERE t.snapshot_id = i.snapshot_id AND t.b = i.position)::integer
           AS ties
       FROM influence_score AS i JOIN influence_snapshot AS s ON s.id = i.snapshot_id
       WHERE i.person_id = $1 ORDER BY s.published_at DESC, s.id DESC`,
      [id],
    );
    const ids = rows.map(({ snapshotId }) => snapshotId);
    const [snapshots, figures] = [await this.leaders.byIds(ids), await this.leaders.ofPerson(id, ids)];
    return rows.flatMap(({ snapshotId, ties }) => {
      const [snapshot, own] = [snapshots.get(snapshotId), figures.get(snapshotId)];
      return snapshot && own ? [{ snapshot, figures: own, ties }] : [];
    });
  }
}
