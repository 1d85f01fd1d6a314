import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { ADDED_TO_TIE, TIE_PARTIES } from './week-tie.sql.js';

/** Writes what is known of unknown addresses, and repairs messages when one is resolved. */
@Injectable()
export class UnknownAddressRepository {
  /** Locks an open address; null for one that is not there or settled already. */
  async lockOpen(tx: Tx, id: string): Promise<{ readonly shown: string | null } | null> {
    const [row] = await tx.query<{ shown: string | null }>(
      `SELECT shown FROM mail_unknown_address
       WHERE id = $1 AND resolved_person_id IS NULL AND dismissed_at IS NULL FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /**
   * Puts the person where the address waits: as sender or as recipient, in messages since `notBefore` (Infinity: in none);
   * what the address alone sent before that goes. Gives how many messages that repaired.
   */
  async repair(
    tx: Tx,
    addressId: string,
    personId: string,
    notBefore: Date | 'infinity' | null,
  ): Promise<number> {
    const since = notBefore ?? '-infinity';
    // Whoever is the sender of a message is no recipient of it, by whichever address.
    const sent = await tx.query(
      `UPDATE mail_message SET sender_id = $2 FROM mail_pending_party AS pending
       WHERE pending.address_id = $1 AND pending.is_sender AND pending.message_hash = mail_message.message_hash
         AND mail_message.sender_id IS NULL AND mail_message.sent_at >= $3::timestamptz RETURNING 1`,
      [addressId, personId, since],
    );
    await tx.query(
      `DELETE FROM mail_recipient USING mail_pending_party AS pending
       WHERE pending.address_id = $1 AND pending.is_sender AND pending.message_hash = mail_recipient.message_hash
         AND mail_recipient.person_id = $2`,
      [addressId, personId],
    );
    const received = await tx.query(
      `INSERT INTO mail_recipient (message_hash, person_id, role)
       SELECT pending.message_hash, $2, pending.role
       FROM mail_pending_party AS pending JOIN mail_message USING (message_hash)
       WHERE pending.address_id = $1 AND NOT pending.is_sender AND mail_message.sender_id IS DISTINCT FROM $2
         AND mail_message.sent_at >= $3::timestamptz
       FOR KEY SHARE OF mail_message
       ON CONFLICT (message_hash, person_id) DO UPDATE SET role = excluded.role
         WHERE mail_recipient.role > excluded.role
       RETURNING 1`,
      [addressId, personId, since],
    );
    const ofWeeks = await this.repairWeeks(tx, addressId, personId, since);
    await this.drop(tx, addressId);
    return sent.length + received.length + ofWeeks;
  }

  /** The same for the weekly ties of messages that are gone. Gives how many messages, one to several people several times. */
  private async repairWeeks(
    tx: Tx,
    addressId: string,
    personId: string,
    since: Date | string,
  ): Promise<number> {
    const [row] = await tx.query<{ repaired: number }>(
      `WITH taken AS (
         DELETE FROM mail_week_tie WHERE sender_address_id = $1 OR recipient_address_id = $1 RETURNING *
       ), said AS (
         SELECT week, CASE WHEN sender_address_id = $1 THEN $2::uuid ELSE sender_id END AS sender_id,
           CASE WHEN recipient_address_id = $1 THEN $2::uuid ELSE recipient_id END AS recipient_id,
           nullif(sender_address_id, $1) AS sender_address_id, nullif(recipient_address_id, $1) AS recipient_address_id,
           weight, messages, keep_until
         FROM taken WHERE week >= $3::timestamptz::date
       ), repaired AS (
         INSERT INTO mail_week_tie (${TIE_PARTIES}, weight, messages, keep_until)
         SELECT ${TIE_PARTIES}, sum(weight), sum(messages), max(keep_until) FROM said
         WHERE (sender_id = recipient_id) IS NOT TRUE GROUP BY ${TIE_PARTIES}
         ${ADDED_TO_TIE}
       )
       SELECT coalesce(sum(messages), 0)::integer AS repaired FROM said WHERE (sender_id = recipient_id) IS NOT TRUE`,
      [addressId, personId, since],
    );
    return row?.repaired ?? 0;
  }

  /**
   * Takes an address out of what waits. Messages that it alone sent go, and those that nobody but it got: an import that knew
   * of it would have dropped them. Weekly ties of it go. Gives how many messages waited for it.
   */
  async drop(tx: Tx, addressId: string): Promise<number> {
    await tx.query(`DELETE FROM mail_week_tie WHERE sender_address_id = $1 OR recipient_address_id = $1`, [
      addressId,
    ]);
    const [row] = await tx.query<{ waited: number }>(
      `WITH waited AS (
         DELETE FROM mail_pending_party WHERE address_id = $1 RETURNING message_hash, is_sender
       ), gone AS (
         DELETE FROM mail_message AS message USING waited
         WHERE message.message_hash = waited.message_hash AND (
           (waited.is_sender AND message.sender_id IS NULL)
           OR NOT EXISTS (SELECT FROM mail_recipient AS got WHERE got.message_hash = message.message_hash)
             AND NOT EXISTS (SELECT FROM mail_pending_party AS other
               WHERE other.message_hash = message.message_hash AND NOT other.is_sender AND other.address_id <> $1))
         RETURNING message.message_hash
       ), fewer AS (
         UPDATE mail_unknown_address AS address SET messages = address.messages - left_out.messages
         FROM (SELECT address_id, count(*)::integer AS messages FROM mail_pending_party JOIN gone USING (message_hash)
               WHERE address_id <> $1 GROUP BY address_id) AS left_out
         WHERE address.id = left_out.address_id
       )
       SELECT count(*)::integer AS waited FROM waited`,
      [addressId],
    );
    return row?.waited ?? 0;
  }

  /** The address is an alias of the person from now on; its text goes. */
  async markResolved(tx: Tx, addressId: string, personId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE mail_unknown_address SET resolved_person_id = $2, resolved_at = $3, shown = NULL, messages = 0 WHERE id = $1`,
      [addressId, personId, at],
    );
  }

  /** Nobody's: mail of the address is dropped from now on; its text goes. */
  async markDismissed(tx: Tx, addressId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE mail_unknown_address SET dismissed_at = $2, shown = NULL, messages = 0 WHERE id = $1`,
      [addressId, at],
    );
  }
}
