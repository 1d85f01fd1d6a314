import { type MultiSearchQuery } from 'meilisearch';
import { type ParsedSearch } from '../query/parse-search.js';
import { foldText } from '../texts/fold-text.js';
import { withoutQuestionWords } from './question-words.js';
import { HAN } from '../texts/han.js';

/** What one question of ours becomes for Meilisearch. */
export type MeiliQuestion = Omit<MultiSearchQuery, 'indexUid'>;

const LETTER = /[\p{L}\p{N}]/u;

/** Words, quotes and exclusions as Meilisearch reads them; null where it would take them for no words at all. */
export function meiliWords(parsed: ParsedSearch, asYouType: boolean): string | null {
  const words = withoutQuestionWords(foldText(parsed.words))
    .replaceAll('"', ' ')
    .replace(/(^|\s)-+/gu, ' ')
    .trim();
  const quoted = [
    ...parsed.phrases.map((phrase) => `"${unquoted(phrase)}"`),
    ...parsed.excluded.map((phrase) => `-"${unquoted(phrase)}"`),
  ];
  const asked = [words, ...parsed.phrases];
  if (asked.some((part) => part !== '') && !asked.some((part) => LETTER.test(part))) return null;
  // A blank at the end: the last word is whole.
  return [...quoted, words].join(' ').trim() + (asYouType ? '' : ' ');
}

/** What every question has: of the words those that tell most must be there, the others count. */
export const asked = (words: string, filter: string): MeiliQuestion => ({
  q: words,
  filter,
  attributesToRetrieve: ['id', 'revisionNumber', 'use'],
  matchingStrategy: 'frequency',
  locales: ['cmn', 'eng'],
});

/** Whether a phrase is for PostgreSQL: Meilisearch does not look at the order of words, nor at parts of Chinese ones. */
export const isForPostgres = (phrase: string): boolean => {
  const folded = foldText(phrase);
  return /[\p{L}\p{N}]{3}/u.test(folded) && (HAN.test(folded) || /\s/u.test(folded.trim()));
};

const unquoted = (text: string): string => foldText(text).replaceAll('"', ' ').trim();
