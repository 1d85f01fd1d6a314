import { beginsTemplate, weakenNames } from './markup-names.js';
import { type MarkupSeen, type TokenTable } from './token-table.js';
import { LETTERS_TENTHS, NUMBER_TENTHS } from './word-weights.js';

const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const LATIN_END = codesOf('.!?;:');
const WIDE_END = codesOf('。！？；…|｜');
const BAR = 0x7c;
const LIST_NUMBER_END = codesOf('.)、');

/**
 * Cuts the line that begins at token `first` and goes to the end of the table into passages that are compared as one: a
 * sentence ends after `. ! ? ; :` before a blank and after their wide forms anywhere, a table cell at its bar, a template
 * (with the tag around it) is one, its opening and its first parameter together, and what stands in front (bullets,
 * number of the list item, heading marks) is one, so that a renumbered or indented item still has the same sentences.
 * Names of markup lose their strength before.
 * Cost: the tokens of the line.
 */
export function cutSentences(
  tokens: TokenTable,
  first: number,
  { hasTags, hasTemplates, hasBars }: MarkupSeen,
  add: (start: number, end: number) => void,
): void {
  const { count, signs, blanks, strengths } = tokens;
  if (hasTags || hasTemplates || hasBars) weakenNames(tokens, first);
  let start = markupInFront(tokens, first);
  if (start > first) add(first, start);
  let said = 0;
  for (let i = start; i < count; i++) {
    const sign = signs[i] ?? 0;
    const isEnd =
      (sign !== 0 && (WIDE_END.has(sign) || (LATIN_END.has(sign) && i + 1 < count && blanks[i + 1] === 1))) ||
      (hasTemplates && beginsTemplate(tokens, first, i + 1));
    said += strengths[i] ?? 0;
    const isOpening = hasTemplates && sign === BAR && said < LETTERS_TENTHS;
    if ((!isEnd || isOpening) && i + 1 < count) continue;
    said = 0;
    add(start, i + 1);
    start = i + 1;
  }
}

/** End of the tokens in front that only shape the line; its beginning, where the whole line is made of them. */
function markupInFront({ count, tenths, signs, blanks }: TokenTable, first: number): number {
  let end = first;
  while (end < count && tenths[end] === 0) end++;
  const isNumber =
    end + 1 < count && tenths[end] === NUMBER_TENTHS && LIST_NUMBER_END.has(signs[end + 1] ?? 0);
  if (isNumber && end + 2 < count && blanks[end + 2] === 1) end += 2;
  return end < count ? end : first;
}
