import { useEffect, useRef } from 'react';
import { useNoteSearch } from './use-note-search.js';

/** Shorter words are beginnings. In Chinese two characters are a word. */
const WORDS_MIN_CHARS = 2;
/** Words that stood for a shorter time were on the way to others. */
const MEANT_AFTER_MS = 1_000;

interface SearchNotes {
  /** Something of what was found was opened. */
  opened(): void;
  /** Nothing was: words that stood for a second count as a search that came to nothing. */
  closed(): void;
}

/** Notes what the dialog was used for; `results` is null until the words are answered. */
export function useSearchNotes(words: string, results: number | null): SearchNotes {
  const note = useNoteSearch();
  const stoodSince = useRef(0);
  const noted = useRef<string | null>(null);
  useEffect(() => {
    stoodSince.current = performance.now();
  }, [words]);
  return {
    opened: () => {
      noted.current = words;
      note(words, results ?? 1, true);
    },
    closed: () => {
      const stoodMs = performance.now() - stoodSince.current;
      if (results === null || words.length < WORDS_MIN_CHARS || stoodMs < MEANT_AFTER_MS) return;
      if (noted.current !== words) note(words, results, false);
    },
  };
}
