import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { MailImportRow } from './mail-import.entity.js';

/** What is known of an import after a batch: its position and its report so far. */
export type ImportStand = Pick<
  MailImportRow,
  | 'format'
  | 'messagesRead'
  | 'messagesKept'
  | 'messagesPending'
  | 'people'
  | 'unknownAddresses'
  | 'dropped'
  | 'problemCount'
  | 'problems'
  | 'ignoredColumns'
  | 'firstSentAt'
  | 'lastSentAt'
> & { readonly rowsDone: number; readonly externalRecipients: number };

/** Writes the rows of imports. */
@Injectable()
export class MailImportRepository {
  async begin(
    tx: Tx,
    row: Pick<MailImportRow, 'id' | 'recordingId' | 'fileName' | 'format' | 'startedAt'>,
  ): Promise<void> {
    await tx.manager.getRepository(MailImportRow).insert({ ...row, state: 'running' });
  }

  async find(tx: Tx, id: string): Promise<MailImportRow | null> {
    return tx.manager.getRepository(MailImportRow).findOneBy({ id });
  }

  async setRunning(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE mail_import SET state = 'running', error = NULL, finished_at = NULL WHERE id = $1`,
      [id],
    );
  }

  /** In the transaction of the batch that it tells of. */
  async setStand(tx: Tx, id: string, { rowsDone, externalRecipients, ...stand }: ImportStand): Promise<void> {
    await tx.manager
      .getRepository(MailImportRow)
      .update(
        { id },
        { ...stand, rowsDone: String(rowsDone), externalRecipients: String(externalRecipients) },
      );
  }

  async end(
    tx: Tx,
    id: string,
    state: 'done' | 'failed' | 'cancelled',
    at: Date,
    error: string | null,
  ): Promise<void> {
    await tx.query(`UPDATE mail_import SET state = $2, finished_at = $3, error = $4 WHERE id = $1`, [
      ...[id, state, at, error],
    ]);
  }

  /** The file is gone. */
  async forgetFile(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE mail_import SET has_file = false WHERE id = $1`, [id]);
  }
}
