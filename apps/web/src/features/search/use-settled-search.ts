import { useEffect, useRef } from 'react';
import { useViewer } from '../../app/viewer-context.js';
import { keepSearch } from './recent-searches.js';
import { useNoteSearch } from './use-note-search.js';

/** Who looks at results for a shorter time was on the way to others. */
const MEANT_AFTER_MS = 2_000;

/**
 * Keeps and counts a search whose results were looked at for two seconds or of which something was opened.
 *
 * @returns what to call when a hit is opened.
 */
export function useSettledSearch(query: string, total: number, isSettled: boolean): () => void {
  const personId = useViewer()?.person.id;
  const note = useNoteSearch();
  const noted = useRef<string | null>(null);
  useEffect(() => {
    // Other filters and pages of the same words are the same search.
    if (!isSettled || personId === undefined || query === '' || noted.current === query) return;
    const timer = setTimeout(() => {
      noted.current = query;
      keepSearch(personId, query);
      note(query, total, false);
    }, MEANT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query, total, isSettled, personId, note]);
  return () => {
    if (personId === undefined || query === '') return;
    noted.current = query;
    keepSearch(personId, query);
    note(query, total, true);
  };
}
