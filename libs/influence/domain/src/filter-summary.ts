import type { CollectedMail } from './collect-mail.js';
import type { FilterSummary } from './company-findings.js';

/** What was read, used and left out, in a fixed order. `massMail` is the number of messages used as volume alone. */
export function filterSummary(
  { dropped, excluded, messagesRead, log }: CollectedMail,
  massMail: number,
): FilterSummary {
  const messages = [
    ['DUPLICATE', dropped.duplicateMessages],
    ['AUTOMATIC', dropped.messagesAutomatic],
    ['CALENDAR', dropped.messagesOfCalendar],
    ['LIST', dropped.messagesOfLists],
    ['BULK', dropped.messagesBulk],
    ['UNKNOWN_SENDER', dropped.messagesFromUnknownSenders],
    ['ROLE_MAILBOX_SENDER', dropped.messagesFromRoleMailboxes],
    ['NO_KNOWN_RECIPIENT', dropped.messagesWithoutKnownRecipient],
    ['OUTSIDE_WINDOW', dropped.messagesOutsideWindow],
    ['ONE_WAY_SENDER', dropped.messagesFromOneWaySenders],
    ['MASS_MAIL', massMail],
  ] as const;
  const recipients = [
    ['SELF_RECIPIENT', dropped.selfRecipients],
    ['UNKNOWN_RECIPIENT', dropped.unknownRecipients],
    ['ROLE_MAILBOX_RECIPIENT', dropped.roleMailboxRecipients],
    ['ONE_WAY_RECIPIENT', dropped.oneWaySenderRecipients],
  ] as const;
  return {
    messagesRead,
    messagesUsed: log.messageCount,
    rows: [
      ...messages.map(([code, count]) => ({ code, unit: 'messages' as const, count })),
      ...recipients.map(([code, count]) => ({ code, unit: 'recipients' as const, count })),
    ],
    roleMailboxes: excluded.filter(({ reason }) => reason === 'ROLE_MAILBOX').length,
    oneWaySenders: excluded.filter(({ reason }) => reason === 'ONE_WAY_SENDER').length,
  };
}
