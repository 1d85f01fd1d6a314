import { useEffect } from 'react';

/**
 * Lets the browser ask before a tab with unsaved words is closed. Inside the application nothing is asked: the words are
 * kept as a draft, and the next screen says so and leads back (see `useDraftKeeper`), by link and back button alike.
 */
export function useLeaveQuestion(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}
