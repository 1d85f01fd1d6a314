import { QuickSearchDocument, type QuickSearchQuery } from '@wellspring/web-graphql';
import { useCallback, useEffect, useState } from 'react';
import type { CombinedError } from 'urql';
import { uncachedClient } from '../../graphql-client/uncached-client.js';

/** What is found while somebody types, and for which words. */
export interface QuickSearch {
  /** The newest answer: it stays while other words are looked for. */
  readonly found: QuickSearchQuery['quickSearch'] | null;
  /** The words that it answers. */
  readonly foundFor: string | null;
  readonly fetching: boolean;
  readonly error: CombinedError | null;
}

/** Ours: between two keys of somebody who types well pass 100 to 200 ms. */
const WAIT_MS = 80;
/** Of each kind. */
const FIRST = 5;
const NOTHING: QuickSearch = { found: null, foundFor: null, fetching: false, error: null };

/** Asks a moment after the last key; what was asked before is given up, so that no late answer takes the place of a newer one. */
export function useQuickSearch(words: string): [QuickSearch, () => void] {
  const [state, setState] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (words === '') {
      setState(NOTHING);
      return;
    }
    let asked: { unsubscribe(): void } | null = null;
    setState((last) => ({ ...last, fetching: true, error: null }));
    const timer = setTimeout(() => {
      asked = uncachedClient
        .query(QuickSearchDocument, { query: words, first: FIRST })
        .subscribe(({ data, error }) => {
          if (data && !error)
            setState({ found: data.quickSearch, foundFor: words, fetching: false, error: null });
          else setState({ ...NOTHING, error: error ?? null });
        });
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      asked?.unsubscribe();
    };
  }, [words, attempt]);
  return [state, useCallback(() => setAttempt((last) => last + 1), [])];
}
