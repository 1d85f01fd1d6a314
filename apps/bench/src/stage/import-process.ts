import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { environment } from '@wellspring/platform-config';
import { type MemoryPeak } from './watch-memory.js';

const CLI = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));
const WATCH_MEMORY = new URL('./watch-memory.js', import.meta.url).href;
/** Whoever runs the benchmarks may have their own stores in the environment: these must not be touched. */
const NOT_OURS = /^(WELLSPRING_|MEILI_|DATABASE_URL$|NODE_OPTIONS$)/;

/** What an import of a file in a process of its own came to. */
export interface ImportedInProcess {
  readonly memory: MemoryPeak;
  readonly revisions: number;
  readonly seconds: number;
}

/** `wellspring import-wiki` as an administrator starts it, into a data folder on which nothing runs. */
export async function importInProcess(dataDir: string, path: string): Promise<ImportedInProcess> {
  const ours = Object.entries(environment()).filter(([name]) => !NOT_OURS.test(name));
  const command = [CLI, 'import-wiki', path, '--space', 'HANDBOOK', '--no-wait', '--json'];
  const child = spawn(process.execPath, ['--import', WATCH_MEMORY, ...command], {
    env: {
      ...Object.fromEntries(ours),
      ...{ WELLSPRING_DATA: dataDir, WELLSPRING_TIME_ZONE: 'UTC', NODE_ENV: 'production' },
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  let memory: MemoryPeak | null = null;
  child.on('message', (message) => (memory = message as MemoryPeak)); // the preload sends nothing else
  const written: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => written.push(bytes));
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('exit', end);
  if (code !== 0 || memory === null) throw new Error(`The import ended with ${code}.`);
  const report = JSON.parse(Buffer.concat(written).toString()) as { added: number; seconds: number }; // as import-wiki --json has it
  return { memory, revisions: report.added, seconds: report.seconds };
}
