import type { TreeRow } from '@wellspring/web-ui';
import { rowTarget, type TreeNode } from '../shell/tree-node.js';

/**
 * Where a page is held over a row: before it, as the last page below it, after it (which is first below it where it is
 * open), or behind it and everything below it.
 */
export type DropZone = 'before' | 'into' | 'after' | 'behind';

/** A row and where at it. */
export interface Slot {
  readonly overId: string;
  readonly zone: DropZone;
}

/** A place in the tree that a page can go to. */
export interface TreePlace {
  readonly spaceKey: string;
  /** Row of the parent: a page's or the space's. */
  readonly parentRowId: string;
  /** Null for the top of the space. */
  readonly parentId: string | null;
  /** The sibling that it comes after; null for the first place, undefined for the last one. */
  readonly afterId: string | null | undefined;
}

type Rows = readonly TreeRow<TreeNode>[];

const find = (rows: Rows, id: string | null) => rows.find((row) => row.item.id === id);
const pageIdOf = (row: TreeRow<TreeNode> | undefined): string | null =>
  row?.item.value.kind === 'page' ? row.item.value.id : null;

/** The rows of a page and of everything that is shown below it. */
export function subtreeIds(rows: Rows, id: string): ReadonlySet<string> {
  const at = rows.findIndex((row) => row.item.id === id);
  const top = rows[at];
  if (!top) return new Set();
  const end = rows.findIndex((row, index) => index > at && row.level <= top.level);
  return new Set(rows.slice(at, end === -1 ? rows.length : end).map((row) => row.item.id));
}

/** Where a page stands now; null for a row that is none. */
export function presentPlace(rows: Rows, movedId: string): TreePlace | null {
  const row = find(rows, movedId);
  if (!row || row.parentId === null || row.item.value.kind !== 'page') return null;
  return placeBelow(rows, row.parentId, previousSibling(rows, row, movedId));
}

/** The place that a slot means for the page; null where it can't go: below itself, or beside a space. */
export function placeOf(rows: Rows, movedId: string, { overId, zone }: Slot): TreePlace | null {
  const over = find(rows, overId);
  if (!over || subtreeIds(rows, movedId).has(overId)) return null;
  if (zone === 'into') return placeBelow(rows, overId, undefined);
  if (zone === 'after' && over.expanded) return placeBelow(rows, overId, null);
  if (over.item.value.kind === 'space') return zone === 'after' ? placeBelow(rows, overId, undefined) : null;
  if (over.parentId === null) return null;
  return placeBelow(
    rows,
    over.parentId,
    zone === 'before' ? previousSibling(rows, over, movedId) : pageIdOf(over),
  );
}

/** Whether both are the same place. */
export const samePlace = (one: TreePlace, other: TreePlace): boolean =>
  one.parentRowId === other.parentRowId && one.afterId === other.afterId;

/** Every slot that the arrow keys go through, top to bottom. */
export function slotsFor(rows: Rows, movedId: string): Slot[] {
  const own = subtreeIds(rows, movedId);
  return rows.filter((row) => !own.has(row.item.id)).map((row) => ({ overId: row.item.id, zone: 'after' }));
}

/** The slot of the page's present place, from which the arrow keys start. */
export function presentSlot(rows: Rows, movedId: string): Slot | null {
  const row = find(rows, movedId);
  if (!row || row.parentId === null) return null;
  const siblings = rows.filter((one) => one.parentId === row.parentId);
  const previous = siblings[siblings.indexOf(row) - 1];
  return previous ? { overId: previous.item.id, zone: 'behind' } : { overId: row.parentId, zone: 'after' };
}

/** What an arrow key makes of a slot; null where it leads nowhere. */
export function nextSlot(rows: Rows, movedId: string, slot: Slot, key: string): Slot | null {
  const slots = slotsFor(rows, movedId);
  const at = slots.findIndex((one) => one.overId === slot.overId);
  switch (key) {
    case 'ArrowDown':
      return slots[at + 1] ?? null;
    case 'ArrowUp':
      return slots[at - 1] ?? null;
    case 'ArrowRight':
      return slot.zone === 'into' ? null : { overId: slot.overId, zone: 'into' };
    case 'ArrowLeft': {
      const place = placeOf(rows, movedId, slot);
      return place && place.parentId !== null ? { overId: place.parentRowId, zone: 'behind' } : null;
    }
    default:
      return null;
  }
}

function previousSibling(rows: Rows, row: TreeRow<TreeNode>, movedId: string): string | null {
  const siblings = rows.filter((one) => one.parentId === row.parentId && one.item.id !== movedId);
  const at =
    row.item.id === movedId
      ? siblings.findIndex((one) => one.position > row.position)
      : siblings.indexOf(row);
  return pageIdOf(siblings[(at === -1 ? siblings.length : at) - 1]);
}

function placeBelow(rows: Rows, parentRowId: string, afterId: string | null | undefined): TreePlace | null {
  const parent = find(rows, parentRowId);
  let top = parent;
  while (top && top.parentId !== null) top = find(rows, top.parentId);
  const target = top && rowTarget(top.item.id);
  if (!parent || target?.kind !== 'space') return null;
  return { spaceKey: target.key, parentRowId, parentId: pageIdOf(parent), afterId };
}
