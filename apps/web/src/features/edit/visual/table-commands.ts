import type { Command } from '@milkdown/kit/prose/state';
import {
  addColumnAfter,
  addColumnBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  selectedRect,
  isInTable,
} from '@milkdown/kit/prose/tables';
import { nodeType } from './editor-commands.js';

/** Adds a row below the cursor's, or above it; never above the heading row, which Markdown has first. */
export const addTableRow =
  (where: 'above' | 'below'): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const rect = selectedRect(state);
    const at = where === 'below' ? rect.bottom : Math.max(1, rect.top);
    const { schema } = state;
    const cells = Array.from({ length: rect.map.width }, (_, column) => {
      const alignment: unknown = rect.table.child(0).maybeChild(column)?.attrs['alignment'] ?? null;
      return nodeType(schema, 'table_cell').create({ alignment }, nodeType(schema, 'paragraph').create());
    });
    let pos = rect.tableStart;
    for (let row = 0; row < at; row++) pos += rect.table.child(row).nodeSize;
    dispatch?.(state.tr.insert(pos, nodeType(schema, 'table_row').create(null, cells)));
    return true;
  };

/** Removes the rows of the selection. The heading row stays; a table without any other row goes as a whole. */
export const removeTableRow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const rect = selectedRect(state);
  if (rect.top === 0) return false;
  if (rect.bottom - rect.top >= rect.map.height - 1) return deleteTable(state, dispatch);
  return deleteRow(state, dispatch);
};

/** How the cells of a column stand. */
export type Alignment = 'left' | 'center' | 'right' | null;

/** Sets the alignment of the selection's columns. */
export const alignColumns =
  (alignment: Alignment): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, table, tableStart, left, right } = selectedRect(state);
    const { tr } = state;
    for (let row = 0; row < map.height; row++)
      for (let column = left; column < right; column++) {
        const pos = map.positionAt(row, column, table);
        if (table.nodeAt(pos)) tr.setNodeAttribute(tableStart + pos, 'alignment', alignment);
      }
    dispatch?.(tr);
    return true;
  };

export { addColumnAfter, addColumnBefore, deleteColumn, deleteTable, isInTable };
