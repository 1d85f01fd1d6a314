import { useCallback, useEffect, useState } from 'react';
import type { AnyVariables, CombinedError, TypedDocumentNode } from 'urql';
import { uncachedClient } from './uncached-client.js';

/** Same shape as the result of urql's `useQuery`. */
export interface SingleRead<Data> {
  readonly data?: Data;
  readonly fetching: boolean;
  readonly error?: CombinedError;
}

/**
 * Reads once and never again by itself. An editor begins with what the server has at that moment; if the cache read
 * the page again behind it (after every autosave), a failure of that would take the editor off the screen.
 */
export function useSingleRead<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): [SingleRead<Data>, () => void] {
  const [result, setResult] = useState<SingleRead<Data>>({ fetching: true });
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify(variables);
  useEffect(() => {
    let current = true;
    setResult({ fetching: true });
    // The key is the variables' own JSON.
    const read = uncachedClient.query(document, JSON.parse(key) as Variables).toPromise();
    void read.then(({ data, error }) => {
      if (current) setResult({ data, error, fetching: false });
    });
    return () => {
      current = false;
    };
  }, [document, key, attempt]);
  return [result, useCallback(() => setAttempt((last) => last + 1), [])];
}
