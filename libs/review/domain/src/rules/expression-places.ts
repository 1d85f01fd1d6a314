import { type RE2JS } from 're2js';
import { type Span } from './changed-text.js';

/** Places that are looked for; a further one says nothing new. */
const MOST_PLACES = 50;
/** Of one line. */
const MOST_IN_LINE = 5;
/** A longer line counts as one place: finding where in it costs 50 times as much as whether. */
const LONGEST_LINE_CHARS = 10_000;

/**
 * First places where an expression fits, in order: at most 50 and at most 5 a line, since finding all places of an
 * expression can cost the square of the text whatever the engine. First asks whether it fits at all (linear, no places),
 * then of each line, then where in the line. What fits over several lines only is one place with those lines around it.
 */
export function expressionPlaces(expression: RE2JS, text: string): Span[] {
  if (!expression.test(text)) return [];
  const places: Span[] = [];
  for (let start = 0; start <= text.length && places.length < MOST_PLACES;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    if (expression.test(line)) places.push(...placesInLine(expression, line, start));
    start = end + 1;
  }
  return places.length > 0 ? places.slice(0, MOST_PLACES) : overLines(expression, text);
}

function placesInLine(expression: RE2JS, line: string, offset: number): Span[] {
  if (line.length > LONGEST_LINE_CHARS) return [{ start: offset, end: offset + line.length }];
  const matcher = expression.matcher(line);
  const places: Span[] = [];
  while (places.length < MOST_IN_LINE && matcher.find())
    if (matcher.end() > matcher.start())
      places.push({ start: offset + matcher.start(), end: offset + matcher.end() });
  // An anchor alone fits at a place without length: the line is the place.
  return places.length > 0 ? places : [{ start: offset, end: offset + line.length }];
}

function overLines(expression: RE2JS, text: string): Span[] {
  if (text.length > LONGEST_LINE_CHARS) return [{ start: 0, end: text.length }];
  const matcher = expression.matcher(text);
  return matcher.find() ? [{ start: matcher.start(), end: matcher.end() }] : [];
}
