import type { TreeRow } from '@wellspring/web-ui';
import type { TreeNode } from '../shell/tree-node.js';
import {
  nextSlot,
  placeOf,
  presentPlace,
  presentSlot,
  samePlace,
  slotsFor,
  subtreeIds,
} from './drop-place.js';

type Row = TreeRow<TreeNode>;

const row = (
  value: TreeNode,
  where: Pick<Row, 'level' | 'position' | 'setSize' | 'parentId' | 'expanded'>,
): Row => {
  const id = value.kind === 'space' ? `space:${value.key}` : `page:${value.urlId}`;
  return { item: { id, value, hasChildren: where.expanded }, ...where };
};
const space = (key: string, position: number, expanded: boolean): Row =>
  row(
    { kind: 'space', key, title: key, pageCount: 1, mayMove: true },
    { level: 1, position, setSize: 2, parentId: null, expanded },
  );
const page = (name: string, level: number, position: number, parentId: string, expanded = false): Row =>
  row(
    { kind: 'page', id: `id-${name}`, urlId: name, slug: name, title: name },
    { level, position, setSize: 2, parentId, expanded },
  );
// ENG: a (a1, a2), b · HR (closed)
const rows = [
  space('ENG', 1, true),
  page('a', 2, 1, 'space:ENG', true),
  page('a1', 3, 1, 'page:a'),
  page('a2', 3, 2, 'page:a'),
  page('b', 2, 2, 'space:ENG'),
  space('HR', 2, false),
];
const place = (moved: string, overId: string, zone: 'before' | 'into' | 'after' | 'behind') =>
  placeOf(rows, `page:${moved}`, { overId, zone });

describe('where a dragged page goes', () => {
  it('goes before, after and into a row', () => {
    expect(place('b', 'page:a2', 'before')).toMatchObject({ parentId: 'id-a', afterId: 'id-a1' });
    expect(place('b', 'page:a1', 'before')).toMatchObject({ parentId: 'id-a', afterId: null });
    expect(place('b', 'page:a2', 'after')).toMatchObject({ parentId: 'id-a', afterId: 'id-a2' });
    expect(place('b', 'page:a1', 'into')).toMatchObject({ parentId: 'id-a1', afterId: undefined });
  });

  it('goes first below an open row and behind everything below it', () => {
    expect(place('b', 'page:a', 'after')).toMatchObject({ parentId: 'id-a', afterId: null });
    expect(place('a1', 'page:a', 'behind')).toMatchObject({
      spaceKey: 'ENG',
      parentId: null,
      afterId: 'id-a',
    });
  });

  it('goes to the top of a space, another one too, and never beside a space or below itself', () => {
    expect(place('a1', 'space:ENG', 'after')).toMatchObject({ parentId: null, afterId: null });
    expect(place('a1', 'space:HR', 'into')).toMatchObject({
      ...{ spaceKey: 'HR', parentId: null, afterId: undefined },
    });
    expect(place('a1', 'space:HR', 'before')).toBeNull();
    expect(place('a', 'page:a1', 'into')).toBeNull();
    expect(place('a', 'page:a', 'after')).toBeNull();
  });

  it('knows the place in which a page is', () => {
    expect(presentPlace(rows, 'page:a2')).toMatchObject({ parentId: 'id-a', afterId: 'id-a1' });
    expect(presentPlace(rows, 'page:a')).toMatchObject({ parentId: null, afterId: null });
    const here = presentPlace(rows, 'page:b');
    const dropped = place('b', 'page:a', 'behind');
    expect(here && dropped && samePlace(here, dropped)).toBe(true);
    expect([...subtreeIds(rows, 'page:a')]).toEqual(['page:a', 'page:a1', 'page:a2']);
  });
});

describe('the arrow keys with a page picked up', () => {
  it('start at its place, go through the rows that are not its own, in and out', () => {
    expect(presentSlot(rows, 'page:b')).toEqual({ overId: 'page:a', zone: 'behind' });
    expect(presentSlot(rows, 'page:a1')).toEqual({ overId: 'page:a', zone: 'after' });
    expect(slotsFor(rows, 'page:a').map((slot) => slot.overId)).toEqual(['space:ENG', 'page:b', 'space:HR']);
    const from = { overId: 'page:a1', zone: 'after' } as const;
    expect(nextSlot(rows, 'page:b', from, 'ArrowDown')).toEqual({ overId: 'page:a2', zone: 'after' });
    expect(nextSlot(rows, 'page:b', from, 'ArrowUp')).toEqual({ overId: 'page:a', zone: 'after' });
    expect(nextSlot(rows, 'page:b', from, 'ArrowRight')).toEqual({ overId: 'page:a1', zone: 'into' });
    expect(nextSlot(rows, 'page:b', from, 'ArrowLeft')).toEqual({ overId: 'page:a', zone: 'behind' });
    expect(nextSlot(rows, 'page:b', { overId: 'page:a', zone: 'behind' }, 'ArrowLeft')).toBeNull();
  });
});
