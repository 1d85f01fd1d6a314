const WITHOUT_BRACKETS = /^[\s<]*([^<>\s]+)[\s>]*$/u;

/** A message id as the key of a message: trimmed, without angle brackets. Null where there is none. */
export function keyOfMessageId(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return WITHOUT_BRACKETS.exec(trimmed)?.[1] ?? trimmed;
}

/**
 * The key of a message that has no id: sender, second and recipients, so that the same message in two files is one. Two
 * mails of one sender to the same people in one second can't be told apart.
 */
export function keyWithoutId(from: string, sentAt: Date, recipients: readonly string[]): string {
  return `${from}@${Math.floor(sentAt.getTime() / 1000)}:${[...recipients].sort().join(';')}`;
}
