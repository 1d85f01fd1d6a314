import { Portal, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, type Ref, useImperativeHandle, useLayoutEffect } from 'react';
import { DropIndicator } from './drop-indicator.js';
import { type TreeMovesOptions, useTreeMoves } from './use-tree-moves.js';

/** What the tree tells of what is pressed in it. */
export interface TreeMovesHandle {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  /** Whether the key was for a move; else it is the tree's. */
  readonly onKey: (event: KeyboardEvent, focusedId: string) => boolean;
}

/** The row that is dragged or picked up. */
export interface HeldRow {
  readonly id: string;
  readonly dragged: boolean;
}

interface TreeMovesProps extends TreeMovesOptions {
  readonly ref: Ref<TreeMovesHandle>;
  readonly onHeld: (held: HeldRow | null) => void;
}

/** Moving pages in the tree, loaded when the tree can be read: where a page would go, shown and said. */
export function TreeMoves({ ref, onHeld, ...options }: TreeMovesProps) {
  const { movedId, dragging, slot, announcement, onPointerDown, onKey } = useTreeMoves(options);
  useImperativeHandle(ref, () => ({ onPointerDown, onKey }));
  useLayoutEffect(
    () => onHeld(movedId === null ? null : { id: movedId, dragged: dragging }),
    [movedId, dragging, onHeld],
  );
  return (
    <li role="none">
      {slot && <DropIndicator slot={slot} rows={options.rows} elements={options.elements} />}
      {/* A tree may hold rows alone. */}
      <Portal>
        <VisuallyHidden>
          <span aria-live="assertive">{announcement}</span>
        </VisuallyHidden>
      </Portal>
    </li>
  );
}
