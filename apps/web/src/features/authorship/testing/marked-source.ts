import { tokenBounds } from '@wellspring/contributions-domain/tokens';

/** Digits of the marks: characters for private use, which no text has and Markdown takes for letters. */
const DIGIT_ZERO = 0xe000;
const DIGITS = 5;
const MARK = new RegExp(`[\\ue000-\\ue009]{${DIGITS}}`, 'g');

/** Where a mark would change what the text means: fences' languages, tags, addresses, labels, definitions. */
const UNMARKED = [
  /^---\r?\n[\s\S]*?\r?\n---\r?$/m,
  /^[ >]*(?:[-*+] +)*(?:```|~~~).*$/gm,
  /<[^>\n]*>/g,
  /\]\([^)\n]*\)+/g,
  /\]\[[^\]\n]*\]/g,
  /^[ >]*\[[^\]\n]+\]:.*$/gm,
  /\[\^[^\]\n]*\]/g,
  /\[![^\]\n]*\]/g,
  /\[\[[^\]\n]*\]\]/g,
  /^[ >]*:::.*$/gm,
  /&[#\w]+;/g,
  /\b(?:https?|mailto|ftp):\S+/g,
  /\b\d+[.)]/g,
];

/** The text with the number of its token behind each word that can carry one, unseen by Markdown. */
export function markedSource(source: string): { readonly text: string } {
  const unmarked = new Uint8Array(source.length);
  for (const pattern of UNMARKED)
    for (const { index, 0: found } of source.matchAll(
      new RegExp(pattern, pattern.flags.replace('g', '') + 'g'),
    ))
      unmarked.fill(1, index, index + found.length);
  const bounds = tokenBounds(source);
  let text = '';
  let from = 0;
  for (let token = 0; token < bounds.length / 2; token++) {
    const [start = 0, end = 0] = [bounds[2 * token], bounds[2 * token + 1]];
    if (unmarked[start] === 1 || !/\p{L}/u.test(source.slice(start, end))) continue;
    text += source.slice(from, end) + markOf(token);
    from = end;
  }
  return { text: text + source.slice(from) };
}

const markOf = (token: number): string =>
  String.fromCharCode(
    ...Array.from(String(token).padStart(DIGITS, '0'), (digit) => DIGIT_ZERO + Number(digit)),
  );

/**
 * Which token of the source ends at which place of the shown text, from the marks in what was shown of the marked
 * source. Null where the marks changed more than themselves: such a page can't be judged.
 */
export function wordOfMark(markedText: string, shown: string): Map<number, number> | null {
  if (markedText.replace(MARK, '') !== shown) return null;
  const truth = new Map<number, number>();
  let removed = 0;
  for (const { index, 0: mark } of markedText.matchAll(MARK)) {
    const token = Number(Array.from(mark, (digit) => digit.charCodeAt(0) - DIGIT_ZERO).join(''));
    truth.set(index - removed, token);
    removed += mark.length;
  }
  return truth;
}
