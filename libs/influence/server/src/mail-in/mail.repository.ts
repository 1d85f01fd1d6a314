import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { MailImportRow } from './mail-import.entity.js';

/** A message whose people are known. */
export interface KeptMessage {
  readonly messageHash: Buffer;
  readonly sentAt: Date;
  readonly senderId: string;
  readonly recipientCount: number;
  readonly recipients: readonly { readonly personId: string; readonly role: number }[];
}

/** Writes mail metadata in batches. */
@Injectable()
export class MailRepository {
  async beginImport(
    tx: Tx,
    row: Pick<MailImportRow, 'id' | 'recordingId' | 'fileName' | 'format' | 'startedAt'>,
  ): Promise<void> {
    await tx.manager.getRepository(MailImportRow).insert({ ...row, state: 'running' });
  }

  async finishImport(
    tx: Tx,
    id: string,
    report: Pick<MailImportRow, 'messagesRead' | 'messagesKept' | 'dropped' | 'problems' | 'finishedAt'>,
  ): Promise<void> {
    await tx.manager.getRepository(MailImportRow).update({ id }, { ...report, state: 'done' });
  }

  /** Adds messages that are not there yet and gives how many were new. */
  async add(tx: Tx, importId: string, messages: readonly KeptMessage[]): Promise<number> {
    if (messages.length === 0) return 0;
    const added = await tx.query<{ message_hash: Buffer }>(
      `INSERT INTO mail_message (message_hash, sent_at, sender_id, recipient_count, import_id)
       SELECT message_hash, sent_at, sender_id, recipient_count, $5
       FROM unnest($1::bytea[], $2::timestamptz[], $3::uuid[], $4::integer[])
         AS message(message_hash, sent_at, sender_id, recipient_count)
       ON CONFLICT (message_hash) DO NOTHING RETURNING message_hash`,
      [
        messages.map((message) => message.messageHash),
        messages.map((message) => message.sentAt),
        messages.map((message) => message.senderId),
        messages.map((message) => message.recipientCount),
        importId,
      ],
    );
    const fresh = new Set(added.map((row) => row.message_hash.toString('hex')));
    const recipients = messages
      .filter((message) => fresh.has(message.messageHash.toString('hex')))
      .flatMap(({ messageHash, recipients: people }) => people.map((person) => ({ messageHash, ...person })));
    await tx.query(
      `INSERT INTO mail_recipient (message_hash, person_id, role)
       SELECT * FROM unnest($1::bytea[], $2::uuid[], $3::smallint[]) ON CONFLICT DO NOTHING`,
      [
        recipients.map((recipient) => recipient.messageHash),
        recipients.map((recipient) => recipient.personId),
        recipients.map((recipient) => recipient.role),
      ],
    );
    return fresh.size;
  }

  /** Deletes everything that is kept of the person: messages sent, and the person as a recipient. */
  async forgetPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query(`DELETE FROM mail_message WHERE sender_id = $1`, [personId]);
    await tx.query(`DELETE FROM mail_recipient WHERE person_id = $1`, [personId]);
  }
}
