import { SpaceRootsDocument, TreeChildrenDocument, type PageLinkFragment } from '@wellspring/web-graphql';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { rowTarget } from './tree-node.js';

type Children = ReadonlyMap<string, readonly PageLinkFragment[] | 'problem'>;

// A page that is saved, created or deleted also changes the list of a space's top pages.
const ROOTS_CONTEXT = { additionalTypenames: ['Page'] };

/**
 * The children of every open row, loaded when the row is opened and kept up to date for as long as it is open (a save
 * or a new page makes the cache ask again). A row that is not in the map is still loading.
 */
export function useTreeChildren(expandedIds: ReadonlySet<string>): Children {
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
  return children;
}
