import { type PlantedParagraph } from './demo-company.js';

/** A Chinese character counts as this part of a word. */
const WORDS_PER_HAN = 0.6;

/** Latin words, and 0.6 for each Chinese character. */
export const wordsIn = (text: string): number =>
  WORDS_PER_HAN * (text.match(/\p{Script=Han}/gu)?.length ?? 0) + (text.match(/[A-Za-z]+/g)?.length ?? 0);

/** Words that stand today by author, most first, ties by email. A paragraph's words are its author's. */
export function standingWords(
  paragraphsOf: Readonly<Record<string, readonly PlantedParagraph[]>>,
): { readonly email: string; readonly words: number }[] {
  const words = new Map<string, number>();
  for (const { author, text } of Object.values(paragraphsOf).flat())
    words.set(author, (words.get(author) ?? 0) + wordsIn(text));
  return [...words]
    .map(([email, count]) => ({ email, words: count }))
    .sort((a, b) => b.words - a.words || (a.email < b.email ? -1 : 1));
}
