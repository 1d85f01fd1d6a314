import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { DropZone, Slot } from './drop-place.js';

/** Pixels that a mouse moves before a press is a drag. */
const DRAG_FROM_PX = 6;
/** A finger that rests this long picks the page up; less would catch people who scroll. */
const LONG_PRESS_MS = 450;
/** A row over which the page is held this long opens. */
const OPEN_AFTER_MS = 700;
const EDGE_PX = 40;

/** What is dragged, and over what. */
export interface Dragging {
  readonly movedId: string;
  readonly slot: Slot | null;
}

interface TreeDragOptions {
  /** The row under an element, and whether it can be picked up. */
  readonly rowAt: (
    element: Element | null,
  ) => { readonly id: string; readonly movable: boolean; readonly isSpace: boolean } | null;
  readonly onHold: (rowId: string) => void;
  readonly onDrop: (movedId: string, slot: Slot) => void;
}

interface Press {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly pointerId: number;
  readonly tree: HTMLElement;
  dragging: boolean;
  slot: Slot | null;
  longPress: ReturnType<typeof setTimeout> | null;
  hold: { readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | null;
}

/**
 * Dragging rows with a mouse, a pen or, after a long press, a finger. Rows are not drawn again while something is
 * dragged: only the indicator moves.
 */
export function useTreeDrag(options: TreeDragOptions): {
  readonly dragging: Dragging | null;
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
} {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const cleanUp = useRef<() => void>(() => undefined);
  useEffect(() => () => cleanUp.current(), []);

  const onPointerDown = useCallback((event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = latest.current.rowAt(event.target as Element); // a pointer's target is an element
    if (!row?.movable) return;
    cleanUp.current();
    const press: Press = {
      ...{ id: row.id, x: event.clientX, y: event.clientY, pointerId: event.pointerId },
      ...{ tree: event.currentTarget, dragging: false, slot: null, longPress: null, hold: null },
    };
    const begin = () => {
      press.dragging = true;
      setDragging({ movedId: press.id, slot: null });
    };
    if (event.pointerType === 'touch') press.longPress = setTimeout(begin, LONG_PRESS_MS);
    const frame = scrollFrameOf(press.tree);
    let lastY = event.clientY;
    const scrolling = setInterval(() => {
      if (!press.dragging) return;
      const box = frame.getBoundingClientRect();
      if (lastY < box.top + EDGE_PX) frame.scrollBy(0, -12);
      else if (lastY > box.bottom - EDGE_PX) frame.scrollBy(0, 12);
    }, 30);

    const onMove = (move: PointerEvent) => {
      if (move.pointerId !== press.pointerId) return;
      lastY = move.clientY;
      const distance = Math.hypot(move.clientX - press.x, move.clientY - press.y);
      if (!press.dragging) {
        if (distance < DRAG_FROM_PX) return;
        // A finger that moves before the long press scrolls.
        if (move.pointerType === 'touch') return end();
        begin();
      }
      const slot = slotUnder(move, latest.current.rowAt);
      holdOver(press, slot, latest.current.onHold);
      if (slot?.overId === press.slot?.overId && slot?.zone === press.slot?.zone) return;
      press.slot = slot;
      setDragging({ movedId: press.id, slot });
    };
    const onUp = (up: PointerEvent) => {
      if (up.pointerId !== press.pointerId) return;
      const { dragging: wasDragging, slot } = press;
      end();
      if (!wasDragging) return;
      suppressNextClick();
      if (slot) latest.current.onDrop(press.id, slot);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || !press.dragging) return;
      key.preventDefault();
      end();
      suppressNextClick();
    };
    const onTouchMove = (touch: TouchEvent) => {
      if (press.dragging) touch.preventDefault();
    };
    const onMenu = (menu: Event) => {
      if (press.longPress !== null) menu.preventDefault();
    };
    const end = () => {
      cleanUp.current = () => undefined;
      if (press.longPress !== null) clearTimeout(press.longPress);
      if (press.hold) clearTimeout(press.hold.timer);
      clearInterval(scrolling);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey, true);
      press.tree.removeEventListener('touchmove', onTouchMove);
      press.tree.removeEventListener('contextmenu', onMenu);
      setDragging(null);
    };
    cleanUp.current = end;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey, true);
    press.tree.addEventListener('touchmove', onTouchMove, { passive: false });
    press.tree.addEventListener('contextmenu', onMenu);
  }, []);

  return { dragging, onPointerDown };
}

function slotUnder(event: PointerEvent, rowAt: TreeDragOptions['rowAt']): Slot | null {
  const element = document.elementFromPoint(event.clientX, event.clientY);
  const row = rowAt(element);
  const box = element?.closest('[data-row-id]')?.getBoundingClientRect();
  if (!row || !box) return null;
  const ratio = (event.clientY - box.top) / box.height;
  const zone: DropZone = row.isSpace ? 'into' : ratio < 0.28 ? 'before' : ratio > 0.72 ? 'after' : 'into';
  return { overId: row.id, zone };
}

function holdOver(press: Press, slot: Slot | null, onHold: (rowId: string) => void): void {
  const id = slot?.zone === 'into' ? slot.overId : null;
  if (press.hold?.id === id) return;
  if (press.hold) clearTimeout(press.hold.timer);
  press.hold = id === null ? null : { id, timer: setTimeout(() => onHold(id), OPEN_AFTER_MS) };
}

/** The click that a browser makes of the end of a drag would follow the link. */
function suppressNextClick(): void {
  const stop = (click: MouseEvent) => {
    click.preventDefault();
    click.stopPropagation();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0);
}

function scrollFrameOf(element: HTMLElement): Element {
  for (let up = element.parentElement; up; up = up.parentElement)
    if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight) return up;
  return document.scrollingElement ?? document.documentElement;
}
