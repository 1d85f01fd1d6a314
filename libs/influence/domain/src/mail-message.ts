/**
 * Metadata of one message, as a file reader or a database gives it. There is no subject and no body. Senders and
 * recipients are whatever the directory's `addresses` hold: mail addresses, pseudonyms or person ids.
 */
export interface MailMessage {
  /** The same key twice is the same message and counts once. Without it nothing is recognised as a repetition. */
  readonly messageKey?: string | undefined;
  readonly sentAt: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Weighs as Cc. */
  readonly bcc?: readonly string[] | undefined;
  /**
   * How many different recipients the message had besides the sender, those included that are not in the lists
   * here because a store dropped them as outsiders. Default: {@link countRecipients}. Of mail that is kept by week the mean,
   * which need not be whole.
   */
  readonly recipientCount?: number | undefined;
  /** Key of the message that this one answers, in the form of `messageKey`. */
  readonly inReplyTo?: string | null | undefined;
  /** Known by its week alone: `sentAt` is a time within it, and nothing is known of what it answers. */
  readonly isOfWeek?: boolean | undefined;
  /** What a mail server or a calendar made, not a person: left out before anything is counted, by the first that is true. */
  readonly isAutoSubmitted?: boolean | undefined;
  readonly isCalendar?: boolean | undefined;
  readonly isList?: boolean | undefined;
  readonly isBulk?: boolean | undefined;
}

/** One person of the directory. */
export interface DirectoryPerson {
  /**
   * Unique, and the same wherever the data comes from (the main address, lower-case): ties are broken by it and
   * people are put in its order, so that files and a database with other ids give the same ranking.
   */
  readonly key: string;
  /** Everything that `from`, `to` and `cc` may hold for this person. */
  readonly addresses: readonly string[];
  readonly name: string;
  /** Main mail address; decides, where given, whether this is a role mailbox. */
  readonly email?: string | null | undefined;
  readonly department?: string | null | undefined;
  /** Key of the person's manager: the organisation chart, shown beside the ranking and never used in it. */
  readonly managerKey?: string | null | undefined;
}

/**
 * Different addresses of a message other than the sender's, in `to`, `cc` and `bcc` together. A store that drops outsiders
 * keeps this number beside the message, so that its weight stays what it was.
 */
export function countRecipients(message: Pick<MailMessage, 'from' | 'to' | 'cc' | 'bcc'>): number {
  const recipients = new Set([...message.to, ...message.cc, ...(message.bcc ?? [])]);
  recipients.delete(message.from);
  return recipients.size;
}
