const LINE = /[^\r\n]*(?:\r\n?|\n|$)/g;
const linesOf = (text: string): string[] => (text.match(LINE) ?? []).filter((line) => line !== '');
const wordsOf = (line: string): string => line.replace(/[\r\n]+$/, '');

/** The text with `\n` for every line break: what the source editor works on. */
export const withPlainLineBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * Gives the line breaks of `before` back to a text that was edited with `\n` alone. Lines above and below the change keep
 * exactly theirs, changed ones get the most frequent. Linear.
 */
export function withLineBreaksOf(before: string, edited: string): string {
  if (!before.includes('\r')) return edited;
  const old = linesOf(before);
  const lines = linesOf(edited);
  const crlf = old.filter((line) => line.endsWith('\r\n')).length;
  const usual = crlf * 2 >= old.length ? '\r\n' : '\n';
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined &&
    b !== undefined &&
    wordsOf(a) === wordsOf(b) &&
    /[\r\n]$/.test(a) === /[\r\n]$/.test(b);
  let head = 0;
  while (same(old[head], lines[head])) head++;
  let tail = 0;
  const room = Math.min(old.length, lines.length) - head;
  while (tail < room && same(old.at(-1 - tail), lines.at(-1 - tail))) tail++;
  const middle = lines.slice(head, lines.length - tail).map((line) => line.replace(/\n$/, usual));
  return [...old.slice(0, head), ...middle, ...old.slice(old.length - tail)].join('');
}
