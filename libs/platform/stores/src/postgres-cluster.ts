import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unavailable } from '@wellspring/kernel';
import { launchChild, type Account, type Child } from './child-process.js';
import { type PostgresBinaries } from './postgres-binaries.js';
import { commandLine, endProcess } from './process-identity.js';

/** The database's superuser; Wellspring is the only user of its own cluster. */
export const POSTGRES_USER = 'wellspring';

/** One cluster on disk and how to run it. */
export interface ClusterSpec {
  readonly clusterDir: string;
  readonly account: Account | null;
  readonly binaries: PostgresBinaries;
  readonly password: string;
  /** False trades safety for speed: for tests alone. */
  readonly durable: boolean;
  readonly onLine?: (line: string) => void;
}

/**
 * The locale-free choice of `stack.md`: minimal containers have no other locales than C.UTF-8, ICU sorts every
 * language alike on every machine.
 */
const INITDB_LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=und',
  '--lc-collate=C.UTF-8',
  '--lc-ctype=C.UTF-8',
];

/** Server settings. Statements and row values stay out of the log: they hold what people wrote. */
const SETTINGS = [
  'lc_messages=C',
  'listen_addresses=127.0.0.1',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'shared_buffers=192MB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
  'jit=off',
];
const DURABLE = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'max_connections=100'];
const FAST = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=400',
  'autovacuum_naptime=10min',
];

/** A killed postmaster holds its lock until its last backend and the reaping of its zombie: retried this long. */
const LOCK_PATIENCE_MS = 15_000;
const RETRY_MS = 250;
/** The line by which the server says that it takes connections. */
export const SERVER_READY = 'database system is ready to accept connections';
const STILL_LOCKED = /postmaster\.pid|pre-existing shared memory|shared memory block/;
const NO_SOCKET = /could not create any Unix-domain sockets|Unix-domain socket path .* is too long/;
const PORT_TAKEN = /could not bind|Address already in use|could not create any TCP\/IP sockets/;

/** Makes the cluster's files if they aren't there. What an interrupted first start left is thrown away. About 0.6 s. */
export async function initialiseCluster(spec: ClusterSpec): Promise<void> {
  if (existsSync(join(spec.clusterDir, 'PG_VERSION'))) return;
  const parent = dirname(spec.clusterDir);
  const draftPrefix = `${basename(spec.clusterDir)}.new-`;
  for (const entry of readdirSync(parent)) {
    if (entry.startsWith(draftPrefix)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
  const draft = join(parent, `${draftPrefix}${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  const passwordDir = mkdtempSync(join(tmpdir(), 'wellspring-init-'));
  const passwordFile = join(passwordDir, 'password');
  writeFileSync(passwordFile, `${spec.password}\n`, { mode: 0o600 });
  if (spec.account !== null) {
    for (const path of [draft, passwordDir, passwordFile])
      chownSync(path, spec.account.uid, spec.account.gid);
  }
  try {
    const child = launchChild({
      command: spec.binaries.initdb,
      args: [
        `--pgdata=${draft}`,
        `--username=${POSTGRES_USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--lc-messages=C',
        ...INITDB_LOCALE,
        ...(spec.durable ? [] : ['--no-sync']),
      ],
      account: spec.account,
      stopSignal: 'SIGTERM',
    });
    const end = await child.ended;
    if (end !== 'exit code 0')
      throw unavailable(`The database can't be made in ${parent}: ${complaint(child, end)}`);
    renameSync(draft, spec.clusterDir);
  } finally {
    rmSync(passwordDir, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The server's command line. `socketDir` is where its Unix socket goes; without one it listens on TCP alone. */
export function serverArguments(
  spec: Pick<ClusterSpec, 'clusterDir' | 'durable'>,
  port: number,
  socketDir: string | null = null,
): string[] {
  const socket = [
    `unix_socket_directories=${socketDir === null ? '' : `"${socketDir.replace(/"/g, '""')}"`}`,
    'unix_socket_permissions=0700',
  ];
  const settings = [...SETTINGS, ...socket, ...(spec.durable ? DURABLE : FAST)].flatMap((setting) => [
    '-c',
    setting,
  ]);
  return ['-D', spec.clusterDir, '-p', String(port), ...settings];
}

/** Thrown when another program has the port: the caller chooses another one. */
export class PortTaken extends Error {}

/** Thrown when no socket can be made in the folder, as on some shared file systems: there is TCP. */
export class NoSocket extends Error {}

/**
 * Starts the server and resolves once it takes connections, however long the recovery after a crash takes. An orphan
 * that a killed Wellspring left is stopped first.
 *
 * @throws PortTaken; NoSocket; DomainError UNAVAILABLE with PostgreSQL's own reason in one line.
 */
export async function launchServer(
  spec: ClusterSpec,
  port: number,
  signal: AbortSignal,
  socketDir: string | null = null,
): Promise<Child> {
  const deadline = performance.now() + LOCK_PATIENCE_MS;
  for (;;) {
    await stopOrphan(spec.clusterDir);
    let markReady: () => void = () => undefined;
    const ready = new Promise<'ready'>((resolve) => {
      markReady = () => resolve('ready');
    });
    const child = launchChild({
      command: spec.binaries.postgres,
      args: serverArguments(spec, port, socketDir),
      account: spec.account,
      stopSignal: 'SIGINT',
      onLine: (line) => {
        if (line.includes(SERVER_READY)) markReady();
        spec.onLine?.(line);
      },
    });
    const stop = () => void child.stop();
    signal.addEventListener('abort', stop, { once: true });
    const outcome = await Promise.race([ready, child.ended]);
    signal.removeEventListener('abort', stop);
    if (outcome === 'ready') return child;
    const said = child.tail().join('\n');
    if (socketDir !== null && NO_SOCKET.test(said)) throw new NoSocket(`no socket in ${socketDir}`);
    if (PORT_TAKEN.test(said)) throw new PortTaken(`port ${port} is taken`);
    if (signal.aborted || !STILL_LOCKED.test(said) || performance.now() > deadline) {
      throw unavailable(`PostgreSQL doesn't start in ${spec.clusterDir}: ${complaint(child, outcome)}`);
    }
    await sleep(RETRY_MS);
  }
}

/**
 * Stops the postmaster that a killed Wellspring left on this folder. A pid file that names an unrelated process is
 * left to PostgreSQL, which knows what to do with it.
 */
export async function stopOrphan(clusterDir: string): Promise<void> {
  const pid = postmasterPid(clusterDir);
  if (pid === null || !commandLine(pid).includes(clusterDir)) return;
  await endProcess(pid, [
    { signal: 'SIGINT', waitMs: 20_000 },
    { signal: 'SIGQUIT', waitMs: 5_000 },
    { signal: 'SIGKILL', waitMs: 5_000 },
  ]);
}

/** Pid in the folder's postmaster.pid; null without one or when it names another folder. */
export function postmasterPid(clusterDir: string): number | null {
  try {
    const [pid, folder] = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return folder === clusterDir && Number(pid) > 0 ? Number(pid) : null;
  } catch {
    return null;
  }
}

function complaint(child: Child, end: string): string {
  const line =
    child.tail().findLast((text) => /FATAL|PANIC|[Ee]rror|ERROR/.test(text)) ?? child.tail().at(-1);
  return line === undefined ? end : `${line.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '')} (${end})`;
}
