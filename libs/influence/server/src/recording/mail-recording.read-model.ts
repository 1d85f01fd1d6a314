import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

export interface MailRecordingView {
  readonly id: string;
  readonly purpose: string;
  readonly basis: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly startedAt: Date;
}

/** Under which statement mail metadata is taken in and looked at. */
@Injectable()
export class MailRecordings {
  constructor(private readonly database: Database) {}

  /** The recording in force on the day of `now` (UTC), or null: recording is off. */
  async inForce(now: Date): Promise<MailRecordingView | null> {
    const rows = await this.database.query<MailRecordingView>(
      `SELECT id, purpose, legal_basis AS basis, until_date::text AS until, started_at AS "startedAt"
       FROM mail_recording WHERE ended_at IS NULL AND until_date >= ($1::timestamptz AT TIME ZONE 'UTC')::date`,
      [now],
    );
    return rows[0] ?? null;
  }
}
