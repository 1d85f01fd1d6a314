import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHILD_PATH, type Account } from './child-process.js';
import { takeLock } from './folder-lock.js';
import { freePort } from './free-port.js';
import { writePrivateJson } from './private-file.js';
import { isSameProcess, processIdentity } from './process-identity.js';

/** How to run a server that all test processes of a checkout share. */
export interface TestServerRecipe {
  readonly name: string;
  readonly stopSignal: 'INT' | 'TERM';
  /** Prepares a fresh folder; says what to run. */
  prepare(
    folder: string,
    port: number,
  ): Promise<{ command: string; args: string[]; env: Record<string, string>; account: Account | null }>;
  isReady(port: number, log: string): Promise<boolean>;
}

interface Shared {
  readonly pid: number;
  readonly identity: string;
  readonly port: number;
}

const START_WAIT_MS = 30_000;
const POLL_MS = 10;

/**
 * Ends the server when the last test process that leased it has been gone for a few seconds. A shell, since it costs
 * no memory to speak of. First the name is taken away, then the leases are looked at once more: a newcomer writes its
 * lease first and looks for the name then, so one of the two sees the other.
 */
const WATCHDOG = `
server=$1 signal=$2 base=$3 folder=$4; idle=0
leased() { for f in "$base"/leases/*; do kill -0 "\${f##*/}" 2>/dev/null && return 0; rm -f "$f"; done; return 1; }
while kill -0 "$server" 2>/dev/null; do
  sleep 1
  if leased; then idle=0; else idle=$((idle + 1)); fi
  if [ "$idle" -ge 5 ]; then
    mv "$base/shared.json" "$base/leaving.$server" 2>/dev/null
    if leased; then mv -n "$base/leaving.$server" "$base/shared.json"; idle=0; else kill -s "$signal" "$server"; sleep 1; fi
  fi
done
rm -rf "$folder" "$base/leaving.$server"
`;

/** Folder of this checkout's test servers; another checkout has others. */
export function testHome(): string {
  const checkout = createHash('sha256')
    .update(import.meta.url)
    .digest('hex')
    .slice(0, 10);
  const home = join(tmpdir(), `wellspring-test-${process.getuid?.() ?? 0}-${checkout}`);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  return home;
}

/** Port of the shared server, started where it doesn't run; leased to this process until it ends or gives it back. */
export async function leaseTestServer(
  recipe: TestServerRecipe,
): Promise<{ port: number; giveBack: () => void }> {
  const base = join(testHome(), recipe.name);
  mkdirSync(join(base, 'leases'), { recursive: true, mode: 0o711 });
  const lease = join(base, 'leases', String(process.pid));
  writeFileSync(lease, '');
  const unlock = await takeLock(join(base, 'lock'), base, START_WAIT_MS);
  try {
    const shared = readShared(base) ?? (await startShared(recipe, base));
    return { port: shared.port, giveBack: () => rmSync(lease, { force: true }) };
  } finally {
    unlock();
  }
}

function readShared(base: string): Shared | null {
  try {
    const shared = JSON.parse(readFileSync(join(base, 'shared.json'), 'utf8')) as Shared; // this module writes it
    return isSameProcess(shared.pid, shared.identity) ? shared : null;
  } catch {
    return null;
  }
}

async function startShared(recipe: TestServerRecipe, base: string): Promise<Shared> {
  const folder = join(base, randomUUID().slice(0, 8));
  mkdirSync(folder, { mode: 0o711 });
  const port = await freePort();
  const { command, args, env, account } = await recipe.prepare(folder, port);
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'w');
  const server = spawn(command, args, {
    cwd: '/',
    env: { PATH: CHILD_PATH, LC_ALL: 'C', TZ: 'UTC', ...env },
    detached: true,
    stdio: ['ignore', log, log],
    ...(account ?? {}),
  });
  server.unref();
  closeSync(log);
  const pid = server.pid ?? 0;
  for (const deadline = performance.now() + START_WAIT_MS; ; await sleep(POLL_MS)) {
    const said = readFileSync(logFile, 'utf8');
    if (await recipe.isReady(port, said)) break;
    const identity = processIdentity(pid);
    if (identity === null || performance.now() > deadline)
      throw new Error(`${recipe.name} for tests: ${said}`);
  }
  const watchdog = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', String(pid), recipe.stopSignal, base, folder], {
    cwd: '/',
    env: { PATH: CHILD_PATH },
    detached: true,
    stdio: 'ignore',
  });
  watchdog.unref();
  const shared = { pid, identity: processIdentity(pid) ?? '', port };
  writePrivateJson(join(base, 'shared.json'), shared);
  return shared;
}
