import { IntList } from './int-list.js';
import { hashOfLine } from './known-lines.js';
import { commonPrefix, commonSuffix, countBelow, type KnownText } from './known-text.js';
import { type PageAuthorship } from './page-authorship.js';
import { NONE } from './no-passage.js';
import { type Passages } from './passages.js';

/** Where a text differs from the newest revision, in whole lines. */
export interface ChangedLines {
  /** Passages in front that still stand there. */
  readonly prefix: number;
  /** Passages behind that still stand there. */
  readonly suffix: number;
  /** Numbers of the lines between, blank ones left out; -1 for those that never stood on the page. */
  readonly numbers: Int32Array;
  /** Their texts, trimmed. */
  readonly texts: readonly string[];
  /** Their hashes (`hashOfLine`) where they never stood on the page, else anything. */
  readonly hashes: readonly number[];
  /** The text itself, as the state remembers it until the next one. */
  readonly known: KnownText;
}

/** Lines that a line is compared with before it is looked up, behind the one that is expected. */
const NEXT_LINES = 2;

const NEWLINE = 10;
const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/**
 * Compares a text with the lines of the newest revision from both ends. Only the text between is cut into lines, so an
 * edit costs one comparison of the page and the splitting of what it touched. What both texts have in common to the
 * letter is passed over at once; line by line is compared what is left, and the first text after a state was read.
 */
export function findChangedLines(state: PageAuthorship, text: string): ChangedLines {
  const { current, currentCount, passages, newestText } = state;
  const starts = new IntList(newestText ? newestText.starts.length + 8 : 32);
  let { prefix, low } = newestText ? sharedPrefix(newestText, text) : { prefix: 0, low: 0 };
  if (newestText) starts.splice(0, 0, newestText.starts.data, 0, prefix);
  for (; prefix < currentCount; prefix++) {
    const start = firstNonBlank(text, low);
    const end = endOfLineAt(text, start, passages.textOf(current[prefix] ?? NONE));
    if (end === NONE) break;
    starts.push(start);
    low = end;
  }
  const lastOld = newestText ? endOfPrefix(state, newestText, prefix) : 0;
  const shared = newestText ? sharedSuffix(newestText, text, low, lastOld) : { suffix: 0, high: text.length };
  let { suffix, high } = shared;
  const startsBehind: number[] = [];
  for (; suffix < currentCount - prefix; suffix++) {
    const line = passages.textOf(current[currentCount - 1 - suffix] ?? NONE);
    const end = lastNonBlank(text, low, high);
    const start = startOfLineBefore(text, low, end, line);
    if (start === NONE) break;
    startsBehind.push(end - line.length);
    high = start;
  }
  const before = current.subarray(prefix, currentCount - suffix);
  const cut = cutLines(passages, before, text, { low, high, starts });
  for (const start of startsBehind.reverse()) starts.push(start);
  if (newestText) addShifted(starts, newestText, shared.suffix, text.length - newestText.text.length);
  return { prefix, suffix, ...cut, known: { text, starts } };
}

/** The whole lines in front that two texts share to the letter, and where the next one begins. */
function sharedPrefix({ text: old, starts }: KnownText, text: string): { prefix: number; low: number } {
  const shared = commonPrefix(old, text, Math.min(old.length, text.length));
  if (shared === old.length && shared === text.length) return { prefix: starts.length, low: shared };
  const low = shared > 0 ? text.lastIndexOf('\n', shared - 1) + 1 : 0;
  return { prefix: countBelow(starts, low), low };
}

/** The whole lines behind that they share, without those in front, and where the first of them begins. */
function sharedSuffix({ text: old, starts }: KnownText, text: string, low: number, oldLow: number) {
  const shared = commonSuffix(old, text, Math.min(old.length - oldLow, text.length - low));
  const newline = shared > 0 ? text.indexOf('\n', text.length - shared) : NONE;
  if (newline === NONE) return { suffix: 0, high: text.length };
  const inOld = newline - text.length + old.length;
  return { suffix: starts.length - countBelow(starts, inOld), high: newline + 1 };
}

/** Where the last of the first `prefix` lines ended in the newest text. */
function endOfPrefix({ current, passages }: PageAuthorship, { starts }: KnownText, prefix: number): number {
  return prefix === 0 ? 0 : starts.at(prefix - 1) + passages.textOf(current[prefix - 1] ?? NONE).length;
}

/**
 * Cuts a stretch into lines, trimmed and not blank, and notes where they lie. Most of them stand between two edits and
 * are known by comparing them with the next line that stood there; the others are looked up.
 */
function cutLines(
  passages: Passages,
  before: Int32Array,
  text: string,
  { low, high, starts }: { readonly low: number; readonly high: number; readonly starts: IntList },
): Pick<ChangedLines, 'numbers' | 'texts' | 'hashes'> {
  const numbers: number[] = [];
  const texts: string[] = [];
  const hashes: number[] = [];
  let next = 0;
  for (let at = low; at < high;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === NONE || newline > high ? high : newline;
    const end = lastNonBlank(text, at, lineEnd);
    if (end > at) {
      const start = firstNonBlank(text, at);
      starts.push(start);
      const found = nextOf(passages, before, next, text, start, end);
      const line = found === NONE ? ownCopy(text.slice(start, end)) : '';
      const hash = found === NONE ? hashOfLine(line) : 0;
      const number =
        found === NONE ? passages.lines.find(line, hash) : passages.lineOf(before[found] ?? NONE);
      numbers.push(number);
      hashes.push(hash);
      texts.push(number === NONE ? line : passages.lines.textOf(number));
      next = found === NONE ? next + 1 : found + 1;
    }
    at = lineEnd + 1;
  }
  return { numbers: int32Of(numbers), texts, hashes };
}

/** Index of the line of `before` that the text has there, if it is one of the next; else -1. */
function nextOf(
  passages: Passages,
  before: Int32Array,
  next: number,
  text: string,
  start: number,
  end: number,
): number {
  for (let index = Math.max(0, next - 1); index < Math.min(before.length, next + NEXT_LINES); index++) {
    const line = passages.textOf(before[index] ?? NONE);
    if (line.length === end - start && text.slice(start, end) === line) return index;
  }
  return NONE;
}

/** `Int32Array.from` without its iterator, which takes ten times as long. */
function int32Of(values: readonly number[]): Int32Array {
  const result = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = values[i] ?? 0;
  return result;
}

/**
 * The text in memory of its own. A piece cut from a long string keeps the whole of it alive in V8, here every revision
 * that ever brought a new line. Pieces that are joined become one string without parts, which is read a fifth faster
 * than one that is cut from another and takes 32 bytes less. Through UTF-8 lone surrogates would be lost.
 */
const ownCopy = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');

function addShifted(starts: IntList, { starts: old }: KnownText, count: number, shift: number): void {
  const from = starts.length;
  starts.splice(from, 0, old.data, old.length - count, count);
  if (shift !== 0) for (let i = from; i < starts.length; i++) starts.data[i] = starts.at(i) + shift;
}

function firstNonBlank(text: string, from: number): number {
  let start = from;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  return start;
}

function lastNonBlank(text: string, from: number, before: number): number {
  let end = before;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Behind the line break that ends `line`, when it stands at `start` alone in its line; else -1. */
function endOfLineAt(text: string, start: number, line: string): number {
  if (text.slice(start, start + line.length) !== line) return NONE;
  for (let at = start + line.length; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return at + 1;
    if (!isBlank(code)) return NONE;
  }
  return text.length;
}

/** Where the line begins that ends at `end`, when it is `line`; else -1. */
function startOfLineBefore(text: string, from: number, end: number, line: string): number {
  const start = end - line.length;
  if (start < from || text.slice(start, end) !== line) return NONE;
  for (let at = start - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return at + 1;
    if (!isBlank(code)) return NONE;
  }
  return from;
}
