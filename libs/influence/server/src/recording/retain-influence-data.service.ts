import { Injectable } from '@nestjs/common';
import { DAY_MS } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';

/** Days that mail metadata is kept after it was taken in. */
export const MAIL_DAYS = 90;
/** Days that a published snapshot is kept: 24 months. */
export const SNAPSHOT_DAYS = 731;
/** Days that ties by week are kept after the mail was taken in: 13 months. */
export const TIE_DAYS = 396;
/** How long things are kept, for whoever wants to know. */
export const RETENTION_DAYS = {
  mail: MAIL_DAYS,
  weeklyTies: TIE_DAYS,
  snapshots: SNAPSHOT_DAYS,
  unknownAddresses: MAIL_DAYS,
} as const;
/** Messages deleted in one transaction: short enough not to hold anybody up. */
const BATCH_MESSAGES = 20_000;

/** Forgets what the table of retention says: mail metadata and old snapshots. */
@Injectable()
export class RetainInfluenceData {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Does all that is due at `now`, in batches; a second run finds nothing. Gives how much was done. */
  async run(now: Date): Promise<{ messagesDeleted: number; snapshotsDeleted: number }> {
    const mailBefore = new Date(now.getTime() - MAIL_DAYS * DAY_MS);
    const snapshotsBefore = new Date(now.getTime() - SNAPSHOT_DAYS * DAY_MS);
    let messagesDeleted = 0;
    for (;;) {
      const rows = await this.unitOfWork.run((tx) =>
        tx.query(
          `DELETE FROM mail_message WHERE message_hash IN (
             SELECT m.message_hash FROM mail_message AS m JOIN mail_import AS i ON i.id = m.import_id
             WHERE i.started_at < $1 LIMIT ${BATCH_MESSAGES}) RETURNING 1`,
          [mailBefore],
        ),
      );
      messagesDeleted += rows.length;
      if (rows.length < BATCH_MESSAGES) break;
    }
    const snapshots = await this.unitOfWork.run((tx) =>
      tx.query(`DELETE FROM influence_snapshot WHERE published_at < $1 RETURNING 1`, [snapshotsBefore]),
    );
    return { messagesDeleted, snapshotsDeleted: snapshots.length };
  }
}
