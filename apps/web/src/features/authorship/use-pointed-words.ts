import { useCallback, useEffect, useRef, useState } from 'react';
import type { Stretch } from './colours.js';
import { showStretch } from './highlights.js';
import type { CreditedArticle } from './use-credited-words.js';

/** Words that a card is about, and how they were come by. */
export interface Pointed extends Stretch {
  /** A card under the mouse goes with it; the others stay until they are closed. */
  readonly how: 'mouse' | 'tap' | 'keys' | 'selection';
}

/** A mouse that only passes shows nothing. */
const DWELL_MS = 120;
/** Time to come from the word to its card. */
const LEAVE_MS = 350;
/** Dragging the ends of a selection fires often. */
const SETTLE_MS = 250;
/** What a click does of its own. */
const ACTIVE = 'a[href], button, summary, input, mark[data-thread], [role="link"]';

export interface PointedWords {
  readonly pointed: Pointed | null;
  readonly setPointed: (pointed: Pointed | null) => void;
  /** Tells that the mouse is on the card: it stays. */
  readonly holdCard: (isHeld: boolean) => void;
}

let leaving: ReturnType<typeof setTimeout> | undefined;

/** Follows mouse, finger, keys and selection in the article. */
export function usePointedWords(credited: CreditedArticle | null): PointedWords {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const latest = useRef(pointed);
  useEffect(() => {
    latest.current = pointed;
    // What is selected the browser shows by itself.
    const shown = pointed?.how === 'selection' ? null : pointed;
    if (credited) showStretch(credited.article, credited.words, shown);
  }, [credited, pointed]);
  // What others mark in the text makes a new object of the same words: a card stays where it is.
  const [article, words] = [credited?.article, credited?.words];
  useEffect(() => {
    if (!article || !words) return undefined;
    const followed = { article, words };
    const ends = [
      followMouse(followed, setPointed),
      followTaps(followed, setPointed),
      followSelection(followed, setPointed),
      followKeys(followed, setPointed, () => latest.current),
    ];
    return () => {
      clearTimeout(leaving);
      ends.forEach((end) => end());
      setPointed(null);
      showStretch(article, words, null);
    };
  }, [article, words]);
  const holdCard = useCallback((isHeld: boolean) => {
    clearTimeout(leaving);
    if (!isHeld) leaving = setTimeout(() => setPointed(unlessMouse), LEAVE_MS);
  }, []);
  return { pointed, setPointed, holdCard };
}

type SetPointed = (change: (before: Pointed | null) => Pointed | null) => void;

const unlessMouse = (before: Pointed | null): Pointed | null => (before?.how === 'mouse' ? null : before);

function tokenAtPoint({ article, words }: CreditedArticle, event: MouseEvent): number | null {
  const offset = article.offsetAtPoint(event.clientX, event.clientY);
  return offset === null ? null : words.tokenAt(offset);
}

/** Listens on the article, and gives what ends it. */
function listen<K extends keyof HTMLElementEventMap>(
  { article: { root } }: CreditedArticle,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): () => void {
  root.addEventListener(type, listener);
  return () => root.removeEventListener(type, listener);
}

function followMouse(credited: CreditedArticle, setPointed: SetPointed): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(timer);
    clearTimeout(leaving);
    leaving = setTimeout(() => setPointed(unlessMouse), LEAVE_MS);
  };
  const ends = [
    listen(credited, 'pointermove', (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const token = tokenAtPoint(credited, event);
        if (token === null) return leave();
        clearTimeout(leaving);
        setPointed((before) =>
          before && before.how !== 'mouse' ? before : { first: token, last: token, how: 'mouse' },
        );
      }, DWELL_MS);
    }),
    listen(credited, 'pointerleave', leave),
  ];
  return () => {
    clearTimeout(timer);
    ends.forEach((end) => end());
  };
}

function followTaps(credited: CreditedArticle, setPointed: SetPointed): () => void {
  return listen(credited, 'click', (event) => {
    if (event.target instanceof Element && event.target.closest(ACTIVE)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const token = tokenAtPoint(credited, event);
    setPointed(() => (token === null ? null : { first: token, last: token, how: 'tap' }));
  });
}

function followSelection(credited: CreditedArticle, setPointed: SetPointed): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const selection = document.getSelection();
    const range =
      selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const place = range && credited.article.offsetsOf(range);
    const tokens = place && credited.words.tokensBetween(place.start, place.end);
    if (tokens) setPointed(() => ({ ...tokens, how: 'selection' }));
    else setPointed((before) => (before?.how === 'selection' ? null : before));
  };
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE_MS);
  };
  document.addEventListener('selectionchange', onChange);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('selectionchange', onChange);
  };
}

/** Keys while the article itself has the focus, not a link in it. */
function followKeys(
  credited: CreditedArticle,
  setPointed: SetPointed,
  latest: () => Pointed | null,
): () => void {
  const { words, article } = credited;
  return listen(credited, 'keydown', (event) => {
    if (event.target !== article.root || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const step = STEPS[event.key];
    if (event.key === 'Escape') setPointed(() => null);
    if (!step) return;
    // Without a card that stays, up and down scroll as ever.
    if (step.by === 'passage' && unlessMouse(latest()) === null) return;
    event.preventDefault();
    setPointed((before) => steppedFrom(words, before, step));
  });
}

const STEPS: Readonly<Record<string, { by: 'word' | 'passage'; direction: 1 | -1 }>> = {
  ArrowRight: { by: 'word', direction: 1 },
  ArrowLeft: { by: 'word', direction: -1 },
  ArrowDown: { by: 'passage', direction: 1 },
  ArrowUp: { by: 'passage', direction: -1 },
};

/** The word one step on; from nowhere the first one. At an end one stays where one is. */
export function steppedFrom(
  words: CreditedArticle['words'],
  before: Pointed | null,
  { by, direction }: { readonly by: 'word' | 'passage'; readonly direction: 1 | -1 },
): Pointed | null {
  const from = before ? (direction === 1 ? before.last : before.first) : -1;
  const next =
    by === 'word' || !before
      ? words.wordFrom(from, before ? direction : 1)
      : words.passageFrom(from, direction);
  return next === null ? before : { first: next, last: next, how: 'keys' };
}
