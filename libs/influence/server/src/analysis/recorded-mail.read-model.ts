import { Injectable } from '@nestjs/common';
import { type MailMessage } from '@wellspring/influence-domain';
import { Database } from '@wellspring/platform-database';

const BATCH_MESSAGES = 20_000;

interface Row {
  readonly message_hash: Buffer;
  readonly in_reply_to_hash: Buffer | null;
  readonly sent_at: Date;
  readonly sender_id: string;
  readonly recipient_count: number;
  /** Of each recipient the digit of the role and the person's id, with commas between; null of a message without. */
  readonly recipients: string | null;
}

/** Reads the mail metadata that is kept, of known senders. What is left of older mail, weekly ties, is no part of it. */
@Injectable()
export class RecordedMail {
  constructor(private readonly database: Database) {}

  /** Every message, oldest first, in batches; people stand by their ids, messages by their hashes. */
  async *messages(): AsyncGenerator<MailMessage> {
    let after: Row | undefined;
    for (;;) {
      const rows = await this.database.query<Row>(
        `SELECT m.message_hash, m.in_reply_to_hash, m.sent_at, m.sender_id, m.recipient_count,
           (SELECT string_agg(r.role::text || r.person_id::text, ',') FROM mail_recipient AS r
            WHERE r.message_hash = m.message_hash) AS recipients
         FROM mail_message AS m
         WHERE sender_id IS NOT NULL AND ($1::timestamptz IS NULL OR (m.sent_at, m.message_hash) > ($1, $2::bytea))
         ORDER BY m.sent_at, m.message_hash LIMIT ${BATCH_MESSAGES}`,
        [after?.sent_at ?? null, after?.message_hash ?? null],
      );
      for (const row of rows) yield messageOf(row);
      after = rows.at(-1);
      if (rows.length < BATCH_MESSAGES) return;
    }
  }

  /** How many messages are kept. */
  async count(): Promise<number> {
    const rows = await this.database.query<{ messages: string }>(
      `SELECT count(*) AS messages FROM mail_message WHERE sender_id IS NOT NULL`,
    );
    return Number(rows[0]?.messages ?? 0);
  }
}

function messageOf(row: Row): MailMessage {
  const recipients = row.recipients?.split(',') ?? [];
  const inRole = (role: string) =>
    recipients.filter((recipient) => recipient.startsWith(role)).map((recipient) => recipient.slice(1));
  return {
    messageKey: row.message_hash.toString('base64'),
    inReplyTo: row.in_reply_to_hash?.toString('base64') ?? null,
    sentAt: row.sent_at,
    from: row.sender_id,
    to: inRole('0'),
    cc: inRole('1'),
    bcc: inRole('2'),
    recipientCount: row.recipient_count,
  };
}
