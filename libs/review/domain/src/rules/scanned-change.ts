import { changedText, type Span } from './changed-text.js';
import { lastUpTo } from './replaced-text.js';
import { type RuleText } from './rule-text.js';

/** A part of title or text within a text that is looked through at once. */
interface Piece extends Span {
  readonly field: 'title' | 'text';
  /** Where it begins in the joined text. */
  readonly at: number;
}

/** Lines of one side of a change that are looked through, as one text. */
export interface ScannedText {
  readonly text: string;
  /** Where a place of it is in title or text; null where it is not in a changed sentence, or goes over lines that don't touch. */
  readonly placeOf: (start: number, end: number) => (Span & { readonly field: 'title' | 'text' }) | null;
}

/** Both sides of a change, and what else rules ask of it. */
export interface ScannedChange {
  readonly added: ScannedText;
  readonly removed: ScannedText;
  readonly addedSpans: readonly Span[];
  readonly removedSpans: readonly Span[];
}

/** Lines of a change with what is new and what is gone in them. Linear. */
export function scannedChange({ title, text, previousTitle, previousText }: RuleText): ScannedChange {
  const { added, removed } = changedText(previousText, text);
  const isRetitled = title !== previousTitle;
  return {
    added: scannedText(isRetitled ? title : null, text, added),
    removed: scannedText(isRetitled ? previousTitle : null, previousText ?? '', removed),
    addedSpans: added,
    removedSpans: removed,
  };
}

function scannedText(title: string | null, text: string, changed: readonly Span[]): ScannedText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (field: Piece['field'], part: string, start: number) => {
    pieces.push({ field, start, end: start + part.length, at: length });
    parts.push(part);
    length += part.length + 1;
  };
  if (title) add('title', title, 0);
  for (const { start, end } of wholeLines(text, changed)) add('text', text.slice(start, end), start);
  const starts = pieces.map(({ at }) => at);
  const changedStarts = changed.map(({ start }) => start);
  const isChanged = (start: number, end: number) => {
    const last = changed[lastUpTo(changedStarts, end - 1)];
    return last !== undefined && last.end > start;
  };
  const placeOf: ScannedText['placeOf'] = (start, end) => {
    const piece = pieces[lastUpTo(starts, start)];
    if (!piece) return null;
    const place = {
      field: piece.field,
      start: piece.start + start - piece.at,
      end: piece.start + end - piece.at,
    };
    if (place.end > piece.end) return null;
    return piece.field === 'title' || isChanged(place.start, place.end) ? place : null;
  };
  return { text: parts.join('\n'), placeOf };
}

/** The lines that sentences stand in; those that touch are one. */
function wholeLines(text: string, changed: readonly Span[]): Span[] {
  const lines: { start: number; end: number }[] = [];
  for (const { start, end } of changed) {
    const last = lines.at(-1);
    if (last && end <= last.end) continue;
    const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    // A sentence may end with its newline.
    const newline = text.indexOf('\n', end - 1);
    const to = newline === -1 ? text.length : newline;
    if (last && from <= last.end + 1) last.end = to;
    else lines.push({ start: from, end: to });
  }
  return lines;
}
