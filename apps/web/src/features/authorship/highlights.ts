import type { ArticleText } from './article-text.js';
import { type Stretch } from './colours.js';
import type { CreditedWords } from './credited-words.js';
import { pause } from './pause.js';

/** Ranges that are made in one task of the browser: some milliseconds. */
const BATCH_RANGES = 500;

/** What is shown above what; the style sheet has a rule for each name. */
const PRIORITY = { colour: 0, marked: 1, word: 2 } as const;

/** Whether this browser can colour words without touching the text. */
export const canHighlight = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/** Colours stretches of an article under a name of the style sheet; nothing else has the name. */
export async function colour(
  article: ArticleText,
  words: CreditedWords,
  name: string,
  stretches: readonly Stretch[],
  isCurrent: () => boolean,
): Promise<void> {
  if (!canHighlight()) return;
  const highlight = new Highlight();
  highlight.priority = name.startsWith('who-marked') ? PRIORITY.marked : PRIORITY.colour;
  let made = 0;
  for (const { first, last } of stretches) {
    highlight.add(article.rangeOf(words.startOf(first), words.endOf(last)));
    if (++made % BATCH_RANGES === 0) {
      await pause();
      if (!isCurrent()) return;
    }
  }
  CSS.highlights.set(name, highlight);
}

/** Shows which words a card is about. */
export function showStretch(article: ArticleText, words: CreditedWords, stretch: Stretch | null): void {
  if (!canHighlight()) return;
  CSS.highlights.delete(WORD);
  if (!stretch) return;
  const highlight = new Highlight(article.rangeOf(words.startOf(stretch.first), words.endOf(stretch.last)));
  highlight.priority = PRIORITY.word;
  CSS.highlights.set(WORD, highlight);
}

const WORD = 'who-word';

/** Takes every colour with one of these beginnings away. */
export function uncolour(...beginnings: readonly string[]): void {
  if (!canHighlight()) return;
  for (const name of [...CSS.highlights.keys()])
    if (beginnings.some((beginning) => name.startsWith(beginning))) CSS.highlights.delete(name);
}
