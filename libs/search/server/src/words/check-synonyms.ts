import { foldText } from '../texts/fold-text.js';

/** Words of one group, fewest and most. Ours: more are a list of topics and no longer the same. */
export const WORDS_MIN = 2;
export const WORDS_MAX = 20;
/** UTF-16 units of a word or phrase. */
export const WORD_MAX_CHARS = 100;
/** Groups of a company. Ours: each is read with every search; 2,000 cost about a millisecond. */
export const GROUPS_MAX = 2_000;

/** What is wrong with a group, without the sentence. */
export type SynonymProblemCode =
  | 'TOO_FEW_WORDS'
  | 'TOO_MANY_WORDS'
  | 'WORD_WITHOUT_LETTERS'
  | 'WORD_TOO_LONG'
  | 'WORD_TWICE'
  | 'SAME_ALREADY'
  | 'WORD_IN_OTHER_GROUP'
  | 'TOO_MANY_GROUPS'
  | 'GROUP_GONE';

export interface SynonymProblem {
  readonly code: SynonymProblemCode;
  /** English sentence that names word and group. */
  readonly message: string;
  /** The word that is in the way; null where it is no single one. */
  readonly word: string | null;
  /** Words of the group in which it stands already. */
  readonly groupWords: readonly string[];
}

/** Makes a problem. */
export const synonymProblem = (
  code: SynonymProblemCode,
  message: string,
  word: string | null = null,
  groupWords: readonly string[] = [],
): SynonymProblem => ({ code, message, word, groupWords });

/** The form in which words of groups are compared. */
export const synonymKey = (word: string): string => foldText(word).replace(/\s+/gu, ' ').trim();

/** Words as they are kept: one blank between parts, none around, empty ones dropped. */
export const tidyWords = (words: readonly string[]): string[] =>
  words
    .map((word) =>
      word
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
        .trim(),
    )
    .filter((word) => word !== '');

/** What is wrong with these words by themselves; null when they can be a group. Words are tidy. */
export function problemOfWords(words: readonly string[]): SynonymProblem | null {
  if (words.length < WORDS_MIN)
    return synonymProblem('TOO_FEW_WORDS', `A group has at least ${WORDS_MIN} words.`);
  if (words.length > WORDS_MAX)
    return synonymProblem(
      'TOO_MANY_WORDS',
      `A group has at most ${WORDS_MAX} words; these are ${words.length}.`,
    );
  const long = words.find((word) => word.length > WORD_MAX_CHARS);
  if (long !== undefined)
    return synonymProblem(
      'WORD_TOO_LONG',
      `“${long.slice(0, 20)}…” has ${long.length} characters; ${WORD_MAX_CHARS} is the most.`,
      long,
    );
  const blank = words.find((word) => !/[\p{L}\p{N}]/u.test(word));
  if (blank !== undefined)
    return synonymProblem('WORD_WITHOUT_LETTERS', `“${blank}” has neither letter nor digit.`, blank);
  const lower = words.map((word) => word.toLowerCase());
  const twice = words.find((_, at) => lower.indexOf(lower[at] ?? '') !== at);
  if (twice !== undefined)
    return synonymProblem('WORD_TWICE', `“${twice}” stands in the group twice.`, twice);
  if (new Set(words.map(synonymKey)).size < WORDS_MIN)
    return synonymProblem(
      'SAME_ALREADY',
      `${words.map((word) => `“${word}”`).join(' and ')} find each other already: they are one word in the two scripts.`,
      words[0],
    );
  return null;
}
