import { type INestApplicationContext } from '@nestjs/common';
import { JobBacklog, JobRunner } from '@wellspring/platform-jobs';
import { Reindex } from '@wellspring/search-server';
import { type Boot } from './boot.js';

/**
 * Keeps the index complete: fills one that is new or lost pages, and when Meilisearch comes back, the jobs that waited
 * for it run at once. Gives what ends it.
 */
export function keepSearchComplete(context: INestApplicationContext, { stores, logger }: Boot): () => void {
  const runner = context.get(JobRunner);
  let wasReady = false;
  let ended = false;
  const look = async () => {
    const isReady = stores.status().meilisearch.state === 'ready';
    const cameUp = isReady && !wasReady;
    wasReady = isReady;
    if (!cameUp) return;
    await runner.retryNow('search.');
    const queued = await context.get(Reindex).ifLost();
    if (queued > 0) logger.info({ pages: queued }, 'search index is filled again');
    if (stores.searchIndexIsNew() && (await context.get(JobBacklog).count('search.')) === 0)
      stores.markSearchIndexFilled();
  };
  const lookSafely = () => {
    look().catch((error: unknown) => {
      wasReady = false;
      // A look that is under way when the stores stop has nothing to tell.
      if (ended) return;
      logger.warn({ err: error }, 'search upkeep failed');
    });
  };
  lookSafely();
  const stopListening = stores.onChange(lookSafely);
  return () => {
    ended = true;
    stopListening();
  };
}
