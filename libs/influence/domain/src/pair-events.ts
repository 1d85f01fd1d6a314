import type { MailLog } from './mail-log.js';

/** One event a recipient of a message, in the order of (sender, recipient, time). */
export interface PairEvents {
  readonly count: number;
  readonly message: Uint32Array;
  readonly recipient: Uint32Array;
  /** 1 where the recipient is in Cc. */
  readonly isCc: Uint8Array;
}

/** Events of all messages to at most `maxRecipients` people. Two stable counting sorts: O(people + recipients). */
export function pairEvents(log: MailLog, maxRecipients: number): PairEvents {
  const message = new Uint32Array(log.recipient.length);
  const recipient = new Uint32Array(log.recipient.length);
  const isCc = new Uint8Array(log.recipient.length);
  let count = 0;
  for (let m = 0; m < log.messageCount; m++) {
    if ((log.recipientCount[m] ?? 0) > maxRecipients) continue;
    const end = log.recipientStart[m + 1] ?? 0;
    for (let at = log.recipientStart[m] ?? 0; at < end; at++) {
      message[count] = m;
      recipient[count] = log.recipient[at] ?? 0;
      isCc[count++] = log.isCc[at] ?? 0;
    }
  }
  const byRecipient = stableOrder(count, log.personCount, (event) => recipient[event] ?? 0);
  const bySender = stableOrder(
    count,
    log.personCount,
    (at) => log.sender[message[byRecipient[at] ?? 0] ?? 0] ?? 0,
  );
  const order = bySender.map((at) => byRecipient[at] ?? 0);
  return {
    count,
    message: order.map((event) => message[event] ?? 0),
    recipient: order.map((event) => recipient[event] ?? 0),
    isCc: Uint8Array.from(order, (event) => isCc[event] ?? 0),
  };
}

function stableOrder(count: number, keyCount: number, keyOf: (index: number) => number): Uint32Array {
  const next = new Uint32Array(keyCount + 1);
  for (let index = 0; index < count; index++) next[keyOf(index) + 1] = (next[keyOf(index) + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const key = keyOf(index);
    order[next[key] ?? 0] = index;
    next[key] = (next[key] ?? 0) + 1;
  }
  return order;
}
