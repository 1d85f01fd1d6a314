import { useEffect } from 'react';
import { type ColourBy, coloursOf, type Stretch, stretchesByColour } from './colours.js';
import { colour, uncolour } from './highlights.js';
import type { CreditedArticle } from './use-credited-words.js';

/** What is marked beside the colours: the words of one author, or of one age. */
export type Marked = { readonly by: 'author' | 'age'; readonly index: number } | null;

/** Keeps the article coloured, and the words of whoever is chosen in the legend marked. */
export function useColours(credited: CreditedArticle | null, by: ColourBy, marked: Marked): void {
  useEffect(() => {
    if (!credited || by === 'plain') return undefined;
    let isCurrent = true;
    const { article, words } = credited;
    void (async () => {
      const stretches = stretchesByColour(words, coloursOf(words, by, Date.now()));
      for (const [number, found] of stretches)
        await colour(article, words, `who-${by}-${number}`, found, () => isCurrent);
    })();
    return () => {
      isCurrent = false;
      uncolour('who-author-', 'who-age-');
    };
  }, [credited, by]);
  useEffect(() => {
    if (!credited || !marked) return undefined;
    let isCurrent = true;
    const { article, words } = credited;
    void colour(article, words, 'who-marked', stretchesOf(credited, marked), () => isCurrent);
    return () => {
      isCurrent = false;
      uncolour('who-marked');
    };
  }, [credited, marked]);
}

function stretchesOf({ words }: CreditedArticle, marked: NonNullable<Marked>): readonly Stretch[] {
  const isMarked =
    marked.by === 'author'
      ? words.authorship.credits.map((credit) => credit.authorIndex === marked.index)
      : coloursOf(words, 'age', Date.now()).map((age) => age === marked.index);
  return stretchesByColour(words, isMarked.map(Number)).get(1) ?? [];
}
