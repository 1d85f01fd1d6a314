/** The parts of the screen of search words. */
export const WORDS_TABS = ['vain', 'synonyms'] as const;
export type WordsTab = (typeof WORDS_TABS)[number];

/** Whether a part of an address names a part of the screen. */
export const isWordsTab = (value: string | null): value is WordsTab =>
  WORDS_TABS.some((tab) => tab === value);

/** The screen of search words; `word` begins a new group of synonyms with it. */
export function wordsPath(tab: WordsTab, word?: string): string {
  const params = new URLSearchParams({ show: tab, ...(word === undefined ? {} : { word }) });
  return `/words?${params.toString()}`;
}
