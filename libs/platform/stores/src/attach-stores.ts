import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolderHolder } from './data-folder.js';
import { processIdentity } from './process-identity.js';
import { readRunning, type RunningWellspring } from './running-file.js';
import { openSecrets } from './secrets.js';
import { startStores, type StartStoresOptions, type StoresConfig } from './start-stores.js';
import { storeStatus } from './store-status.js';
import { type Stores } from './stores.js';

/** How long the command line waits for a Wellspring that has the folder but doesn't say yet where its stores are. */
const STARTING_WAIT_MS = 20_000;
const POLL_MS = 100;

/** The stores of the Wellspring that runs on this data folder now; null when none does. Nothing is started. */
export function attachStores(dataDir: string): Stores | null {
  const running = readRunning(dataDir);
  return running === null ? null : attachedTo(dataDir, running);
}

/**
 * What commands use: the stores of a running Wellspring, or one's own, started for as long as the command takes.
 *
 * @throws DomainError as {@link startStores}.
 */
export async function attachOrStartStores(
  config: StoresConfig,
  options: StartStoresOptions = {},
): Promise<Stores> {
  for (
    let waited = 0;
    waited < STARTING_WAIT_MS && dataFolderHolder(config.dataDir) !== null;
    waited += POLL_MS
  ) {
    const attached = attachStores(config.dataDir);
    if (attached !== null) return attached;
    await sleep(POLL_MS);
  }
  return startStores(config, options);
}

function attachedTo(dataDir: string, running: RunningWellspring): Stores {
  const secrets = openSecrets(dataDir, false);
  const statusOf = (pid: number | null, there: boolean) => {
    if (!there) return storeStatus('absent', { reason: 'there is none on this machine' });
    const alive = pid === null || processIdentity(pid) !== null;
    return alive
      ? storeStatus('ready', { supervised: pid !== null, pid })
      : storeStatus('down', { reason: 'it died and is being started again' });
  };
  return {
    dataDir,
    databaseUrl: running.databaseUrl,
    databaseDir: null,
    meili: running.meili,
    attached: true,
    status: () => {
      // Read again, since a child that died has another pid now.
      const now = readRunning(dataDir) ?? running;
      return {
        postgres: statusOf(now.postgresPid, true),
        meilisearch: statusOf(now.meilisearchPid, now.meili !== null),
      };
    },
    onChange: () => () => undefined,
    secret: (name) => secrets[name],
    searchIndexIsNew: () => false,
    markSearchIndexFilled: () => undefined,
    announce: () => undefined,
    stop: () => Promise.resolve(),
  };
}
