import type { TreeRow } from '@wellspring/web-ui';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../shell/tree-node.js';
import type { Rearrangement } from '../shell/use-tree-children.js';
import { nextSlot, placeOf, presentPlace, presentSlot, samePlace, type Slot } from './drop-place.js';
import { useMoving } from './moving-context.js';
import { useTreeDrag } from './use-tree-drag.js';

/** The tree in which pages are moved. */
export interface TreeMovesOptions {
  readonly rows: readonly TreeRow<TreeNode>[];
  readonly rearrange: (move: Rearrangement) => () => void;
  readonly onOpen: (rowId: string, open: boolean) => void;
  readonly elements: ReadonlyMap<string, HTMLElement>;
}

interface TreeMoves {
  /** The row that is dragged or picked up. */
  readonly movedId: string | null;
  readonly dragging: boolean;
  readonly slot: Slot | null;
  /** For screen readers. */
  readonly announcement: string;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  /** Whether the key was for a move; else it is the tree's. */
  readonly onKey: (event: KeyboardEvent, focusedId: string) => boolean;
}

/** Moving pages in the tree: by pointer, and by keyboard (Space picks up and drops, arrows choose, Escape leaves). */
export function useTreeMoves({ rows, rearrange, onOpen, elements }: TreeMovesOptions): TreeMoves {
  const { t } = useTranslation();
  const requestMove = useMoving();
  const [grabbed, setGrabbed] = useState<{ readonly movedId: string; readonly slot: Slot } | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const rowOf = (id: string | undefined) => rows.find((row) => row.item.id === id);
  const titleOf = (id: string) => rowOf(id)?.item.value.title ?? '';

  const drop = (movedId: string, slot: Slot) => {
    const node = rowOf(movedId)?.item.value;
    const from = presentPlace(rows, movedId);
    const to = placeOf(rows, movedId, slot);
    if (node?.kind !== 'page' || !from || !to) return setAnnouncement(t('access.move.notThere'));
    if (samePlace(from, to)) return setAnnouncement(t('access.move.cancelled'));
    void requestMove({
      page: { id: node.id, title: node.title },
      from,
      to,
      show: () =>
        rearrange({
          ...{ pageId: node.id, fromRowId: from.parentRowId, toRowId: to.parentRowId },
          afterId: to.afterId,
        }),
    }).then(() => elements.get(movedId)?.focus());
  };

  const drag = useTreeDrag({
    rowAt: (element) => {
      const id = element?.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
      const row = rowOf(id);
      if (id === undefined || !row) return null;
      return { id, isSpace: row.item.value.kind === 'space', movable: isMovable(rows, row) };
    },
    onHold: (rowId) => {
      if (rowOf(rowId)?.item.hasChildren) onOpen(rowId, true);
    },
    onDrop: drop,
  });

  const say = (slot: Slot) => {
    const title = titleOf(slot.overId);
    const over = rowOf(slot.overId);
    if (slot.zone === 'into') return t('access.move.below', { title });
    if (slot.zone === 'before') return t('access.move.before', { title });
    const first = slot.zone === 'after' && (over?.expanded || over?.item.value.kind === 'space');
    return t(first ? 'access.move.first' : 'access.move.after', { title });
  };
  const onKey = (event: KeyboardEvent, focusedId: string): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (!grabbed) {
      const row = rowOf(focusedId);
      const slot = presentSlot(rows, focusedId);
      if (event.key !== ' ' || !row || !slot || !isMovable(rows, row)) return false;
      setGrabbed({ movedId: focusedId, slot });
      setAnnouncement(t('access.move.grabbed', { title: row.item.value.title }));
    } else if (event.key === ' ' || event.key === 'Enter') {
      setGrabbed(null);
      drop(grabbed.movedId, grabbed.slot);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      setGrabbed(null);
      setAnnouncement(t('access.move.cancelled'));
      if (event.key === 'Tab') return true;
    } else {
      const slot = nextSlot(rows, grabbed.movedId, grabbed.slot, event.key);
      if (slot) setGrabbed({ ...grabbed, slot });
      if (slot) setAnnouncement(say(slot));
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  return {
    movedId: drag.dragging?.movedId ?? grabbed?.movedId ?? null,
    dragging: drag.dragging !== null,
    slot: shownSlot(rows, drag.dragging ?? grabbed),
    announcement,
    onPointerDown: drag.onPointerDown,
    onKey,
  };
}

/** A slot where the page can't go is not shown. */
function shownSlot(
  rows: readonly TreeRow<TreeNode>[],
  held: { readonly movedId: string; readonly slot: Slot | null } | null,
): Slot | null {
  return held?.slot && placeOf(rows, held.movedId, held.slot) ? held.slot : null;
}

/** Pages of spaces in which the reader edits; the server has the last word on each page. */
function isMovable(rows: readonly TreeRow<TreeNode>[], row: TreeRow<TreeNode>): boolean {
  if (row.item.value.kind === 'space') return false;
  let top: TreeRow<TreeNode> | undefined = row;
  while (top && top.parentId !== null) {
    const parentId: string = top.parentId;
    top = rows.find((one) => one.item.id === parentId);
  }
  return top?.item.value.kind === 'space' && top.item.value.mayMove;
}
