import type { TreeRow } from '@wellspring/web-ui';
import { useLayoutEffect, useState } from 'react';
import type { TreeNode } from '../shell/tree-node.js';
import { type Slot, subtreeIds } from './drop-place.js';
import classes from './drop-indicator.module.css';

interface DropIndicatorProps {
  readonly slot: Slot;
  readonly rows: readonly TreeRow<TreeNode>[];
  readonly elements: ReadonlyMap<string, HTMLElement>;
}

/** Indent of one level of the tree in rem, as its rows have it. */
const INDENT_REM = 0.85;

/** Where the page would go: a line between rows, or a frame around the row that it goes below. */
export function DropIndicator({ slot, rows, elements }: DropIndicatorProps) {
  const [box, setBox] = useState<{ top: number; height: number } | null>(null);
  const over = rows.find((row) => row.item.id === slot.overId);
  const firstBelow = slot.zone === 'after' && over?.expanded === true;
  useLayoutEffect(() => {
    const last =
      slot.zone === 'behind'
        ? [...subtreeIds(rows, slot.overId)].findLast((id) => elements.has(id))
        : slot.overId;
    const element = elements.get(last ?? slot.overId);
    if (!element) return setBox(null);
    // Not offsetTop: each row's list item is a frame of its own.
    const row = element.getBoundingClientRect();
    const top = row.top - (element.closest('[role=tree]')?.getBoundingClientRect().top ?? 0);
    const { height } = row;
    if (slot.zone === 'into') setBox({ top, height });
    else setBox({ top: slot.zone === 'before' ? top : top + height, height: 0 });
    element.scrollIntoView({ block: 'nearest' });
  }, [slot, rows, elements]);
  if (!box || !over) return null;
  const level = over.level + (firstBelow ? 1 : 0);
  return (
    <div
      className={classes.indicator}
      data-into={slot.zone === 'into' || undefined}
      style={{
        top: box.top,
        height: box.height === 0 ? undefined : box.height,
        insetInlineStart: slot.zone === 'into' ? 0 : `${(level - 1) * INDENT_REM + 0.4}rem`,
      }}
      aria-hidden
    />
  );
}
