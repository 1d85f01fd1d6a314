import { useEffect, useRef } from 'react';
import { isTypedInto, type ShortcutAction, shortcutOf } from './shortcuts.js';

/** What each key does on a screen; keys without an action do nothing there. */
export type ShortcutActions = Readonly<Partial<Record<ShortcutAction, (() => void) | undefined>>>;

/** Runs the screen's actions by single keys, never while somebody types or a dialog is open. */
export function useShortcuts(actions: ShortcutActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTypedInto(event.target)) return;
      const name = shortcutOf(event);
      const run = name === null ? undefined : latest.current[name];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
