import { type Writing } from '../texts/fold-text.js';
import { topicWords } from './topic-words.js';

/** A page's words. */
export interface CountedText {
  readonly pageId: string;
  readonly title: string;
  readonly text: string;
  readonly writing: Writing;
}

/** In how many pages words stand, and how much those are about them. */
export interface WordCounts {
  readonly keys: readonly string[];
  /** Pages by key, in the same order. */
  readonly pages: readonly number[];
  /** Sum over the pages of {@link aboutness}, in the same order. */
  readonly weights: readonly number[];
}

/**
 * How much a page is about a word that it has so many times: 0 for one mention, 0.5 for two, towards 1. A word that is
 * mentioned once is rarely the topic. Ours.
 */
export const aboutness = (mentions: number): number => 1 - 1 / mentions;

/** Mentions of each word of a page; its title counts like its text. */
export function mentionsIn({ title, text, writing }: Omit<CountedText, 'pageId'>): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const { key } of topicWords(`${title}\n${text}`, writing))
    mentions.set(key, (mentions.get(key) ?? 0) + 1);
  return mentions;
}

/** Counts the words of pages. Cost: that of `topicWords`. */
export function countWords(texts: readonly CountedText[]): WordCounts {
  const counts = new Map<string, { pages: number; weight: number }>();
  for (const text of texts)
    for (const [key, mentions] of mentionsIn(text)) {
      const count = counts.get(key) ?? { pages: 0, weight: 0 };
      counts.set(key, { pages: count.pages + 1, weight: count.weight + aboutness(mentions) });
    }
  return {
    keys: [...counts.keys()],
    pages: [...counts.values()].map((count) => count.pages),
    weights: [...counts.values()].map((count) => count.weight),
  };
}

/** How a space writes a word, and where. */
export interface WordPlace {
  readonly key: string;
  /** Mentions by form: `Kubernetes` 12, `kubernetes` 3. */
  readonly forms: readonly (readonly [written: string, mentions: number])[];
  readonly pages: readonly (readonly [pageId: string, mentions: number])[];
}

/** Where these words stand. Cost: that of `topicWords`. */
export function placesOf(keys: readonly string[], texts: readonly CountedText[]): WordPlace[] {
  const places = new Map(
    keys.map((key) => [key, { forms: new Map<string, number>(), pages: new Map<string, number>() }]),
  );
  for (const { pageId, title, text, writing } of texts)
    for (const { key, written } of topicWords(`${title}\n${text}`, writing)) {
      const place = places.get(key);
      if (!place) continue;
      place.forms.set(written, (place.forms.get(written) ?? 0) + 1);
      place.pages.set(pageId, (place.pages.get(pageId) ?? 0) + 1);
    }
  return [...places].map(([key, { forms, pages }]) => ({ key, forms: [...forms], pages: [...pages] }));
}
