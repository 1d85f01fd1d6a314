import { createHmac } from 'node:crypto';
import { type MessageRow } from '@wellspring/influence-formats';
import { type MailParties, type Party, type UnknownParty } from './mail-parties.js';

/** Why a message was not kept. `overflow`: more unknown addresses than a list for people can hold. */
export type MailDropReason =
  | 'alreadyThere'
  | 'list'
  | 'bulk'
  | 'automatic'
  | 'calendar'
  | 'roleMailbox'
  | 'self'
  | 'external'
  | 'optedOut'
  | 'dismissed'
  | 'overflow';

/** 0 To, 1 Cc, 2 Bcc. */
export type RecipientRole = 0 | 1 | 2;

/** A message that is kept: its people, and those of whom only the address is known. */
export interface KeptMessage {
  readonly messageHash: Buffer;
  readonly inReplyToHash: Buffer | null;
  readonly sentAt: Date;
  /** Null while the sender's address is unknown. */
  readonly senderId: string | null;
  readonly unknownSender: UnknownParty | null;
  /** All different recipients besides the sender, those outside the company included. */
  readonly recipientCount: number;
  readonly recipients: ReadonlyMap<string, RecipientRole>;
  readonly unknownRecipients: ReadonlyMap<UnknownParty, RecipientRole>;
}

/** What becomes of a message. */
export type Verdict =
  | { readonly kind: 'kept'; readonly message: KeptMessage; readonly externalRecipients: number }
  | { readonly kind: 'dropped'; readonly reason: MailDropReason; readonly externalRecipients: number };

/**
 * Decides on one message, before anything is counted: mail of machines and lists goes, then of it all who is not of the
 * company. A message without anybody left goes for the reason of its first recipient. Ids are hashed here, with the
 * installation's key; in-reply-to with the same, so that an answer finds its question.
 */
export function sortMessage(row: MessageRow, parties: MailParties, key: Buffer): Verdict {
  const dropped = (reason: MailDropReason, externalRecipients = 0): Verdict => ({
    kind: 'dropped',
    reason,
    externalRecipients,
  });
  if (row.isCalendar) return dropped('calendar');
  if (row.isList) return dropped('list');
  if (row.isBulk) return dropped('bulk');
  if (row.isAutoSubmitted || row.from === '') return dropped('automatic');
  const sender = parties.find(row.from);
  if (sender.kind !== 'person' && sender.kind !== 'unknown') return dropped(sender.kind);
  if (isBefore(row, sender)) return dropped('optedOut');
  const found = recipientsOf(row, sender, parties);
  if (found.recipients.size + found.unknownRecipients.size === 0)
    return dropped(found.firstReason ?? 'self', found.externalRecipients);
  const hash = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    kind: 'kept',
    externalRecipients: found.externalRecipients,
    message: {
      messageHash: hash(row.messageKey),
      inReplyToHash: row.inReplyTo === null ? null : hash(row.inReplyTo),
      sentAt: row.sentAt,
      senderId: sender.kind === 'person' ? sender.personId : null,
      unknownSender: sender.kind === 'unknown' ? sender : null,
      recipientCount: Math.max(1, found.recipientCount),
      recipients: found.recipients,
      unknownRecipients: found.unknownRecipients,
    },
  };
}

/** Whether the message is from before the return of somebody who had opted out. */
const isBefore = (row: MessageRow, party: Party): boolean =>
  party.kind === 'person' && party.notBefore !== null && row.sentAt < party.notBefore;

function recipientsOf(row: MessageRow, sender: Party, parties: MailParties) {
  const recipients = new Map<string, RecipientRole>();
  const unknownRecipients = new Map<UnknownParty, RecipientRole>();
  let firstReason: MailDropReason | null = null;
  let [recipientCount, externalRecipients] = [0, 0];
  const lists = [
    [row.to, 0],
    [row.cc, 1],
    [row.bcc, 2],
  ] as const;
  for (const [addresses, role] of lists)
    for (const address of addresses) {
      if (address === row.from) continue;
      recipientCount++;
      const party = parties.find(address);
      if (party.kind === 'unknown') {
        if (party !== sender && !unknownRecipients.has(party)) unknownRecipients.set(party, role);
      } else if (party.kind === 'person') {
        if (isBefore(row, party)) {
          firstReason ??= 'optedOut';
          continue;
        }
        const isSelf = sender.kind === 'person' && sender.personId === party.personId;
        if (!isSelf && !recipients.has(party.personId)) recipients.set(party.personId, role);
      } else {
        firstReason ??= party.kind;
        if (party.kind === 'external') externalRecipients++;
      }
    }
  return { recipients, unknownRecipients, firstReason, recipientCount, externalRecipients };
}
