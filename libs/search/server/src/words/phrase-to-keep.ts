import { wordsOf } from '../engine/search-terms.js';
import { type ParsedSearch } from '../query/parse-search.js';
import { foldText } from '../texts/fold-text.js';

/** What was looked for, as it is counted. */
export interface PhraseToKeep {
  /** Folded words in alphabetical order, those that only ask left out: equal whatever the order, script or blanks. */
  readonly key: string;
  /** As it was written, without operators. */
  readonly phrase: string;
}

/** Longer ones are pasted sentences, which tell more of who searches than of what is missing. Contract of issue 4. */
export const PHRASE_MAX_CHARS = 100;
/** Digits of one number from which it may be a telephone, an identity card or an account. Ours; dates fall under it, too. */
const NUMBER_DIGITS = 7;

const MAIL_ADDRESS = /[^\s@]@[^\s@]/u;
const LINK = /:\/\//u;
/** Digits with at most two marks between them: +886 2-1234 5678, (555) 010.0199, A123456789. */
const NUMBER = /\p{Nd}(?:[\s().\-–/]{0,2}\p{Nd})*/gu;

/**
 * What may be kept of a search, or null: nothing of phrases over 100 characters, of mail addresses, of links, and of
 * numbers that could be a person's. Pure.
 */
export function phraseToKeep(parsed: ParsedSearch): PhraseToKeep | null {
  const phrase = [parsed.words, ...parsed.phrases].join(' ').replace(/\s+/gu, ' ').trim();
  if (phrase === '' || phrase.length > PHRASE_MAX_CHARS || isPersonal(phrase)) return null;
  const words = wordsOf(foldText(phrase));
  const key = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).sort();
  return key.length === 0 ? null : { key: [...new Set(key)].join(' '), phrase };
}

function isPersonal(phrase: string): boolean {
  const plain = phrase.normalize('NFKC');
  if (MAIL_ADDRESS.test(plain) || LINK.test(plain)) return true;
  return (plain.match(NUMBER) ?? []).some((number) => number.replace(/\P{Nd}/gu, '').length >= NUMBER_DIGITS);
}
