import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { Reindex } from '@wellspring/search-server';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './copy-rows.js';
import { type Stage } from './open-stage.js';

const TIMEOUT_MS = 900_000;
const POLL_MS = 20;

/**
 * Has the search index made anew from PostgreSQL, as an administrator would, and waits until it is the one that is asked.
 * Where the stage's own look has begun one, it is that one. Jobs must run.
 */
export async function rebuildIndex(stage: Stage): Promise<void> {
  const id = await stage.get(Reindex).start(SYSTEM_ACTOR);
  const client = await connect(stage.databaseUrl);
  try {
    for (const deadline = Date.now() + TIMEOUT_MS; ; await sleep(POLL_MS)) {
      const { rows } = await client.query<{ state: string; error: string | null }>(
        'SELECT state, error FROM job_run WHERE id = $1',
        [id],
      );
      const [run] = rows;
      if (run?.state === 'done') return;
      if (run?.state === 'failed' || run?.state === 'cancelled')
        throw new Error(`The rebuild ${run.state}: ${run.error ?? 'no reason was given'}`);
      if (Date.now() > deadline) throw new Error('The rebuild takes too long.');
    }
  } finally {
    await client.end();
  }
}
