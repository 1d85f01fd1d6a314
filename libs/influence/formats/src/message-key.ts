/**
 * A message id as the key of a message: what stands in its angle brackets, so that it is the same in a header and in a log,
 * which may add words of its own behind it. Null where there is none, `<>` included: else all of them would be one message.
 */
export function keyOfMessageId(text: string): string | null {
  const open = text.indexOf('<');
  const close = open < 0 ? -1 : text.indexOf('>', open);
  const inside = close < 0 ? '' : text.slice(open + 1, close).trim();
  const bare = inside === '' ? text.replace(/[<>]/g, '').trim() : inside;
  return bare === '' ? null : bare.replace(/\s+/gu, ' ');
}

/**
 * The key of a message that has no id: sender, second and recipients, so that the same message in two files is one. Two
 * mails of one sender to the same people in one second can't be told apart.
 */
export function keyWithoutId(from: string, sentAt: Date, recipients: readonly string[]): string {
  return `${from}@${Math.floor(sentAt.getTime() / 1000)}:${[...recipients].sort().join(';')}`;
}
