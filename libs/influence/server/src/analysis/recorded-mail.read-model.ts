import { Injectable } from '@nestjs/common';
import { type MailMessage, messagesOfWeek } from '@wellspring/influence-domain';
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

interface WeekRow {
  /** `YYYY-MM-DD`. */
  readonly week: string;
  readonly sender_id: string;
  readonly recipient_id: string;
  readonly weight: number;
  readonly messages: number;
}

/**
 * Reads the mail metadata that is kept, of known senders: messages, and of older mail what is left of it, who wrote to
 * whom in which week. A message is in one of the two.
 */
@Injectable()
export class RecordedMail {
  constructor(private readonly database: Database) {}

  /** Every message, in batches; people stand by their ids, messages by their hashes where they have one. */
  async *messages(): AsyncGenerator<MailMessage> {
    yield* this.single();
    yield* this.byWeek();
  }

  private async *single(): AsyncGenerator<MailMessage> {
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

  private async *byWeek(): AsyncGenerator<MailMessage> {
    let after: WeekRow | undefined;
    for (;;) {
      const rows = await this.database.query<WeekRow>(
        `SELECT week::text, sender_id, recipient_id, weight, messages FROM mail_week_tie
         WHERE sender_id IS NOT NULL AND recipient_id IS NOT NULL
           AND ($1::date IS NULL OR (week, sender_id, recipient_id) > ($1, $2::uuid, $3::uuid))
         ORDER BY week, sender_id, recipient_id LIMIT ${BATCH_MESSAGES}`,
        [after?.week ?? null, after?.sender_id ?? null, after?.recipient_id ?? null],
      );
      for (const { week, sender_id: from, recipient_id: to, ...sums } of rows)
        yield* messagesOfWeek({ week: new Date(`${week}T00:00:00Z`), from, to, ...sums });
      after = rows.at(-1);
      if (rows.length < BATCH_MESSAGES) return;
    }
  }

  /** How many messages are kept; one to several people counts several times once its week alone is kept. */
  async count(): Promise<number> {
    const rows = await this.database.query<{ messages: string }>(
      `SELECT (SELECT count(*) FROM mail_message WHERE sender_id IS NOT NULL)
         + (SELECT coalesce(sum(messages), 0) FROM mail_week_tie
            WHERE sender_id IS NOT NULL AND recipient_id IS NOT NULL) AS messages`,
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
