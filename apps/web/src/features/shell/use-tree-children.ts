import { SpaceRootsDocument, TreeChildrenDocument, type PageLinkFragment } from '@wellspring/web-graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { rowTarget } from './tree-node.js';

type Children = ReadonlyMap<string, readonly PageLinkFragment[] | 'problem'>;

/** A page that goes from one row's children to another's, or to another place among the same. */
export interface Rearrangement {
  readonly pageId: string;
  readonly fromRowId: string;
  readonly toRowId: string;
  /** The sibling that it comes after; null for the first place, undefined for the last one. */
  readonly afterId: string | null | undefined;
}

/** The children after it. Rows whose children are not loaded get none. */
export function rearranged(children: Children, move: Rearrangement): Children {
  const from = children.get(move.fromRowId);
  const page = Array.isArray(from) ? from.find((one: PageLinkFragment) => one.id === move.pageId) : undefined;
  if (!Array.isArray(from) || !page) return children;
  const next = new Map(children);
  next.set(
    move.fromRowId,
    from.filter((one: PageLinkFragment) => one !== page),
  );
  const to = next.get(move.toRowId);
  if (!Array.isArray(to)) return next;
  const after = to.findIndex((one: PageLinkFragment) => one.id === move.afterId);
  const at = move.afterId === undefined ? to.length : after + 1;
  return next.set(move.toRowId, [...to.slice(0, at), page, ...to.slice(at)]);
}

// A page that is saved, created or deleted also changes the list of a space's top pages.
const ROOTS_CONTEXT = { additionalTypenames: ['Page'] };

/**
 * The children of every open row, loaded when the row is opened and kept up to date for as long as it is open (a save
 * or a new page makes the cache ask again). A row that is not in the map is still loading.
 */
export function useTreeChildren(expandedIds: ReadonlySet<string>): {
  readonly children: Children;
  /** Shows a move before the server has made it; what it gives shows the rows as they were. */
  readonly rearrange: (move: Rearrangement) => () => void;
} {
  const client = useClient();
  const [children, setChildren] = useState<Children>(new Map());
  const subscriptions = useRef(new Map<string, () => void>());

  useEffect(() => {
    const open = subscriptions.current;
    const keep = (id: string, pages: readonly PageLinkFragment[] | 'problem') =>
      setChildren((last) => new Map(last).set(id, pages));
    for (const id of expandedIds) {
      if (open.has(id)) continue;
      const target = rowTarget(id);
      const subscription =
        target.kind === 'space'
          ? client
              .query(SpaceRootsDocument, { key: target.key }, ROOTS_CONTEXT)
              .subscribe(({ data, error }) => keep(id, error ? 'problem' : (data?.space?.rootPages ?? [])))
          : client
              .query(TreeChildrenDocument, { urlId: target.urlId })
              .subscribe(({ data, error }) => keep(id, error ? 'problem' : (data?.page?.children ?? [])));
      open.set(id, () => subscription.unsubscribe());
    }
    for (const [id, stop] of open) {
      if (expandedIds.has(id)) continue;
      stop();
      open.delete(id);
    }
  }, [client, expandedIds]);

  useEffect(() => {
    const open = subscriptions.current;
    return () => {
      for (const stop of open.values()) stop();
      open.clear();
    };
  }, [client]);
  const rearrange = useCallback((move: Rearrangement) => {
    let before: Children | null = null;
    setChildren((last) => {
      before = last;
      return rearranged(last, move);
    });
    return () =>
      setChildren((last) => {
        const next = new Map(last);
        for (const id of [move.fromRowId, move.toRowId]) {
          const pages = before?.get(id);
          if (pages) next.set(id, pages);
        }
        return next;
      });
  }, []);
  return { children, rearrange };
}
