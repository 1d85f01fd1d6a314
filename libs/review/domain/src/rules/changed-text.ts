/** From `start` up to, not with, `end`; UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Sentences of each side that the other has not. */
export interface ChangedText {
  /** Of the new text, in order. */
  readonly added: readonly Span[];
  /** Of the text before, in order. */
  readonly removed: readonly Span[];
}

/**
 * What a change adds and removes, in whole sentences and lines; what only moved is neither. Lines that both begin and end
 * with are passed over; of the rest, each sentence takes an equal one of the other side away. Linear, and so coarser than a
 * diff: enough to ask what is new.
 */
export function changedText(before: string | null, text: string): ChangedText {
  if (before === null) return { added: text === '' ? [] : [{ start: 0, end: text.length }], removed: [] };
  if (before === text) return { added: [], removed: [] };
  const head = equalHead(before, text);
  const tail = equalTail(before, text, head);
  const old = sentences(before, head, before.length - tail);
  const left = new Map<string, number>();
  for (const span of old) {
    const key = keyOf(before, span);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const added = sentences(text, head, text.length - tail).filter((span) => !take(left, keyOf(text, span)));
  // What is left of the old ones; of equal ones the last.
  const removed = old.reverse().filter((span) => take(left, keyOf(before, span)));
  return { added, removed: removed.reverse() };
}

const keyOf = (text: string, { start, end }: Span) => text.slice(start, end).trim();

/** Takes one of the bag, and says whether there was one. Blank ones are always there. */
function take(bag: Map<string, number>, key: string): boolean {
  const count = bag.get(key) ?? 0;
  if (count > 0) bag.set(key, count - 1);
  return count > 0;
}

/** Length of the equal lines at the beginning. */
function equalHead(before: string, text: string): number {
  const most = Math.min(before.length, text.length);
  let at = 0;
  while (at < most && before.charCodeAt(at) === text.charCodeAt(at)) at++;
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Length of the equal lines at the end, beyond the beginning. */
function equalTail(before: string, text: string, head: number): number {
  const most = Math.min(before.length, text.length) - head;
  let length = 0;
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === text.charCodeAt(text.length - 1 - length)
  )
    length++;
  if (length === 0) return 0;
  const line = text.indexOf('\n', text.length - length);
  return line === -1 ? 0 : text.length - line - 1;
}

const FULL_STOPS = new Set([...'。！？；'].map((sign) => sign.charCodeAt(0)));
const STOPS = new Set([...'.!?;'].map((sign) => sign.charCodeAt(0)));

/** Sentences and lines from `start` to `end`, blank ones left out. */
function sentences(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const isEnd =
      unit === 0x0a || FULL_STOPS.has(unit) || (STOPS.has(unit) && isBlank(text.charCodeAt(at + 1)));
    if (!isEnd) continue;
    push(spans, text, from, at + 1);
    from = at + 1;
  }
  push(spans, text, from, end);
  return spans;
}

const isBlank = (unit: number) => unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d;

function push(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  if (from < end) spans.push({ start: from, end });
}
