import { Injectable } from '@nestjs/common';
import { DEFAULT_RANK_OPTIONS } from '@wellspring/influence-domain';
import { DAY_MS } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { ADDED_TO_TIE, TIE_PARTIES } from './week-tie.sql.js';

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
   * Deletes up to a batch of messages of imports before `before`, adds their ties, those of unknown addresses too, to those of
   * their week and keeps their hashes, all in the caller's transaction. Gives how many messages.
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
       ), sent AS (
         SELECT due.*, CASE WHEN sender_id IS NULL THEN (SELECT address_id FROM mail_pending_party AS party
           WHERE party.message_hash = due.message_hash AND party.is_sender LIMIT 1) END AS sender_address_id
         FROM due WHERE recipient_count <= $3::integer
       ), got AS (
         SELECT message_hash, person_id, NULL::uuid AS address_id, role FROM sent JOIN mail_recipient USING (message_hash)
         UNION ALL
         SELECT message_hash, NULL, address_id, role FROM sent JOIN mail_pending_party USING (message_hash)
         WHERE NOT is_sender
       ), ties AS (
         INSERT INTO mail_week_tie (${TIE_PARTIES}, weight, messages, keep_until)
         SELECT date_trunc('week', sent.sent_at AT TIME ZONE 'UTC')::date, sent.sender_id, got.person_id,
           sent.sender_address_id, got.address_id,
           sum(CASE WHEN got.role = 0 THEN 1 ELSE $2::double precision END / sent.recipient_count),
           count(*), max(sent.keep_until)
         FROM sent JOIN got USING (message_hash)
         WHERE num_nonnulls(sent.sender_id, sent.sender_address_id) = 1
         GROUP BY 1, 2, 3, 4, 5
         ${ADDED_TO_TIE}
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
