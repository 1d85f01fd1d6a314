import { type PassageAnchor, passageAnchorOf } from '@wellspring/wiki-domain/passage';
import { useEffect, useState } from 'react';
import { offsetsOf, textOf } from './passage-marks.js';

/** Words that are selected in an article, and where on the page a button for them goes. */
export interface SelectedPassage {
  readonly anchor: PassageAnchor;
  /** Pixels from the top and the left of the document: below the end of the selection. */
  readonly top: number;
  readonly left: number;
}

/** Dragging the ends of a selection fires often. */
const SETTLE_MS = 200;

/** The selected words of the article, by mouse, touch or keyboard; null while none are selected in it. */
export function useSelectedPassage(root: Element | null, enabled: boolean): SelectedPassage | null {
  const [selected, setSelected] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    if (root === null || !enabled) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSelected(selectedIn(root)), SETTLE_MS);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [root, enabled]);
  return selected;
}

/** What is selected in the element now. */
export function selectedIn(root: Element): SelectedPassage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const offsets = offsetsOf(root, range);
  const anchor = offsets && passageAnchorOf(textOf(root), offsets.start, offsets.end);
  const last = [...range.getClientRects()].at(-1);
  if (!anchor || !last) return null;
  return { anchor, top: last.bottom + window.scrollY + 8, left: last.right + window.scrollX };
}
