import { openWellspring, type Wellspring } from '@wellspring/composition-server';
import { environment, loadConfig } from '@wellspring/platform-config';
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
      await wellspring.close();
    }
  });
}
