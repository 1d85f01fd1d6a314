import type { MailLog } from './mail-log.js';

/** Plain counts of mail, the baselines that stand beside every ranking. */
export interface Volume {
  /** Messages sent and received, mass mail included. */
  readonly sent: Uint32Array;
  readonly received: Uint32Array;
  /** Different people with whom at least one message was exchanged in either direction, mass mail left out. */
  readonly contacts: Uint32Array;
  /** Messages to more than `maxRecipients` people. */
  readonly massMail: number;
}

/** Counts each person's mail. O(recipients). */
export function mailVolume(log: MailLog, maxRecipients: number): Volume {
  const sent = new Uint32Array(log.personCount);
  const received = new Uint32Array(log.personCount);
  const contacts = Array.from({ length: log.personCount }, () => new Set<number>());
  let massMail = 0;
  for (let message = 0; message < log.messageCount; message++) {
    const sender = log.sender[message] ?? 0;
    const isMassMail = (log.recipientCount[message] ?? 0) > maxRecipients;
    if (isMassMail) massMail++;
    sent[sender] = (sent[sender] ?? 0) + 1;
    const end = log.recipientStart[message + 1] ?? 0;
    for (let at = log.recipientStart[message] ?? 0; at < end; at++) {
      const recipient = log.recipient[at] ?? 0;
      received[recipient] = (received[recipient] ?? 0) + 1;
      if (isMassMail) continue;
      contacts[sender]?.add(recipient);
      contacts[recipient]?.add(sender);
    }
  }
  return { sent, received, contacts: Uint32Array.from(contacts, (people) => people.size), massMail };
}
