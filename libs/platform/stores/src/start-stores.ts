import { join } from 'node:path';
import { type MeiliAddress, type WellspringConfig } from '@wellspring/platform-config';
import { databaseHome } from './database-home.js';
import { openDataFolder, type DataFolder } from './data-folder.js';
import { ExternalStore, probeMeili, probePostgres } from './external-stores.js';
import { MeilisearchSupervisor } from './meilisearch-supervisor.js';
import { postgresBinaries } from './postgres-binaries.js';
import { PostgresSupervisor } from './postgres-supervisor.js';
import { removeRunning, writeRunning } from './running-file.js';
import { type StoreStatus } from './store-status.js';
import { type Stores, type StoreStatuses } from './stores.js';

/** The part of the configuration that the stores need. */
export type StoresConfig = Pick<WellspringConfig, 'dataDir' | 'databaseUrl' | 'meili'>;

/** What to call back while starting and running. All optional. */
export interface StartStoresOptions {
  /** One plain sentence for each step that takes time or matters. */
  readonly onProgress?: (sentence: string) => void;
  /** Lines that the children print; without statements and row values. */
  readonly onLog?: (store: 'postgres' | 'meilisearch', line: string) => void;
  /** How long a second start waits for a first one that is just stopping. */
  readonly lockWaitMs?: number;
}

interface RunningPostgres {
  readonly url: string;
  readonly folder: string | null;
  status(): StoreStatus;
  stop(): Promise<void>;
}
interface RunningMeili {
  readonly address: MeiliAddress | null;
  status(): StoreStatus;
  isIndexNew(): boolean;
  markIndexFilled(): void;
  stop(): Promise<void>;
}
type Changed = () => void;

/**
 * Opens the data folder and starts both stores side by side, or connects to those that the configuration names.
 * Cold about 1.5 s, warm about 0.2 s. A Meilisearch that doesn't start is a status, not an error.
 *
 * @throws DomainError: the data folder can't be used or belongs to another process; PostgreSQL doesn't start or
 *   can't be reached (host, port and database are named, the password is not).
 */
export async function startStores(config: StoresConfig, options: StartStoresOptions = {}): Promise<Stores> {
  const listeners = new Set<(statuses: StoreStatuses) => void>();
  const folder = await openDataFolder(config.dataDir, {
    ...(options.lockWaitMs === undefined ? {} : { lockWaitMs: options.lockWaitMs }),
    onWait: (pid) => options.onProgress?.(`Waiting for the Wellspring with pid ${pid} to stop.`),
  });
  let stores: Stores | null = null;
  const changed = () => {
    if (stores === null) return;
    const statuses = stores.status();
    for (const listener of listeners) listener(statuses);
  };
  const [postgres, meili] = await Promise.allSettled([
    startPostgres(config, folder, options, changed),
    startMeili(config, folder, options, changed),
  ]);
  if (postgres.status === 'rejected' || meili.status === 'rejected') {
    if (meili.status === 'fulfilled') await meili.value.stop();
    if (postgres.status === 'fulfilled') await postgres.value.stop();
    folder.release();
    throw postgres.status === 'rejected' ? postgres.reason : (meili as PromiseRejectedResult).reason; // one of the two was rejected
  }
  stores = assemble(folder, postgres.value, meili.value, listeners);
  return stores;
}

function assemble(
  folder: DataFolder,
  postgres: RunningPostgres,
  meili: RunningMeili,
  listeners: Set<(statuses: StoreStatuses) => void>,
): Stores {
  const startedAt = new Date().toISOString();
  let url: string | null = null;
  let stopped: Promise<void> | null = null;
  const status = () => ({ postgres: postgres.status(), meilisearch: meili.status() });
  const publish = () => {
    if (stopped !== null) return;
    writeRunning(folder.path, {
      pid: process.pid,
      url,
      databaseUrl: postgres.url,
      meili: meili.address,
      postgresPid: postgres.status().pid,
      meilisearchPid: meili.status().pid,
      startedAt,
    });
  };
  const stopAll = async () => {
    removeRunning(folder.path);
    await meili.stop();
    await postgres.stop();
    folder.release();
  };
  listeners.add(publish);
  publish();
  return {
    dataDir: folder.path,
    databaseUrl: postgres.url,
    databaseDir: postgres.folder,
    meili: meili.address,
    attached: false,
    status,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    secret: (name) => folder.secret(name),
    searchIndexIsNew: () => meili.isIndexNew(),
    markSearchIndexFilled: () => meili.markIndexFilled(),
    announce: (address) => {
      url = address;
      publish();
    },
    stop: () => (stopped ??= stopAll()),
  };
}

async function startPostgres(
  config: StoresConfig,
  folder: DataFolder,
  options: StartStoresOptions,
  changed: Changed,
): Promise<RunningPostgres> {
  const { databaseUrl } = config;
  if (databaseUrl !== null) {
    await probePostgres(databaseUrl);
    const probe = () =>
      probePostgres(databaseUrl).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    const external = new ExternalStore(probe, changed);
    await external.start();
    return { url: databaseUrl, folder: null, status: () => external.status(), stop: () => external.stop() };
  }
  const home = databaseHome(folder.path);
  if (home.elsewhere) {
    options.onProgress?.(
      `The database lies in ${home.clusterDir}, since PostgreSQL doesn't run as root and ${folder.path} is closed to other users.`,
    );
  }
  const supervisor = new PostgresSupervisor(
    {
      clusterDir: home.clusterDir,
      account: home.account,
      binaries: postgresBinaries(home.account, home.base),
      password: folder.secret('databasePassword'),
      durable: true,
      onLine: (line) => options.onLog?.('postgres', line),
    },
    changed,
  );
  await supervisor.start();
  return {
    url: supervisor.url,
    folder: home.clusterDir,
    status: () => supervisor.status(),
    stop: () => supervisor.stop(),
  };
}

async function startMeili(
  config: StoresConfig,
  folder: DataFolder,
  options: StartStoresOptions,
  changed: Changed,
): Promise<RunningMeili> {
  const { meili } = config;
  if (meili !== null) {
    const external = new ExternalStore(() => probeMeili(meili), changed);
    await external.start();
    return {
      address: meili,
      status: () => external.status(),
      isIndexNew: () => false,
      markIndexFilled: () => undefined,
      stop: () => external.stop(),
    };
  }
  const supervisor = new MeilisearchSupervisor({
    folder: join(folder.path, 'meilisearch'),
    binDir: join(folder.path, 'bin'),
    key: folder.secret('meiliKey'),
    onLine: (line) => options.onLog?.('meilisearch', line),
    onChange: changed,
  });
  await supervisor.start();
  return supervisor;
}
