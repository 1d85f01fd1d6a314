import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type StoredAddress, type UnknownParty } from './mail-parties.js';
import { type KeptMessage, type RecipientRole } from './sort-message.js';

/** Writes mail metadata in batches. */
@Injectable()
export class MailRepository {
  /** What earlier imports and administrators said about unknown addresses. */
  async storedAddresses(tx: Tx): Promise<StoredAddress[]> {
    return tx.query<StoredAddress>(
      `SELECT id, address_hash AS "addressHash", resolved_person_id AS "resolvedPersonId",
         dismissed_at IS NOT NULL AS "isDismissed" FROM mail_unknown_address`,
    );
  }

  /**
   * From when on mail of a person may be recorded: never for who opted out, since the return for who came back. Whoever
   * opts out now waits until the transaction ends, and finds what it wrote.
   */
  async lockOptOuts(tx: Tx): Promise<Map<string, Date | 'infinity'>> {
    await tx.query(`LOCK TABLE mail_recording_opt_out, mail_recording_opt_in IN SHARE MODE`);
    const rows = await tx.query<{ person_id: string; at: Date | null }>(
      `SELECT person_id, NULL::timestamptz AS at FROM mail_recording_opt_out
       UNION ALL SELECT person_id, at FROM mail_recording_opt_in AS came
       WHERE NOT EXISTS (SELECT 1 FROM mail_recording_opt_out AS gone WHERE gone.person_id = came.person_id)`,
    );
    return new Map(rows.map((row) => [row.person_id, row.at ?? 'infinity']));
  }

  /**
   * Adds messages that are not there yet, to those that are there the recipients they lack (a log is cut by the hour, and
   * with it the list of who got a message). A message that is in the weekly ties alone stays
   * there. No two messages of the batch have the same hash.
   * Gives the new messages.
   */
  async add(tx: Tx, importId: string, messages: readonly KeptMessage[], at: Date): Promise<KeptMessage[]> {
    if (messages.length === 0) return [];
    await this.addAddresses(tx, messages, at);
    const changed = await tx.query<{ message_hash: Buffer; is_new: boolean }>(
      `INSERT INTO mail_message (message_hash, sent_at, sender_id, recipient_count, in_reply_to_hash, import_id)
       SELECT message_hash, sent_at, sender_id, recipient_count, in_reply_to_hash, $6
       FROM unnest($1::bytea[], $2::timestamptz[], $3::uuid[], $4::integer[], $5::bytea[])
         AS message(message_hash, sent_at, sender_id, recipient_count, in_reply_to_hash)
       WHERE NOT EXISTS (SELECT 1 FROM mail_condensed_message AS gone WHERE gone.message_hash = message.message_hash)
       ON CONFLICT (message_hash) DO UPDATE
         SET sent_at = least(mail_message.sent_at, excluded.sent_at),
           recipient_count = greatest(mail_message.recipient_count, excluded.recipient_count)
         WHERE mail_message.sent_at > excluded.sent_at OR mail_message.recipient_count < excluded.recipient_count
       RETURNING message_hash, xmax = 0 AS is_new`,
      [
        messages.map((message) => message.messageHash),
        messages.map((message) => message.sentAt),
        messages.map((message) => message.senderId),
        messages.map((message) => message.recipientCount),
        messages.map((message) => message.inReplyToHash),
        importId,
      ],
    );
    const fresh = new Set<string>();
    for (const row of changed) if (row.is_new) fresh.add(row.message_hash.toString('base64'));
    const isFresh = (message: KeptMessage) => fresh.has(message.messageHash.toString('base64'));
    const [added, there] = [messages.filter(isFresh), messages.filter((message) => !isFresh(message))];
    await this.addRecipients(tx, added);
    if (there.length > 0) await this.extendRecipients(tx, there);
    await this.addPending(tx, messages);
    if (there.length > 0) await this.raiseCounts(tx, there);
    return added;
  }

  /** Takes back what an import stored, for one that is refused: messages, and addresses that waited for it alone. */
  async undo(tx: Tx, importId: string): Promise<void> {
    await tx.query(`DELETE FROM mail_message WHERE import_id = $1`, [importId]);
    await tx.query(
      `DELETE FROM mail_unknown_address WHERE resolved_person_id IS NULL AND dismissed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM mail_pending_party WHERE address_id = mail_unknown_address.id)`,
    );
  }

  /** Deletes everything that is kept of the person: messages sent, the person as a recipient, and weekly ties. */
  async forgetPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query(`DELETE FROM mail_message WHERE sender_id = $1`, [personId]);
    await tx.query(`DELETE FROM mail_recipient WHERE person_id = $1`, [personId]);
    await tx.query(`DELETE FROM mail_week_tie WHERE sender_id = $1 OR recipient_id = $1`, [personId]);
  }

  private async addRecipients(tx: Tx, messages: readonly KeptMessage[]): Promise<void> {
    const [hashes, people, roles] = recipientColumns(messages);
    if (hashes.length === 0) return;
    await tx.query(
      `INSERT INTO mail_recipient (message_hash, person_id, role)
       SELECT * FROM unnest($1::bytea[], $2::uuid[], $3::smallint[]) ON CONFLICT DO NOTHING`,
      [hashes, people, roles],
    );
  }

  /** Recipients of messages that were there: only where the sender is the same, and never the sender. */
  private async extendRecipients(tx: Tx, messages: readonly KeptMessage[]): Promise<void> {
    const [hashes, people, roles, senders] = recipientColumns(messages);
    if (hashes.length === 0) return;
    await tx.query(
      `INSERT INTO mail_recipient (message_hash, person_id, role)
       SELECT message_hash, recipient.person_id, recipient.role
       FROM unnest($1::bytea[], $2::uuid[], $3::smallint[], $4::uuid[]) AS recipient(message_hash, person_id, role, sender_id)
         JOIN mail_message USING (message_hash)
       WHERE mail_message.sender_id IS NOT DISTINCT FROM recipient.sender_id
         AND mail_message.sender_id IS DISTINCT FROM recipient.person_id
       ON CONFLICT DO NOTHING`,
      [hashes, people, roles, senders],
    );
  }

  /** A message has no fewer recipients than are known of it, in whichever order its parts came. */
  private async raiseCounts(tx: Tx, messages: readonly KeptMessage[]): Promise<void> {
    await tx.query(
      `UPDATE mail_message AS message SET recipient_count = known.recipients
       FROM (SELECT hash, (SELECT count(*) FROM mail_recipient WHERE message_hash = hash)
               + (SELECT count(*) FROM mail_pending_party WHERE message_hash = hash AND NOT is_sender) AS recipients
             FROM unnest($1::bytea[]) AS hash) AS known
       WHERE message.message_hash = known.hash AND message.recipient_count < known.recipients`,
      [messages.map((message) => message.messageHash)],
    );
  }

  private async addAddresses(tx: Tx, messages: readonly KeptMessage[], at: Date): Promise<void> {
    const fresh = new Map<string, { party: UnknownParty; sentAt: Date }>();
    for (const message of messages)
      for (const party of unknownOf(message))
        if (party.isNew && !fresh.has(party.id)) fresh.set(party.id, { party, sentAt: message.sentAt });
    if (fresh.size === 0) return;
    const all = [...fresh.values()];
    const rows = await tx.query<{ id: string; address_hash: Buffer }>(
      `INSERT INTO mail_unknown_address (id, address_hash, shown, first_at, last_at, seen_at)
       SELECT id, address_hash, shown, sent_at, sent_at, $5
       FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::timestamptz[]) AS address(id, address_hash, shown, sent_at)
       ON CONFLICT (address_hash) DO UPDATE SET seen_at = excluded.seen_at RETURNING id, address_hash`,
      [
        all.map(({ party }) => party.id),
        all.map(({ party }) => party.hash),
        all.map(({ party }) => party.shown),
        all.map(({ sentAt }) => sentAt),
        at,
      ],
    );
    const idOf = new Map(rows.map((row) => [row.address_hash.toString('base64'), row.id]));
    // The row may be another import's, made while this one read.
    for (const { party } of all) party.id = idOf.get(party.hash.toString('base64')) ?? party.id;
    tx.afterCommit(() => {
      for (const { party } of all) party.isNew = false;
    });
  }

  /** Who waits in which message, and with it how many messages wait for whom. */
  private async addPending(tx: Tx, messages: readonly KeptMessage[]): Promise<void> {
    const rows: { hash: Buffer; id: string; isSender: boolean; role: number | null }[] = [];
    for (const { messageHash: hash, unknownSender, unknownRecipients } of messages) {
      if (unknownSender) rows.push({ hash, id: unknownSender.id, isSender: true, role: null });
      for (const [{ id }, role] of unknownRecipients) rows.push({ hash, id, isSender: false, role });
    }
    if (rows.length === 0) return;
    // The message is joined in: one that is in the weekly ties alone is not there, and one of a known sender waits for no
    // sender. An address that was settled while this import read is passed over.
    await tx.query(
      `WITH waiting AS (
         INSERT INTO mail_pending_party (message_hash, address_id, is_sender, role)
         SELECT party.message_hash, party.address_id, party.is_sender, party.role
         FROM unnest($1::bytea[], $2::uuid[], $3::boolean[], $4::smallint[]) AS party(message_hash, address_id, is_sender, role)
           JOIN mail_message AS message ON message.message_hash = party.message_hash
           JOIN mail_unknown_address AS address ON address.id = party.address_id
         WHERE address.resolved_person_id IS NULL AND address.dismissed_at IS NULL
           AND (NOT party.is_sender OR message.sender_id IS NULL)
         ON CONFLICT DO NOTHING RETURNING message_hash, address_id
       ), counted AS (
         SELECT address_id, count(*)::integer AS messages, min(sent_at) AS first_at, max(sent_at) AS last_at
         FROM waiting JOIN mail_message USING (message_hash) GROUP BY address_id
       )
       UPDATE mail_unknown_address AS address SET messages = address.messages + counted.messages,
         first_at = least(address.first_at, counted.first_at), last_at = greatest(address.last_at, counted.last_at)
       FROM counted WHERE address.id = counted.address_id`,
      [
        rows.map((row) => row.hash),
        rows.map((row) => row.id),
        rows.map((row) => row.isSender),
        rows.map((row) => row.role),
      ],
    );
  }
}

/** The columns of every recipient: message, person, role, sender. */
function recipientColumns(
  messages: readonly KeptMessage[],
): [hashes: Buffer[], people: string[], roles: RecipientRole[], senders: (string | null)[]] {
  const [hashes, people, roles, senders]: [Buffer[], string[], RecipientRole[], (string | null)[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const { messageHash, recipients, senderId } of messages)
    for (const [personId, role] of recipients) {
      hashes.push(messageHash);
      people.push(personId);
      roles.push(role);
      senders.push(senderId);
    }
  return [hashes, people, roles, senders];
}

function* unknownOf({ unknownSender, unknownRecipients }: KeptMessage): Generator<UnknownParty> {
  if (unknownSender) yield unknownSender;
  yield* unknownRecipients.keys();
}
