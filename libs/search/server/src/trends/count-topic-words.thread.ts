import {
  type CountedText,
  countWords,
  placesOf,
  type WordCounts,
  type WordPlace,
} from './topic-word-counts.js';

/** Texts whose words are counted, or looked up where `keys` are given. */
export interface TopicWordTask {
  readonly texts: readonly CountedText[];
  readonly keys?: readonly string[];
}

/** Counts of all words, or places of those that were asked for. */
export type TopicWordAnswer = WordCounts | readonly WordPlace[];

/** Pure, so that it runs in a thread or here. */
export const run = ({ texts, keys }: TopicWordTask): TopicWordAnswer =>
  keys === undefined ? countWords(texts) : placesOf(keys, texts);
