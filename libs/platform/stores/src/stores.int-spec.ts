import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { attachOrStartStores, attachStores } from './attach-stores.js';
import { type Account } from './child-process.js';
import { databaseHome } from './database-home.js';
import { probePostgres } from './external-stores.js';
import { meiliBinary } from './meili-binary.js';
import { postgresBinaries } from './postgres-binaries.js';
import { serverArguments, stopOrphan } from './postgres-cluster.js';
import { processIdentity, processesNaming } from './process-identity.js';
import { readRunning } from './running-file.js';
import { openSocketFolder } from './socket-folder.js';
import { startStores } from './start-stores.js';
import { type Stores } from './stores.js';

const packageDir = dirname(dirname(fileURLToPath(import.meta.url)));
const hasMeili = process.platform === 'linux' && process.arch === 'x64';
const withMeili = hasMeili ? it : it.skip;
if (!hasMeili)
  process.stdout.write('Skipped: the Meilisearch of the npm package runs on Linux on x64 alone\n');

/** Looks again every 20 ms until it is so, for 15 s at most. */
async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(20))
    if (await condition()) return;
  throw new Error(`it never came true: ${condition.toString()}`);
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A Wellspring of its own process that starts the stores and stays. */
async function startInChild(dataDir: string): Promise<ChildProcess> {
  const script = `import { startStores } from '@wellspring/platform-stores';
    await startStores({ dataDir: ${JSON.stringify(dataDir)}, databaseUrl: null, meili: null });
    console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(
    process.execPath,
    [
      '--conditions=@wellspring/source',
      '--import',
      '@swc-node/register/esm-register',
      '--input-type=module',
      '-e',
      script,
    ],
    { cwd: packageDir, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`exit ${code}`)));
  });
  return child;
}

describe('the stores', () => {
  const parent = mkdtempSync(join(tmpdir(), 'wellspring-stores-'));
  chmodSync(parent, 0o755);
  const dataDir = join(parent, 'data');
  const config = { dataDir, databaseUrl: null, meili: null };
  let stores: Stores | null = null;

  const start = async () => (stores = await startStores(config));
  const stop = async () => {
    await stores?.stop();
    stores = null;
  };
  afterEach(stop);
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it('start cold with ICU and UTF-8, durable, and keep what was committed over a stop', async () => {
    const { databaseUrl } = await start();
    await query(databaseUrl, 'CREATE TABLE kept (word text)');
    await query(databaseUrl, `INSERT INTO kept VALUES ('知識')`);
    expect(
      await query(
        databaseUrl,
        `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS sync,
                pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider
         FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual([{ fsync: 'on', sync: 'on', encoding: 'UTF8', provider: 'i' }]);
    await stop();
    expect(processesNaming(dataDir)).toEqual([]);
    expect(readRunning(dataDir)).toBeNull();
    const begun = performance.now();
    await start();
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await query((stores as unknown as Stores).databaseUrl, 'SELECT word FROM kept')).toEqual([
      { word: '知識' },
    ]); // set by start()
  }, 30_000);

  it('are spoken to by a socket that nobody else may use, and by TCP where somebody asks for it', async () => {
    const { databaseUrl } = stores ?? (await start());
    const host = new URL(databaseUrl).searchParams.get('host') ?? '';
    expect(statSync(host).mode & 0o777).toBe(0o700);
    const peer = 'SELECT inet_client_addr()::text AS address';
    expect(await query(databaseUrl, peer)).toEqual([{ address: null }]);
    expect(await query(databaseUrl.replace(/\?.*/, ''), peer)).toEqual([{ address: '127.0.0.1/32' }]);
  });

  it('take a short folder for the socket where the path is too long', () => {
    const deep = join(parent, 'a'.repeat(90), 'postgres');
    const folder = openSocketFolder(deep, null);
    expect(folder?.path.startsWith(tmpdir())).toBe(true);
    expect(folder && statSync(folder.path).mode & 0o777).toBe(0o700);
    folder?.remove();
    expect(folder && existsSync(folder.path)).toBe(false);
  });

  it('come back on the same address when PostgreSQL is killed', async () => {
    const { databaseUrl, status } = await start();
    const seen: string[] = [];
    stores?.onChange(({ postgres }) => seen.push(postgres.state));
    const { pid } = status().postgres;
    process.kill(pid ?? 0, 'SIGKILL');
    await eventually(() => status().postgres.state === 'ready' && status().postgres.pid !== pid);
    expect(seen.slice(0, 2)).toEqual(['down', 'ready']);
    expect(status().postgres.restarts).toBe(1);
    expect(await query(databaseUrl, 'SELECT word FROM kept')).toHaveLength(1);
    expect(readRunning(dataDir)?.postgresPid).toBe(status().postgres.pid);
  }, 30_000);

  withMeili(
    'come back on the same address when Meilisearch is killed (needs linux on x64)',
    async () => {
      const { meili, status } = await start();
      const { pid } = status().meilisearch;
      process.kill(pid ?? 0, 'SIGKILL');
      await eventually(() => status().meilisearch.state === 'ready' && status().meilisearch.pid !== pid);
      const response = await fetch(`${meili?.url}/indexes`, {
        headers: { authorization: `Bearer ${meili?.key}` },
      });
      expect(response.status).toBe(200);
    },
    30_000,
  );

  withMeili(
    'say that the search index is new until it was filled (needs linux on x64)',
    async () => {
      await start();
      expect(stores?.searchIndexIsNew()).toBe(true);
      stores?.markSearchIndexFilled();
      await stop();
      await start();
      expect(stores?.searchIndexIsNew()).toBe(false);
    },
    30_000,
  );

  withMeili(
    'move an index aside that another version wrote, and say that the new one is empty (needs linux on x64)',
    async () => {
      writeFileSync(join(dataDir, 'meilisearch', 'data.ms', 'VERSION'), '1.7.0');
      await start();
      expect(stores?.status().meilisearch.state).toBe('ready');
      expect(stores?.searchIndexIsNew()).toBe(true);
      expect(readdirSync(dataDir)).toContain('meilisearch.broken');
    },
    30_000,
  );

  it('start again after a kill of everything, without a hand', async () => {
    const wellspring = await startInChild(dataDir);
    const running = readRunning(dataDir);
    for (const pid of [wellspring.pid, running?.postgresPid, running?.meilisearchPid]) {
      if (typeof pid === 'number') process.kill(pid, 'SIGKILL');
    }
    await start();
    expect(await query((stores as unknown as Stores).databaseUrl, 'SELECT word FROM kept')).toHaveLength(1); // set by start()
  }, 60_000);

  it('are used by a second process while a first one runs, and end with it even when it is killed', async () => {
    const wellspring = await startInChild(dataDir);
    await expect(startStores(config, { lockWaitMs: 0 })).rejects.toThrow(`pid ${wellspring.pid}`);
    const attached = await attachOrStartStores(config);
    expect(attached.attached).toBe(true);
    expect(await query(attached.databaseUrl, 'SELECT word FROM kept')).toHaveLength(1);
    expect(attached.status().postgres.state).toBe('ready');
    wellspring.kill('SIGKILL');
    await eventually(() => attachStores(dataDir) === null);
    await start();
    expect(stores?.attached).toBe(false);
  }, 60_000);

  it('stop an orphan that nobody stopped, and start on its files', async () => {
    await start();
    await stop();
    const { clusterDir, account, base } = databaseHome(dataDir);
    const orphan = spawnOrphan(postgresBinaries(account, base).postgres, clusterDir, account);
    await eventually(() => readdirSync(clusterDir).includes('postmaster.pid'));
    await sleep(200);
    await start();
    expect(processIdentity(orphan)).toBeNull();
    expect(await query((stores as unknown as Stores).databaseUrl, 'SELECT word FROM kept')).toHaveLength(1); // set by start()
  }, 30_000);

  it('leave a process alone whose pid merely stands in an old pid file', async () => {
    const bystander = spawn('sleep', ['30']);
    const clusterDir = join(parent, 'old');
    writePidFile(clusterDir, bystander.pid ?? 0);
    await stopOrphan(clusterDir);
    expect(processIdentity(bystander.pid ?? 0)).not.toBeNull();
    bystander.kill();
  });

  it('never run a program whose hash is another', async () => {
    const binary = await meiliBinary(join(parent, 'bin'), '0'.repeat(64));
    expect(binary).toHaveProperty('absent');
    expect(readdirSync(join(parent, 'bin'))).toEqual([]);
  }, 30_000);
});

describe('a PostgreSQL that somebody else runs', () => {
  it('is named by host, port and database when it can’t be reached, without the password', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as { port: number }; // a TCP server
    await new Promise((resolve) => closed.close(resolve));
    await expect(probePostgres(`postgres://me:hunter2@127.0.0.1:${port}/wiki`)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: `PostgreSQL at 127.0.0.1:${port}, database "wiki" (DATABASE_URL), can't be used: nothing listens there.`,
    });
  });
});

function spawnOrphan(postgres: string, clusterDir: string, account: Account | null): number {
  const args = serverArguments({ clusterDir, durable: true }, 0).map((arg) => (arg === '0' ? '54329' : arg));
  const child = spawn(postgres, args, { cwd: '/', detached: true, stdio: 'ignore', ...(account ?? {}) });
  child.unref();
  return child.pid ?? 0;
}

function writePidFile(clusterDir: string, pid: number): void {
  mkdirSync(clusterDir);
  writeFileSync(join(clusterDir, 'postmaster.pid'), `${pid}\n${clusterDir}\n`);
}
