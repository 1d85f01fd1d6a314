import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type StoredAddress, type UnknownParty } from './mail-parties.js';
import { arrayOf, hashAt, hashesOf, Numbered, recipientColumns } from './message-columns.js';
import { type KeptMessage } from './sort-message.js';

/** SQL: whether a message `message` of an unknown sender waits for the one that is given; of a known one it is true. */
const sentBy = (senderAddress: string): string =>
  `(message.sender_id IS NOT NULL OR EXISTS (SELECT FROM mail_pending_party AS sender
     WHERE sender.message_hash = message.message_hash AND sender.is_sender AND sender.address_id = ${senderAddress}))`;

/** SQL: adds to each address the messages that wait for it now. */
const COUNTED_WAITING = `, counted AS (
    SELECT address_id, count(*)::integer AS messages, min(sent_at) AS first_at, max(sent_at) AS last_at
    FROM waiting JOIN mail_message USING (message_hash) GROUP BY address_id
  )
  UPDATE mail_unknown_address AS address SET messages = address.messages + counted.messages,
    first_at = least(address.first_at, counted.first_at), last_at = greatest(address.last_at, counted.last_at)
  FROM counted WHERE address.id = counted.address_id`;

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
    const stored = await this.addMessages(tx, importId, messages);
    const isThere = new Set(stored.there);
    const added = stored.there.length === 0 ? messages : messages.filter((_, at) => !isThere.has(at));
    const there = messages.filter((_, at) => isThere.has(at));
    await this.addRecipients(tx, added);
    await this.addPendingSenders(tx, messages);
    if (there.length > 0) await this.extendRecipients(tx, there);
    await this.addPending(tx, messages);
    if (there.length > 0) await this.raiseCounts(tx, there);
    return [...added];
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

  /** Gives the places, in `messages`, of those that are no new ones. */
  private async addMessages(
    tx: Tx,
    importId: string,
    messages: readonly KeptMessage[],
  ): Promise<{ readonly there: readonly number[] }> {
    const people = new Numbered();
    const answered: Buffer[] = [];
    const columns = {
      sentAtMs: messages.map(({ sentAt }) => sentAt.getTime()),
      sender: messages.map(({ senderId }) => (senderId === null ? 'NULL' : people.numberOf(senderId))),
      recipientCount: messages.map(({ recipientCount }) => recipientCount),
      answers: messages.map(({ inReplyToHash }) =>
        inReplyToHash === null ? 'NULL' : answered.push(inReplyToHash),
      ),
    };
    // In the order of their hashes: neighbours in the index come together.
    const [row] = await tx.query<{ there: number[] | null }>(
      `WITH given AS (
         SELECT ${hashAt('$1', 'at')} AS message_hash, to_timestamp(sent_at_ms / 1000) AS sent_at,
           ($2::uuid[])[sender] AS sender_id, recipient_count, ${hashAt('$3', 'answers')} AS in_reply_to_hash, at
         FROM unnest($4::float8[], $5::integer[], $6::integer[], $7::integer[])
           WITH ORDINALITY AS message(sent_at_ms, sender, recipient_count, answers, at)
       ), stored AS (
         INSERT INTO mail_message (message_hash, sent_at, sender_id, recipient_count, in_reply_to_hash, import_id)
         SELECT message_hash, sent_at, sender_id, recipient_count, in_reply_to_hash, $8 FROM given
         WHERE NOT EXISTS (SELECT 1 FROM mail_condensed_message AS gone WHERE gone.message_hash = given.message_hash)
         ORDER BY message_hash
         ON CONFLICT (message_hash) DO UPDATE
           SET sent_at = least(mail_message.sent_at, excluded.sent_at),
             recipient_count = greatest(mail_message.recipient_count, excluded.recipient_count)
           WHERE mail_message.sent_at > excluded.sent_at OR mail_message.recipient_count < excluded.recipient_count
         RETURNING message_hash, xmax = 0 AS is_new
       )
       SELECT CASE WHEN (SELECT count(*) FROM stored WHERE is_new) < $9 THEN
         (SELECT array_agg(at::integer - 1) FROM given
          WHERE message_hash NOT IN (SELECT message_hash FROM stored WHERE is_new)) END AS there`,
      [
        hashesOf(messages),
        people.literal(),
        Buffer.concat(answered),
        ...Object.values(columns).map(arrayOf),
        importId,
        messages.length,
      ],
    );
    return { there: row?.there ?? [] };
  }

  /** Of messages that are all new, and so without a recipient. */
  private async addRecipients(tx: Tx, messages: readonly KeptMessage[]): Promise<void> {
    const { at, people, person, role } = recipientColumns(messages);
    if (at.length === 0) return;
    await tx.query(
      `INSERT INTO mail_recipient (message_hash, person_id, role)
       SELECT ${hashAt('$1', 'at')} AS message_hash, ($2::uuid[])[person], role
       FROM unnest($3::integer[], $4::integer[], $5::smallint[]) AS recipient(at, person, role) ORDER BY message_hash`,
      [hashesOf(messages), people.literal(), arrayOf(at), arrayOf(person), arrayOf(role)],
    );
  }

  /**
   * Recipients of messages that were there: only where the sender is the same, and never the sender. The message is held, so
   * that nobody deletes it meanwhile. Logs know of nobody that they are no plain recipient: what says Cc or Bcc knows more.
   */
  private async extendRecipients(tx: Tx, messages: readonly KeptMessage[]): Promise<void> {
    const { at, people, person, role } = recipientColumns(messages);
    if (at.length === 0) return;
    const senders = messages.map(({ senderId }) => (senderId === null ? 'NULL' : people.numberOf(senderId)));
    await tx.query(
      `INSERT INTO mail_recipient (message_hash, person_id, role)
       SELECT message_hash, person_id, role FROM (
         SELECT message.message_hash, ($2::uuid[])[recipient.person] AS person_id, recipient.role
         FROM unnest($3::integer[], $4::integer[], $5::smallint[]) AS recipient(at, person, role)
           JOIN mail_message AS message ON message.message_hash = ${hashAt('$1', 'recipient.at')}
         WHERE message.sender_id IS NOT DISTINCT FROM ($2::uuid[])[($6::integer[])[recipient.at]]
           AND message.sender_id IS DISTINCT FROM ($2::uuid[])[recipient.person]
           AND ${sentBy('($7::uuid[])[recipient.at]')}
         FOR KEY SHARE OF message) AS held
       ON CONFLICT (message_hash, person_id) DO UPDATE SET role = excluded.role
         WHERE mail_recipient.role < excluded.role`,
      [
        ...[
          hashesOf(messages),
          people.literal(),
          arrayOf(at),
          arrayOf(person),
          arrayOf(role),
          arrayOf(senders),
        ],
        messages.map(({ unknownSender }) => unknownSender?.id ?? null),
      ],
    );
  }

  /** Who waits as a sender: of each message one, whoever was said first. */
  private async addPendingSenders(tx: Tx, messages: readonly KeptMessage[]): Promise<void> {
    const rows = messages.flatMap(({ messageHash, unknownSender }) =>
      unknownSender ? [{ hash: messageHash, id: unknownSender.id }] : [],
    );
    if (rows.length === 0) return;
    await tx.query(
      `WITH waiting AS (
         INSERT INTO mail_pending_party (message_hash, address_id, is_sender)
         SELECT party.message_hash, party.address_id, true
         FROM unnest($1::bytea[], $2::uuid[]) AS party(message_hash, address_id)
           JOIN mail_message AS message ON message.message_hash = party.message_hash
           JOIN mail_unknown_address AS address ON address.id = party.address_id
         WHERE address.resolved_person_id IS NULL AND address.dismissed_at IS NULL AND message.sender_id IS NULL
           AND NOT EXISTS (SELECT FROM mail_pending_party AS first
             WHERE first.message_hash = party.message_hash AND first.is_sender)
         ON CONFLICT DO NOTHING RETURNING message_hash, address_id
       ) ${COUNTED_WAITING}`,
      [rows.map(({ hash }) => hash), rows.map(({ id }) => id)],
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

  /** Who waits in which message as a recipient, and with it how many messages wait for whom. */
  private async addPending(tx: Tx, messages: readonly KeptMessage[]): Promise<void> {
    const rows = messages.flatMap(({ messageHash: hash, senderId, unknownSender, unknownRecipients }) =>
      [...unknownRecipients].map(([{ id }, role]) => ({
        hash,
        id,
        role,
        senderId,
        senderAddress: unknownSender?.id ?? null,
      })),
    );
    if (rows.length === 0) return;
    // The message is joined in: one that is in the weekly ties alone is not there. An address that was settled while this
    // import read is passed over, and so is a message that somebody else sent under the same id.
    await tx.query(
      `WITH told AS (
         INSERT INTO mail_pending_party (message_hash, address_id, is_sender, role)
         SELECT party.message_hash, party.address_id, false, party.role
         FROM unnest($1::bytea[], $2::uuid[], $3::smallint[], $4::uuid[], $5::uuid[])
             AS party(message_hash, address_id, role, sender_id, sender_address_id)
           JOIN mail_message AS message ON message.message_hash = party.message_hash
           JOIN mail_unknown_address AS address ON address.id = party.address_id
         WHERE address.resolved_person_id IS NULL AND address.dismissed_at IS NULL
           AND message.sender_id IS NOT DISTINCT FROM party.sender_id AND ${sentBy('party.sender_address_id')}
         ON CONFLICT (message_hash, address_id) DO UPDATE SET role = excluded.role
           WHERE NOT mail_pending_party.is_sender AND mail_pending_party.role < excluded.role
         RETURNING message_hash, address_id, xmax = 0 AS is_new
       ), waiting AS (SELECT message_hash, address_id FROM told WHERE is_new)
       ${COUNTED_WAITING}`,
      [
        rows.map((row) => row.hash),
        rows.map((row) => row.id),
        rows.map((row) => row.role),
        rows.map((row) => row.senderId),
        rows.map((row) => row.senderAddress),
      ],
    );
  }
}

function* unknownOf({ unknownSender, unknownRecipients }: KeptMessage): Generator<UnknownParty> {
  if (unknownSender) yield unknownSender;
  yield* unknownRecipients.keys();
}
