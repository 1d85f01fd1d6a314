import { countedWord } from './counted-word.js';
import { HAN } from '../texts/han.js';

/** In how many of the texts a word stands. */
export interface CountedPages {
  readonly words: readonly string[];
  /** Of English words without their endings; otherwise the word. */
  readonly stems: readonly string[];
  readonly pages: readonly number[];
}

const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+|\p{Script=Han}+/gu;
/** Longer ones are keys and addresses, not words. */
const WORD_CHARS_MAX = 30;
/** A word of one page alone is as rare as one that was not seen. */
const PAGES_MIN = 2;

/** Counts the words of folded texts; of Chinese each character and each pair. Pure, for a thread. 1 MB/s. */
export function run(texts: readonly string[]): CountedPages {
  const pagesOf = new Map<string, number>();
  for (const text of texts) for (const word of wordsIn(text)) pagesOf.set(word, (pagesOf.get(word) ?? 0) + 1);
  const kept = [...pagesOf].filter(([, pages]) => pages >= PAGES_MIN);
  return {
    words: kept.map(([word]) => word),
    stems: kept.map(([word]) => countedWord(word).stem),
    pages: kept.map(([, pages]) => pages),
  };
}

function wordsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.matchAll(WORD)) {
    if (!HAN.test(run)) {
      if (run.length <= WORD_CHARS_MAX) found.add(run);
      continue;
    }
    const characters = Array.from(run);
    characters.forEach((character, at) => {
      found.add(character);
      if (at > 0) found.add(`${characters[at - 1]}${character}`);
    });
  }
  return found;
}
