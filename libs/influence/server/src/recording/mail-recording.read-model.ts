import { Injectable } from '@nestjs/common';
import { badInput } from '@wellspring/kernel';
import { Database, type Tx } from '@wellspring/platform-database';

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

  /**
   * BAD_INPUT where no recording is in force any more when something is about to be written: what began while one was may
   * last past its end. The statement is held until `tx` ends.
   */
  async requireInForce(tx: Tx, now: Date): Promise<void> {
    const isHeld = async () => {
      const rows = await tx.query(
        `SELECT 1 FROM mail_recording WHERE ended_at IS NULL AND until_date >= ($1::timestamptz AT TIME ZONE 'UTC')::date
         FOR SHARE`,
        [now],
      );
      return rows.length > 0;
    };
    // Twice: the first look may wait for one that is ended by its successor, and does not see that yet.
    if (!(await isHeld()) && !(await isHeld()))
      throw badInput('Mail recording is off: state its purpose, legal basis and end first.');
  }
}
