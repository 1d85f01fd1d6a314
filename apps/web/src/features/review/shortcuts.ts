/** What a key does in the queue, and the text that tells it in the help sheet (`review.keys.<key>`). */
export const SHORTCUTS = {
  j: 'down',
  k: 'up',
  o: 'open',
  g: 'good',
  t: 'thanks',
  m: 'mend',
  r: 'return',
  v: 'revert',
  h: 'hide',
  e: 'escalate',
  n: 'next',
  u: 'queue',
  '?': 'help',
} as const;
export type ShortcutKey = keyof typeof SHORTCUTS;
export type ShortcutAction = (typeof SHORTCUTS)[ShortcutKey];

/** What of a key press decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Held down: decides nothing twice. */
  readonly repeat: boolean;
  /** Letters of an input method that are not settled yet. */
  readonly isComposing: boolean;
}

const isShortcut = (key: string): key is ShortcutKey => Object.hasOwn(SHORTCUTS, key);

/**
 * The action of a key press, or null: with Control, Alt or Meta the key is the browser's, and while an input method
 * composes it is the writer's. Capital letters (caps lock) count as small ones.
 */
export function shortcutOf(press: KeyPress): ShortcutAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return isShortcut(key) ? SHORTCUTS[key] : null;
}

/** Elements in which letters are letters. */
const TYPED_INTO =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="radiogroup"]';

/** Whether a key press belongs to what has the focus: a field, a list of choices, or anything in an open dialog. */
export const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest(TYPED_INTO) !== null ||
    document.querySelector('[role="dialog"][aria-modal="true"]') !== null);
