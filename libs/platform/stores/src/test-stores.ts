import { join } from 'node:path';
import { unavailable } from '@wellspring/kernel';
import { meiliAnswers, meiliArguments, meiliEnvironment } from './meili-server.js';
import { meiliBinary } from './meili-binary.js';
import { postgresAccount } from './postgres-account.js';
import { postgresBinaries } from './postgres-binaries.js';
import { initialiseCluster, POSTGRES_USER, serverArguments, SERVER_READY } from './postgres-cluster.js';
import { leaseTestServer, testHome } from './test-server.js';

/** The shared servers listen on 127.0.0.1 for as long as tests run and hold nothing but test data. */
const TEST_PASSWORD = 'for-tests';
const TEST_KEY = 'for-tests-for-tests';

/** The PostgreSQL that all test processes of this checkout share. */
export interface TestPostgres {
  /** Address of the database `postgres`, as superuser. */
  readonly url: string;
  urlOf(database: string): string;
  /** Gives the lease back; the server ends by itself a few seconds after the last one. */
  stop(): void;
}

/**
 * For tests: a PostgreSQL without durability, one for all test processes of this checkout, started by the first
 * (0.6 s) and ended by itself a few seconds after the last process is gone. Make a database of your own in it.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const { port, giveBack } = await leaseTestServer({
    name: 'postgres',
    stopSignal: 'INT',
    prepare: async (folder, serverPort) => {
      const clusterDir = join(folder, 'cluster');
      const account = postgresAccount(clusterDir);
      const binaries = postgresBinaries(account, testHome());
      await initialiseCluster({ clusterDir, account, binaries, password: TEST_PASSWORD, durable: false });
      return {
        command: binaries.postgres,
        args: serverArguments({ clusterDir, durable: false }, serverPort),
        env: {},
        account,
      };
    },
    isReady: (_port, log) => Promise.resolve(log.includes(SERVER_READY)),
  });
  const urlOf = (database: string) =>
    `postgres://${POSTGRES_USER}:${TEST_PASSWORD}@127.0.0.1:${port}/${database}`;
  return { url: urlOf('postgres'), urlOf, stop: giveBack };
}

/**
 * For tests: a Meilisearch that all test processes of this checkout share (0.1 s, the very first time 0.8 s). Prefix
 * your index names. Null on a machine that has none.
 */
export async function startTestMeilisearch(): Promise<{ url: string; key: string; stop(): void } | null> {
  const binary = await meiliBinary(join(testHome(), 'bin'));
  if ('absent' in binary) return null;
  const { port, giveBack } = await leaseTestServer({
    name: 'meilisearch',
    stopSignal: 'TERM',
    prepare: (folder, serverPort) =>
      Promise.resolve({
        command: binary.path,
        args: meiliArguments(join(folder, 'index'), serverPort),
        env: meiliEnvironment(TEST_KEY),
        account: null,
      }),
    isReady: (serverPort) => meiliAnswers(serverPort),
  }).catch((error: unknown) => {
    throw unavailable(error instanceof Error ? error.message : String(error));
  });
  return { url: `http://127.0.0.1:${port}`, key: TEST_KEY, stop: giveBack };
}
