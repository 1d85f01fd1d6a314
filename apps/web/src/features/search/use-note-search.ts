import { NoteSearchDocument } from '@wellspring/web-graphql';
import { useCallback } from 'react';
import { LAST_CHANCE, uncachedClient } from '../../graphql-client/uncached-client.js';

/** Tells how a search ended: the words, how many results were shown, and whether one was opened. */
export type NoteSearch = (query: string, results: number, opened: boolean) => void;

/** Counts searches, without person, so that the company learns what is looked for in vain. A lost count is not worth a message. */
export function useNoteSearch(): NoteSearch {
  return useCallback((query, results, opened) => {
    void uncachedClient
      .mutation(NoteSearchDocument, { input: { query, results, opened } }, LAST_CHANCE)
      .toPromise();
  }, []);
}
