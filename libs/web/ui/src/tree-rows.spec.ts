import { treeKeyAction, visibleRows, type TreeItem } from './tree-rows.js';

const leaf = (id: string): TreeItem<string> => ({ id, value: id, hasChildren: false });
const items: TreeItem<string>[] = [
  {
    id: 'handbook',
    value: 'Handbook',
    hasChildren: true,
    children: [leaf('holidays'), { id: 'travel', value: 'Travel', hasChildren: true }],
  },
  { ...leaf('zhishi'), value: '知識庫' },
];
const label = (value: string) => value;

describe('visibleRows', () => {
  it('hides what is closed and tells place and level of the rest', () => {
    expect(visibleRows(items, new Set()).map((row) => row.item.id)).toEqual(['handbook', 'zhishi']);
    const rows = visibleRows(items, new Set(['handbook']));
    expect(rows.map((row) => [row.item.id, row.level, row.position, row.setSize, row.parentId])).toEqual([
      ['handbook', 1, 1, 2, null],
      ['holidays', 2, 1, 2, 'handbook'],
      ['travel', 2, 2, 2, 'handbook'],
      ['zhishi', 1, 2, 2, null],
    ]);
  });

  it('shows an open row whose children are still on their way', () => {
    const rows = visibleRows(items, new Set(['handbook', 'travel']));
    expect(rows.find((row) => row.item.id === 'travel')?.expanded).toBe(true);
    expect(rows).toHaveLength(4);
  });
});

describe('treeKeyAction', () => {
  const rows = visibleRows(items, new Set(['handbook']));
  const press = (id: string, key: string) => treeKeyAction(rows, id, key, label);

  it('moves up and down and stops at the ends', () => {
    expect(press('handbook', 'ArrowDown')).toEqual({ kind: 'focus', id: 'holidays' });
    expect(press('holidays', 'ArrowUp')).toEqual({ kind: 'focus', id: 'handbook' });
    expect(press('handbook', 'ArrowUp')).toBeNull();
    expect(press('zhishi', 'ArrowDown')).toBeNull();
  });

  it('opens, enters, leaves and closes with right and left', () => {
    expect(press('travel', 'ArrowRight')).toEqual({ kind: 'expand', id: 'travel' });
    expect(press('handbook', 'ArrowRight')).toEqual({ kind: 'focus', id: 'holidays' });
    expect(press('holidays', 'ArrowRight')).toBeNull();
    expect(press('holidays', 'ArrowLeft')).toEqual({ kind: 'focus', id: 'handbook' });
    expect(press('handbook', 'ArrowLeft')).toEqual({ kind: 'collapse', id: 'handbook' });
  });

  it('jumps by first letter, around the end, in any script', () => {
    expect(press('handbook', 't')).toEqual({ kind: 'focus', id: 'travel' });
    expect(press('travel', 'h')).toEqual({ kind: 'focus', id: 'handbook' });
    expect(press('handbook', '知')).toEqual({ kind: 'focus', id: 'zhishi' });
    expect(press('handbook', 'Enter')).toBeNull();
  });
});
