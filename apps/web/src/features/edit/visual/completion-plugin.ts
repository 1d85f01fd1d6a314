import type { ResolvedPos } from '@milkdown/kit/prose/model';
import { Plugin, PluginKey, type EditorState } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { findTrigger, type Trigger } from '../source/find-trigger.js';

/** An open completion: its trigger and where that begins. */
export interface Completion extends Trigger {
  readonly from: number;
  readonly to: number;
}

interface CompletionState {
  readonly open: Completion | null;
  /** Where the writer closed the menu; it stays closed there. */
  readonly closedAt: number | null;
}

/** What the menu does with keys while it is shown. True when it took the key. */
export type MenuKeys = (key: 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Tab' | 'Escape') => boolean;

const KEYS = ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'] as const;
const key = new PluginKey<CompletionState>('completion');

/** The completion at the cursor; null when there is none, or when it was closed. */
export const completionOf = (state: EditorState): Completion | null => key.getState(state)?.open ?? null;

/** Closes the menu until another trigger is typed. */
export function closeCompletion(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, 'close'));
}

/**
 * Watches what is typed for `[[`, `@` and `/`. While an input method composes, it looks on and takes no key, so that Enter
 * and the arrows stay the input method's.
 */
export function completionPlugin(menuKeys: MenuKeys): Plugin<CompletionState> {
  return new Plugin<CompletionState>({
    key,
    state: {
      init: () => ({ open: null, closedAt: null }),
      apply: (tr, last, _before, state) => {
        const found = completionAt(state);
        const mapped = last.closedAt === null ? null : tr.mapping.map(last.closedAt, -1);
        const closedAt = tr.getMeta(key) === 'close' ? (found?.from ?? null) : mapped;
        if (!found) return { open: null, closedAt: null };
        if (closedAt === found.from) return { open: null, closedAt };
        // A menu opens by typing, and not because the cursor was put somewhere.
        if (last.open === null && !tr.docChanged) return { open: null, closedAt: null };
        return { open: found, closedAt: null };
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        if (view.composing || event.isComposing || event.keyCode === 229 || !completionOf(view.state))
          return false;
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
        const pressed = KEYS.find((known) => known === event.key);
        return pressed === undefined ? false : menuKeys(pressed);
      },
      handleDOMEvents: {
        blur: (view) => {
          if (completionOf(view.state)) closeCompletion(view);
          return false;
        },
      },
    },
  });
}

function completionAt(state: EditorState): Completion | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  if ($from.marks().some((mark) => mark.type.name === 'inlineCode')) return null;
  const trigger = findTrigger(textBefore($from));
  if (!trigger || (trigger.kind === 'block' && $from.parent.type.name !== 'paragraph')) return null;
  return { ...trigger, from: $from.pos - trigger.length, to: $from.pos };
}

/** Text of the block before the cursor; whatever is no text counts as one character that starts nothing. */
const textBefore = ($pos: ResolvedPos): string =>
  $pos.parent.textBetween(Math.max(0, $pos.parentOffset - 200), $pos.parentOffset, undefined, '\ufffc');
