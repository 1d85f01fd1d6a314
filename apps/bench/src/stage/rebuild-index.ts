import { Reindex } from '@wellspring/search-server';
import { type Stage } from './open-stage.js';

const TIMEOUT_MS = 900_000;

/** Makes the search index anew from PostgreSQL and waits until it is the one that is asked. */
export async function rebuildIndex(stage: Stage): Promise<void> {
  await stage.get(Reindex).run();
  const left = await stage.drained('search.', TIMEOUT_MS);
  if (left > 0) throw new Error(`${left} pages still wait for the index.`);
}
