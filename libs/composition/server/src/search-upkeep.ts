import { type INestApplicationContext } from '@nestjs/common';
import { LookAfterIndex } from '@wellspring/search-server';
import { type Boot } from './boot.js';

/**
 * Looks after the search index whenever Meilisearch's state changes, beside the look that is a job of every minute. Gives
 * what ends it.
 */
export function keepSearchComplete(context: INestApplicationContext, { stores, logger }: Boot): () => void {
  const lookAfter = context.get(LookAfterIndex, { strict: false });
  let ended = false;
  const look = async () => {
    if (stores.status().meilisearch.state !== 'ready') return lookAfter.noteAway();
    const state = await lookAfter.run();
    if (state === 'rebuilding') logger.info('the search index is made anew');
    if (state === 'whole' && stores.searchIndexIsNew()) stores.markSearchIndexFilled();
  };
  const lookSafely = () => {
    look().catch((error: unknown) => {
      // A look that is under way when the stores stop has nothing to tell.
      if (!ended) logger.warn({ err: error }, 'search upkeep failed');
    });
  };
  lookSafely();
  const stopListening = stores.onChange(lookSafely);
  return () => {
    ended = true;
    stopListening();
  };
}
