import { Injectable } from '@nestjs/common';
import { DAY_MS } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { CondenseMail, type CondensedMail, MAIL_DAYS } from '../mail-in/condense-mail.service.js';

export { MAIL_DAYS };
/** Days that ties by week are kept after the mail was taken in: 13 months. */
export const TIE_DAYS = 396;
/** Days that a published snapshot, an import of nominations, and the report of an import of mail are kept: 24 months. */
export const SNAPSHOT_DAYS = 731;
/** How long things are kept, for whoever wants to know. */
export const RETENTION_DAYS = {
  mail: MAIL_DAYS,
  weeklyTies: TIE_DAYS,
  snapshots: SNAPSHOT_DAYS,
  unknownAddresses: MAIL_DAYS,
} as const;

/** What was forgotten. */
export interface ForgottenData extends CondensedMail {
  readonly snapshotsDeleted: number;
  readonly nominationRoundsDeleted: number;
  readonly reportsDeleted: number;
}

/** Forgets what the table of retention says: mail metadata, weekly ties, unknown addresses, old snapshots and reports. */
@Injectable()
export class RetainInfluenceData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: CondenseMail,
  ) {}

  /** Does all that is due at `now`; a second run finds nothing. Gives how much was done. */
  async run(now: Date): Promise<ForgottenData> {
    const condensed = await this.mail.run(now);
    const before = new Date(now.getTime() - SNAPSHOT_DAYS * DAY_MS);
    const [snapshots, rounds, reports] = await this.unitOfWork.run(async (tx) => [
      await tx.query(`DELETE FROM influence_snapshot WHERE published_at < $1 RETURNING 1`, [before]),
      await tx.query(`DELETE FROM nomination_round WHERE imported_at < $1 RETURNING 1`, [before]),
      // Its mail went long before. The name of the file goes with the report.
      await tx.query(
        `DELETE FROM mail_import WHERE started_at < $1 AND state NOT IN ('waiting', 'running')
           AND NOT EXISTS (SELECT 1 FROM mail_message WHERE import_id = mail_import.id) RETURNING 1`,
        [before],
      ),
    ]);
    return {
      ...condensed,
      snapshotsDeleted: snapshots?.length ?? 0,
      nominationRoundsDeleted: rounds?.length ?? 0,
      reportsDeleted: reports?.length ?? 0,
    };
  }
}
