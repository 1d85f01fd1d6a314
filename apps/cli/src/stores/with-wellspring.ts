import { setTimeout as sleep } from 'node:timers/promises';
import { openWellspring, type Wellspring } from '@wellspring/composition-server';
import { environment, loadConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';
import { JobRunner } from '@wellspring/platform-jobs';
import { type Progress } from '../output/progress.js';
import { type Terminal } from '../output/terminal.js';
import { interruptible, type Interruption } from './interruption.js';

/** What a command on the stores works with. */
export interface Session {
  readonly wellspring: Wellspring;
  readonly progress: Progress;
  readonly interruption: Interruption;
  /** A line to a person; nothing where the output is for a machine. */
  readonly note: (line: string) => void;
}

/** How a command wants to be shown. */
export interface SessionOptions {
  readonly terminal: Terminal;
  readonly progress: Progress;
  /** For a machine: says nothing but errors. */
  readonly isQuiet: boolean;
}

/**
 * Opens the Wellspring of this data folder, runs `work` and closes it again, however it ends. The log is silent unless
 * WELLSPRING_LOG_LEVEL asks for one: what goes wrong is said by the command itself.
 */
export async function withWellspring<T>(
  { terminal, progress, isQuiet }: SessionOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const env = environment();
  const config = loadConfig(env);
  const quietConfig = env['WELLSPRING_LOG_LEVEL'] ? config : { ...config, logLevel: 'silent' as const };
  const note = isQuiet ? () => undefined : (line: string) => terminal.note(line);
  return interruptible(note, async (interruption) => {
    const wellspring = await openWellspring(quietConfig, { onProgress: note });
    try {
      interruption.check();
      return await work({ wellspring, progress, interruption, note });
    } finally {
      await closed(wellspring);
    }
  });
}

/** Longer than connections take to end; a fraction of a second in practice. */
const CONNECTIONS_END_MS = 2_000;
const POLL_MS = 10;

/**
 * Closes. graphile-worker doesn't wait until the connections of its pool have ended and listens to their errors no
 * more: one that PostgreSQL cuts on stopping would end the process. So they get the time to end first.
 */
async function closed(wellspring: Wellspring): Promise<void> {
  if (!wellspring.attached) {
    await wellspring.get(JobRunner).stop();
    const giveUpMs = performance.now() + CONNECTIONS_END_MS;
    while (performance.now() < giveUpMs && (await hasJobConnections(wellspring))) await sleep(POLL_MS);
  }
  await wellspring.close();
}

/** Not an error where PostgreSQL is gone already. */
async function hasJobConnections(wellspring: Wellspring): Promise<boolean> {
  const sql = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'wellspring-jobs' AND datname = current_database()`;
  return wellspring
    .get(Database)
    .query(sql)
    .then((rows) => rows.length > 0)
    .catch(() => false);
}
