import { type PageAuthorship } from './page-authorship.js';
import { NONE } from './passages.js';

/** Where a text differs from the newest revision, in whole lines. */
export interface ChangedLines {
  /** Passages in front that still stand there. */
  readonly prefix: number;
  /** Passages behind that still stand there. */
  readonly suffix: number;
  /** The lines between, trimmed and not blank. */
  readonly lines: readonly string[];
}

const NEWLINE = 10;
const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/**
 * Compares a text with the lines of the newest revision from both ends. Only the text between is cut into lines, so an
 * edit costs one comparison of the page and the splitting of what it touched.
 */
export function findChangedLines(state: PageAuthorship, text: string): ChangedLines {
  const { current, passages } = state;
  const lineAt = (i: number) => passages.textOf(current[i] ?? NONE);
  let low = 0;
  let prefix = 0;
  for (; prefix < current.length; prefix++) {
    const end = endOfLineAt(text, low, lineAt(prefix));
    if (end === NONE) break;
    low = end;
  }
  let high = text.length;
  let suffix = 0;
  for (; suffix < current.length - prefix; suffix++) {
    const start = startOfLineBefore(text, low, high, lineAt(current.length - 1 - suffix));
    if (start === NONE) break;
    high = start;
  }
  const lines: string[] = [];
  for (const line of text.slice(low, high).split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') lines.push(trimmed);
  }
  return { prefix, suffix, lines };
}

/** Behind the line break that ends `line`, when it is the first line that is not blank from `from` on; else -1. */
function endOfLineAt(text: string, from: number, line: string): number {
  let start = from;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  if (text.slice(start, start + line.length) !== line) return NONE;
  for (let at = start + line.length; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return at + 1;
    if (!isBlank(code)) return NONE;
  }
  return text.length;
}

/** Start of the line that is `line`, when it is the last one that is not blank before `before`; else -1. */
function startOfLineBefore(text: string, from: number, before: number, line: string): number {
  let end = before;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  const start = end - line.length;
  if (start < from || text.slice(start, end) !== line) return NONE;
  for (let at = start - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return at + 1;
    if (!isBlank(code)) return NONE;
  }
  return from;
}
