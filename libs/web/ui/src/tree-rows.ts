/** One item of a tree whose children may not be loaded yet (`children` undefined). Ids are unique in the tree. */
export interface TreeItem<T> {
  readonly id: string;
  readonly value: T;
  readonly hasChildren: boolean;
  readonly children?: readonly TreeItem<T>[];
}

/** A visible row, with what assistive technology needs to know about its place. Levels and positions count from 1. */
export interface TreeRow<T> {
  readonly item: TreeItem<T>;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly parentId: string | null;
  readonly expanded: boolean;
}

/** The rows that are visible now, top to bottom. */
export function visibleRows<T>(
  items: readonly TreeItem<T>[],
  expandedIds: ReadonlySet<string>,
  level = 1,
  parentId: string | null = null,
): TreeRow<T>[] {
  return items.flatMap((item, index) => {
    const expanded = item.hasChildren && expandedIds.has(item.id);
    const row = { item, level, position: index + 1, setSize: items.length, parentId, expanded };
    if (!expanded || !item.children) return [row];
    return [row, ...visibleRows(item.children, expandedIds, level + 1, item.id)];
  });
}

/** What a key does: move the focus to a row, open or close the focused one, or nothing of ours. */
export type TreeKeyAction =
  { kind: 'focus'; id: string } | { kind: 'expand'; id: string } | { kind: 'collapse'; id: string } | null;

/**
 * The keyboard of a tree view (ARIA Authoring Practices, "Tree View"): up and down move, right opens or goes to the
 * first child, left closes or goes to the parent, Home and End jump, a letter goes to the next row that begins with it.
 */
export function treeKeyAction<T>(
  rows: readonly TreeRow<T>[],
  focusedId: string,
  key: string,
  labelOf: (value: T) => string,
): TreeKeyAction {
  const at = rows.findIndex((row) => row.item.id === focusedId);
  const row = rows[at];
  if (!row) return null;
  const focus = (target: TreeRow<T> | undefined): TreeKeyAction =>
    target ? { kind: 'focus', id: target.item.id } : null;
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows[rows.length - 1]);
    case 'ArrowRight':
      if (!row.item.hasChildren) return null;
      if (!row.expanded) return { kind: 'expand', id: row.item.id };
      return focus(rows.slice(at + 1, at + 2).find((next) => next.parentId === row.item.id));
    case 'ArrowLeft':
      if (row.expanded) return { kind: 'collapse', id: row.item.id };
      return row.parentId === null ? null : { kind: 'focus', id: row.parentId };
    default: {
      if (key.length !== 1 || key === ' ') return null;
      const wanted = key.toLocaleLowerCase();
      const after = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
      return focus(after.find((next) => labelOf(next.item.value).toLocaleLowerCase().startsWith(wanted)));
    }
  }
}
