import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { endProcess } from './process-identity.js';
import { inPlainWords } from './system-error.js';

/** The user that a child runs as; null: this process's own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** What to run and how to end it. */
export interface ChildSpec {
  readonly command: string;
  readonly args: readonly string[];
  /** The child's whole environment beside PATH and locale: nothing leaks in from outside. */
  readonly env?: Readonly<Record<string, string>>;
  readonly account: Account | null;
  /** Asks for an orderly end. The kernel sends it too when this process dies, where `setpriv` is installed. */
  readonly stopSignal: NodeJS.Signals;
  readonly onLine?: (line: string) => void;
}

/** A child that was launched. */
export interface Child {
  readonly pid: number | null;
  /** Resolves when it has ended, with the reason in one line. Never rejects. */
  readonly ended: Promise<string>;
  /** Its last lines of output, oldest first. */
  tail(): readonly string[];
  /** Ends it in order; by force after 30 seconds. */
  stop(): Promise<void>;
}

const TAIL_LINES = 40;
/** A shutdown checkpoint of PostgreSQL may take long on a slow disk; after that the log is replayed at next start. */
const PATIENCE_MS = 30_000;
/** Where children look for programs. */
export const CHILD_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const alive = new Map<number, NodeJS.Signals>();
let exitHookSet = false;

/**
 * Launches a child in a process group of its own, so that Ctrl-C reaches this process alone and the order of stopping
 * stays ours. It doesn't survive this process all the same: `process.exit` signals it, and so does the kernel.
 */
export function launchChild(spec: ChildSpec): Child {
  if (!exitHookSet) {
    exitHookSet = true;
    process.on('exit', signalTheRest);
  }
  const wrapper = deathSignalWrapper();
  const [command, args] =
    wrapper === null
      ? [spec.command, spec.args]
      : [wrapper, ['--pdeathsig', spec.stopSignal.replace('SIG', ''), spec.command, ...spec.args]];
  const child = spawn(command, args, {
    // Root's working folder may be closed to the child's user.
    cwd: '/',
    env: { PATH: CHILD_PATH, LC_ALL: 'C', TZ: 'UTC', ...spec.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(spec.account ?? {}),
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      spec.onLine?.(line);
    });
  }
  const pid = child.pid ?? null;
  if (pid !== null) alive.set(pid, spec.stopSignal);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`it can't be run: ${inPlainWords(error)}`));
    child.once('close', (code, signal) =>
      resolve(signal === null ? `exit code ${code}` : `killed by ${signal}`),
    );
  }).finally(() => {
    if (pid !== null) alive.delete(pid);
  });
  return { pid, ended, tail: () => tail, stop: () => stopChild(pid, spec.stopSignal, ended) };
}

async function stopChild(
  pid: number | null,
  stopSignal: NodeJS.Signals,
  ended: Promise<string>,
): Promise<void> {
  if (pid !== null) {
    await endProcess(pid, [
      { signal: stopSignal, waitMs: PATIENCE_MS },
      { signal: 'SIGKILL', waitMs: 5_000 },
    ]);
  }
  await ended;
}

function signalTheRest(): void {
  for (const [pid, signal] of alive) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has just gone by itself.
    }
  }
}

let wrapperPath: string | null | undefined;

/** Path of util-linux's `setpriv` if it knows `--pdeathsig` (2.33 and later); null elsewhere. */
function deathSignalWrapper(): string | null {
  if (wrapperPath !== undefined) return wrapperPath;
  const candidate = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path)) ?? null;
  const works =
    candidate !== null &&
    spawnSync(candidate, ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0;
  wrapperPath = works ? candidate : null;
  return wrapperPath;
}
