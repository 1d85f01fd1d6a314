import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { environment } from '@wellspring/platform-config';
import { type MemoryPeak } from './watch-memory.js';

const CLI = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));
const WATCH_MEMORY = new URL('./watch-memory.js', import.meta.url).href;
/** Whoever runs the benchmarks may have their own stores in the environment: these must not be touched. */
const NOT_OURS = /^(WELLSPRING_|MEILI_|DATABASE_URL$|NODE_OPTIONS$)/;
const PEOPLE = 5_000;
const START_MS = Date.UTC(2024, 0, 1);
const LINES_AT_ONCE = 5_000;

/** Writes a directory of five thousand people. */
export const writePeopleCsv = (path: string): Promise<void> =>
  writeLines(path, 'email,name\n', PEOPLE, (at) => `p${at}@firm.example,Person ${at}\n`);

/** Writes so many messages between them as CSV, a second apart; each to one or two people, some to outsiders. */
export const writeMailCsv = (path: string, messages: number): Promise<void> =>
  writeLines(path, 'message_id,sent_at,from,to\n', messages, (at) => {
    const [from, to, more] = [
      (at * 7_919) % PEOPLE,
      (at * 104_729 + 1) % PEOPLE,
      (at * 1_299_709 + 2) % PEOPLE,
    ];
    const second = at % 3 === 0 ? `;p${more}@firm.example` : at % 50 === 1 ? ';x@outside.example' : '';
    return `m${at}@firm.example,${new Date(START_MS + at * 1_000).toISOString()},p${from}@firm.example,p${to}@firm.example${second}\n`;
  });

async function writeLines(
  path: string,
  header: string,
  count: number,
  line: (at: number) => string,
): Promise<void> {
  const out = createWriteStream(path);
  out.write(header);
  for (let from = 0; from < count; from += LINES_AT_ONCE) {
    let text = '';
    for (let at = from; at < Math.min(count, from + LINES_AT_ONCE); at++) text += line(at);
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Runs `wellspring` with these words on a data folder of its own, and gives its JSON and what memory it held. */
export async function wellspringInProcess(
  dataDir: string,
  words: readonly string[],
): Promise<{ readonly report: Readonly<Record<string, unknown>>; readonly memory: MemoryPeak }> {
  const ours = Object.entries(environment()).filter(([name]) => !NOT_OURS.test(name));
  const child = spawn(process.execPath, ['--import', WATCH_MEMORY, CLI, ...words, '--json'], {
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
  if (code !== 0 || memory === null) throw new Error(`wellspring ${words[0]} ended with ${code}.`);
  return { report: JSON.parse(Buffer.concat(written).toString()) as Record<string, unknown>, memory }; // --json prints an object
}
