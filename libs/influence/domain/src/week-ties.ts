import { DAY_MS } from '@wellspring/kernel';
import { DEFAULT_TIE_OPTIONS } from './build-ties.js';
import type { MailMessage } from './mail-message.js';

/** What is left of the mail of a pair in a week when the messages are gone. */
export interface WeekTie {
  /** Monday, midnight UTC. */
  readonly week: Date;
  readonly from: string;
  readonly to: string;
  /** Sum over the messages of 1/n for To and half of it for Cc and Bcc; greater than 0. */
  readonly weight: number;
  /** How many messages, none of them to more than ten people. */
  readonly messages: number;
}

/** Days of a week on which mail is put: Monday to Friday. */
const DAYS = 5;
const NOON_MS = DAY_MS / 2;

/**
 * As many messages as there were, which together weigh what those did: each had the mean number of recipients. They are
 * dealt out over the working days of their week, so that the cap per day counts about as it did. Each goes to one
 * recipient, since who stood beside whom is not known any more: whoever counts what people sent counts a message to three
 * people three times.
 */
export function* messagesOfWeek({ week, from, to, weight, messages }: WeekTie): Generator<MailMessage> {
  const { maxRecipients, ccWeight } = DEFAULT_TIE_OPTIONS;
  const each = messages / weight;
  // Mail to more than ten is in no tie of a week: what weighs less than a tenth was in Cc.
  const isCc = each > maxRecipients;
  // A sum of tenths is a little off; what was counted must not become mass mail by it.
  const recipientCount = Math.min(maxRecipients, isCc ? each * ccWeight : each);
  for (let message = 0; message < messages; message++)
    yield {
      sentAt: new Date(week.getTime() + (message % DAYS) * DAY_MS + NOON_MS),
      ...{ from, to: isCc ? [] : [to], cc: isCc ? [to] : [], recipientCount, isOfWeek: true },
    };
}
