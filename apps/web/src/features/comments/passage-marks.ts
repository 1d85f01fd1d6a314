import { findPassage, type PassageAnchor } from '@wellspring/wiki-domain/passage';

/** Whether a passage is where it was, was changed a little, or is gone. */
export type PassageState = 'here' | 'changed' | 'gone';

/** A thread about a passage. */
export interface PassageThread {
  readonly id: string;
  readonly passage: PassageAnchor;
}

const MARK = 'mark[data-thread]';

/** The words of an element in reading order: what a reader sees and selects. */
export const textOf = (root: Element): string =>
  textNodesOf(root)
    .map((node) => node.data)
    .join('');

/** Where a selection lies in {@link textOf} the element, or null where it reaches out of it. */
export function offsetsOf(root: Element, range: Range): { start: number; end: number } | null {
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/**
 * Marks the passages of threads in an article, and gives the state of each. The first piece of each can be focused and
 * is a button. Words are not changed, so that a passage is found again after others were marked.
 */
export function markPassages(
  root: Element,
  threads: readonly PassageThread[],
  labelOf: (words: string) => string,
): Map<string, PassageState> {
  const text = textOf(root);
  const states = new Map<string, PassageState>();
  for (const { id, passage } of threads) {
    const found = findPassage(text, passage);
    states.set(id, found ? (found.isExact ? 'here' : 'changed') : 'gone');
    if (found) wrap(root, found.start, found.end, id, labelOf(text.slice(found.start, found.end)));
  }
  return states;
}

/** Takes all marks away and leaves the text as it was. */
export function unmarkPassages(root: Element): void {
  for (const mark of root.querySelectorAll(MARK)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** The thread whose mark an event met; null for another place, or a link in a mark. */
export function threadOfEvent(event: Event): string | null {
  if (!(event.target instanceof Element) || event.target.closest('a[href]')) return null;
  const mark = event.target.closest(MARK);
  return mark instanceof HTMLElement ? (mark.dataset['thread'] ?? null) : null;
}

/** Scrolls to a thread's passage, and gives it the focus. */
export function showPassage(root: Element, threadId: string): void {
  const mark = root.querySelector(`mark[data-thread="${CSS.escape(threadId)}"]`);
  if (!(mark instanceof HTMLElement)) return;
  mark.scrollIntoView({ block: 'center' });
  mark.focus({ preventScroll: true });
}

function wrap(root: Element, start: number, end: number, threadId: string, label: string): void {
  let at = 0;
  let isFirst = true;
  for (const node of textNodesOf(root)) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    at += node.length;
    if (to <= from) continue;
    // Blanks between the cells of a table are no words, and may hold no element.
    if (node.data.slice(from, to).trim() === '') continue;
    const words = from > 0 ? node.splitText(from) : node;
    if (to - from < words.length) words.splitText(to - from);
    const mark = document.createElement('mark');
    mark.dataset['thread'] = threadId;
    if (isFirst) {
      mark.tabIndex = 0;
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-label', label);
    }
    isFirst = false;
    words.replaceWith(mark);
    mark.append(words);
  }
}

function textNodesOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  // Only texts are shown to the walker.
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
