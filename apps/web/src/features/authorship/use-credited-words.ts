import { useEffect, useState } from 'react';
import { alignShown } from './align-shown.js';
import { ArticleText } from './article-text.js';
import { type Authorship, CreditedWords } from './credited-words.js';
import { pause } from './pause.js';

/** An article whose words have their credits. */
export interface CreditedArticle {
  readonly article: ArticleText;
  readonly words: CreditedWords;
}

/**
 * Finds who wrote each word that the article shows; null until that is done. A new object whenever others changed the
 * article's nodes (comments mark passages), so that what was drawn is drawn again. `html` is what the article shows.
 */
export function useCreditedWords(
  articleId: string,
  html: string,
  authorship: Authorship,
): CreditedArticle | null {
  const [credited, setCredited] = useState<CreditedArticle | null>(null);
  useEffect(() => {
    const root = document.getElementById(articleId);
    if (!root) return undefined;
    let isGone = false;
    const article = new ArticleText(root);
    const text = article.text;
    void alignShown(authorship.text, article.pieces(), article.isVerbatim, pause).then((shown) => {
      if (!isGone) setCredited({ article, words: new CreditedWords(authorship, shown, text) });
    });
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        article.refresh();
        setCredited((before) => before && { ...before });
      });
    });
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
      observer.disconnect();
      setCredited(null);
    };
  }, [articleId, html, authorship]);
  return credited;
}
