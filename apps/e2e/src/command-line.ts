import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { signal } from './processes.js';

/** The built command line. `npm test` builds it first. */
const CLI = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

/** How a command ended and what it wrote. */
export interface CommandEnding {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs as a process of its own. */
export interface RunningCommand {
  readonly ended: Promise<CommandEnding>;
  /** `kill -9`; waits until it is gone. */
  kill(): Promise<CommandEnding>;
}

/** Where a command works, and variables beside those that it always gets. */
export interface CommandPlace {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `wellspring <words>` on a data folder: on the server that runs there, where one does. */
export function startCommand(
  { dataDir, env = {} }: CommandPlace,
  ...words: readonly string[]
): RunningCommand {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', WELLSPRING_DATA: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]).then(
    ([, out, err]) => ({ code: child.exitCode, signal: child.signalCode, out, err }),
  );
  return {
    ended,
    kill: () => {
      signal(child.pid ?? 0, 'SIGKILL');
      return ended;
    },
  };
}

/** Runs a command to its end and gives what it says with `--json`; throws what it said instead of ending well. */
export async function jsonOfCommand<T>(dataDir: string, ...words: readonly string[]): Promise<T> {
  const { code, out, err } = await startCommand({ dataDir }, ...words, '--json').ended;
  if (code !== 0) throw new Error(`wellspring ${words.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out) as T; // the command's public shape, which the caller names
}
