import { Injectable } from '@nestjs/common';
import { DEFAULT_RANK_OPTIONS } from '@wellspring/influence-domain';
import { DAY_MS } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';

/** Days that mail metadata is kept after it was taken in. */
export const MAIL_DAYS = 90;
/** Months that weekly ties are kept after the mail was taken in. */
export const TIE_MONTHS = 13;
/** Messages of one transaction: short enough not to hold anybody up. */
const BATCH_MESSAGES = 20_000;

/** What a run did. */
export interface CondensedMail {
  readonly messagesDeleted: number;
  readonly tiesDeleted: number;
  /** Unknown addresses whose text went. */
  readonly addressesForgotten: number;
}

/** Turns raw mail into weekly ties when its time is over, and forgets those when theirs is. */
@Injectable()
export class CondenseMail {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Does all that is due at `now`, in batches; a second run finds nothing. */
  async run(now: Date): Promise<CondensedMail> {
    const before = new Date(now.getTime() - MAIL_DAYS * DAY_MS);
    let messagesDeleted = 0;
    for (;;) {
      const count = await this.unitOfWork.run((tx) => this.condense(tx, before));
      messagesDeleted += count;
      if (count < BATCH_MESSAGES) break;
    }
    const [tiesDeleted, addressesForgotten] = await this.unitOfWork.run(async (tx) => {
      const ties = await tx.query(`DELETE FROM mail_week_tie WHERE keep_until <= $1 RETURNING 1`, [now]);
      await tx.query(`DELETE FROM mail_condensed_message WHERE keep_until <= $1`, [now]);
      // Settled ones stay: by their hash they are aliases, or known to be nobody's.
      const shown = await tx.query(
        `DELETE FROM mail_unknown_address WHERE seen_at < $1 AND resolved_person_id IS NULL AND dismissed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM mail_pending_party WHERE address_id = mail_unknown_address.id) RETURNING 1`,
        [before],
      );
      return [ties.length, shown.length] as const;
    });
    return { messagesDeleted, tiesDeleted, addressesForgotten };
  }

  /**
   * Deletes up to a batch of messages of imports before `before`, adds their ties to those of their week and keeps their
   * hashes, all in the caller's transaction. Gives how many messages.
   */
  async condense(tx: Tx, before: Date): Promise<number> {
    // Whoever opts out now is waited for: the statement below would write a week of what they are deleting.
    await tx.query(`LOCK TABLE mail_recording_opt_out IN SHARE MODE`);
    const { ccWeight, maxRecipients } = DEFAULT_RANK_OPTIONS;
    const [row] = await tx.query<{ gone: number }>(
      `WITH due AS (
         SELECT message.message_hash, message.sent_at, message.sender_id, message.recipient_count,
           import.started_at + interval '${TIE_MONTHS} months' AS keep_until
         FROM mail_message AS message JOIN mail_import AS import ON import.id = message.import_id
         WHERE import.started_at < $1 LIMIT ${BATCH_MESSAGES}
       ), ties AS (
         INSERT INTO mail_week_tie (week, sender_id, recipient_id, weight, messages, keep_until)
         SELECT date_trunc('week', due.sent_at AT TIME ZONE 'UTC')::date, due.sender_id, recipient.person_id,
           sum(CASE WHEN recipient.role = 0 THEN 1 ELSE $2::double precision END / due.recipient_count),
           count(*), max(due.keep_until)
         FROM due JOIN mail_recipient AS recipient USING (message_hash)
         WHERE due.sender_id IS NOT NULL AND due.recipient_count <= $3::integer
         GROUP BY 1, 2, 3
         ON CONFLICT (week, sender_id, recipient_id) DO UPDATE SET weight = mail_week_tie.weight + excluded.weight,
           messages = mail_week_tie.messages + excluded.messages,
           keep_until = greatest(mail_week_tie.keep_until, excluded.keep_until)
       ), hashes AS (
         INSERT INTO mail_condensed_message (message_hash, keep_until) SELECT message_hash, keep_until FROM due
         ON CONFLICT DO NOTHING
       ), gone AS (
         DELETE FROM mail_message USING due WHERE mail_message.message_hash = due.message_hash RETURNING 1
       )
       SELECT count(*)::integer AS gone FROM gone`,
      [before, ccWeight, maxRecipients],
    );
    return row?.gone ?? 0;
  }
}
