import { Suspense, useEffect, useState, type ReactNode } from 'react';

/** Longest wait for an idle moment, in milliseconds. */
const LATEST_MS = 1_500;

/**
 * Shows what is not needed to read the page once the browser has painted it and has a moment: code that is loaded and
 * data that are asked for there don't compete with the text. Nothing stands in its place until then.
 */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setDue(true), 200);
      return () => clearTimeout(timer);
    }
    const waiting = requestIdleCallback(() => setDue(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(waiting);
  }, []);
  return isDue ? <Suspense fallback={null}>{children}</Suspense> : null;
}
