import { LastReadDocument } from '@wellspring/web-graphql';
import { useEffect, useState } from 'react';
import { uncachedClient } from '../../graphql-client/uncached-client.js';
import type { ReadPage } from './quick-options.js';

/** Ours: with the last searches they fill the dialog without scrolling. */
const SHOWN = 7;

/** The pages that the reader read last and may still open, as they are called now; none until the server has said so. */
export function useLastRead(): readonly ReadPage[] {
  const [read, setRead] = useState<readonly ReadPage[]>([]);
  useEffect(() => {
    const asked = uncachedClient.query(LastReadDocument, { first: SHOWN }).subscribe(({ data }) => {
      if (data) setRead(data.pages.nodes.map(({ space, ...page }) => ({ ...page, spaceName: space.name })));
    });
    return () => asked.unsubscribe();
  }, []);
  return read;
}
