import { keyOfMessageId } from './message-key.js';

/** What a line of Postfix says that matters; everything else of it is never looked at. */
export type PostfixEvent =
  | { readonly kind: 'queued'; readonly queueId: string; readonly from: string }
  | {
      readonly kind: 'messageId';
      readonly queueId: string;
      readonly messageId: string;
      /** Of a message that somebody sent on: it has an id of its own besides. */
      readonly isResent: boolean;
    }
  | { readonly kind: 'delivery'; readonly queueId: string; readonly to: string; readonly status: string }
  | { readonly kind: 'removed'; readonly queueId: string };

/** Short ids are hexadecimal, long ones base 52 with a `z` (postconf: enable_long_queue_ids). */
const QUEUE_ID = /^([0-9A-F]{6,}|[0-9A-Za-z]{10,20}): (.*)$/s;
const FROM = /^(?:uid=\d+ )?from=<([^>]*)>(?:,|$| )/;
const TO = /^to=<?([^>,]*)>?,/;
const STATUS = /, status=([a-z-]+)/;
const MESSAGE_ID = /^(resent-)?message-id=(.*)$/s;

/**
 * Reads the part of a log line after `postfix/…[pid]: `, as of any of the services that queue and deliver (qmgr, cleanup,
 * smtp, lmtp, local, virtual, pipe, error, discard, bounce, pickup). Null for everything else.
 */
export function parsePostfixLine(text: string): PostfixEvent | null {
  const parts = QUEUE_ID.exec(text);
  if (!parts) return null;
  const [, queueId = '', rest = ''] = parts;
  if (rest === 'removed') return { kind: 'removed', queueId };
  const to = TO.exec(rest);
  if (to) {
    const status = STATUS.exec(rest)?.[1];
    return status === undefined ? null : { kind: 'delivery', queueId, to: to[1] ?? '', status };
  }
  const from = FROM.exec(rest);
  if (from) return { kind: 'queued', queueId, from: from[1] ?? '' };
  const messageId = MESSAGE_ID.exec(rest);
  if (messageId) {
    const [, resent, text = ''] = messageId;
    return {
      kind: 'messageId',
      queueId,
      messageId: keyOfMessageId(text) ?? '',
      isResent: resent !== undefined,
    };
  }
  return null;
}
