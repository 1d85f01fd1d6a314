import { type CollectedMail, type MailLog } from '@wellspring/influence-domain';

/** The same people and the messages that were sent when `holds` says so, looked at from the same instant. O(recipients). */
export function mailWhere(mail: CollectedMail, holds: (sentAtMs: number) => boolean): CollectedMail {
  const { log } = mail;
  const kept = Uint32Array.from(log.sentAtMs.keys()).filter((message) => holds(log.sentAtMs[message] ?? 0));
  const numberOf = new Int32Array(log.messageCount).fill(-1);
  for (const [number, message] of kept.entries()) numberOf[message] = number;
  const bounds = Array.from(kept, (message) => [
    log.recipientStart[message] ?? 0,
    log.recipientStart[message + 1] ?? 0,
  ]);
  const recipientStart = new Uint32Array(kept.length + 1);
  for (const [number, [from = 0, to = 0]] of bounds.entries())
    recipientStart[number + 1] = (recipientStart[number] ?? 0) + to - from;
  const recipient = new Uint32Array(recipientStart[kept.length] ?? 0);
  const isCc = new Uint8Array(recipient.length);
  for (const [number, [from, to]] of bounds.entries()) {
    recipient.set(log.recipient.subarray(from, to), recipientStart[number]);
    isCc.set(log.isCc.subarray(from, to), recipientStart[number]);
  }
  const part: MailLog = {
    ...{ personCount: log.personCount, messageCount: kept.length, recipientStart, recipient, isCc },
    sentAtMs: Float64Array.from(kept, (message) => log.sentAtMs[message] ?? 0),
    sender: kept.map((message) => log.sender[message] ?? 0),
    recipientCount: Float64Array.from(kept, (message) => log.recipientCount[message] ?? 0),
    // What answers a message that is not there answers nothing that is known.
    answers: Int32Array.from(kept, (message) => {
      const answered = log.answers[message] ?? -1;
      return answered < 0 ? answered : (numberOf[answered] ?? -1);
    }),
  };
  return { ...mail, log: part };
}
