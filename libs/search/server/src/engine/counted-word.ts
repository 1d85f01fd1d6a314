import { HAN } from '../texts/han.js';

/** A word as it is counted in folded texts. */
export interface CountedWord {
  /** Folded; of English words without their ending. */
  readonly stem: string;
  /** Letters that may follow the stem within a word. */
  readonly mayFollow: number;
  /** Chinese: words have no ends. */
  readonly isHan: boolean;
}

/** Endings of English that don't change what a word is about, longer ones first. */
const ENDINGS = 'ations ation ments ment ings ing ions ion ies ied ers er ed es s e y'.split(' ');
/** A stem has at least as many letters: `used` is not `us`. */
const STEM_LETTERS_MIN = 3;
/** Letters that may follow a stem of three letters, and a longer one: as long as the endings. */
const [ENDING_OF_SHORT, ENDING_OF_LONG] = [3, 6];
/** Letters that may follow the beginning of a word that is still typed. */
const REST_OF_WORD = 20;

/** How a folded word is counted: Chinese as it is, other words with any of their endings. */
export function countedWord(word: string): CountedWord {
  if (HAN.test(word)) return { stem: word, mayFollow: 0, isHan: true };
  if (!/^[a-z]+$/u.test(word)) return { stem: word, mayFollow: word.length > 2 ? 1 : 0, isHan: false };
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= STEM_LETTERS_MIN);
  const stem = word.slice(0, word.length - (ending?.length ?? 0));
  return { stem, mayFollow: stem.length > STEM_LETTERS_MIN ? ENDING_OF_LONG : ENDING_OF_SHORT, isHan: false };
}

/** The same for a word of which only the beginning is typed. */
export const beginningOfWord = (word: string): CountedWord =>
  HAN.test(word) ? countedWord(word) : { stem: word, mayFollow: REST_OF_WORD, isHan: false };

/** How often a word stands in a folded text; counts at most `limit`. */
export function timesIn(text: string, { stem, mayFollow, isHan }: CountedWord, limit: number): number {
  let times = 0;
  for (let at = text.indexOf(stem); at !== -1 && times < limit; at = text.indexOf(stem, at + stem.length)) {
    if (isHan || isWholeWord(text, at, at + stem.length, mayFollow)) times += 1;
  }
  return times;
}

function isWholeWord(text: string, from: number, to: number, mayFollow: number): boolean {
  if (from > 0 && isLetter(text.charCodeAt(from - 1))) return false;
  let end = to;
  while (end < text.length && end - to <= mayFollow && isLetter(text.charCodeAt(end))) end += 1;
  return end - to <= mayFollow;
}

/** Letters and digits of Latin, Greek and Cyrillic, in lower case. */
const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && unit <= 0x52f);
