import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  markPassages,
  type PassageState,
  type PassageThread,
  threadOfEvent,
  unmarkPassages,
} from './passage-marks.js';

/**
 * Keeps the passages of threads marked in the article, and opens a thread by a click or Enter on its mark. `html` is
 * what the article shows: other text is searched anew.
 */
export function usePassageMarks(
  articleId: string,
  html: string,
  threads: readonly PassageThread[],
  onOpen: (threadId: string) => void,
): { readonly article: Element | null; readonly states: ReadonlyMap<string, PassageState> } {
  const { t } = useTranslation();
  const [article, setArticle] = useState<Element | null>(null);
  const [states, setStates] = useState<ReadonlyMap<string, PassageState>>(new Map());
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  useEffect(() => setArticle(document.getElementById(articleId)), [articleId, html]);
  useEffect(() => {
    if (!article) return undefined;
    setStates(markPassages(article, threads, (words) => t('around.comments.passage', { words })));
    return () => unmarkPassages(article);
  }, [article, html, threads, t]);
  useEffect(() => {
    if (!article) return undefined;
    const onEvent = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      // Whoever selects words in a mark wants the words.
      if (event.type === 'click' && document.getSelection()?.isCollapsed === false) return;
      const threadId = threadOfEvent(event);
      if (threadId === null) return;
      event.preventDefault();
      open.current(threadId);
    };
    article.addEventListener('click', onEvent);
    article.addEventListener('keydown', onEvent);
    return () => {
      article.removeEventListener('click', onEvent);
      article.removeEventListener('keydown', onEvent);
    };
  }, [article]);
  return { article, states };
}
