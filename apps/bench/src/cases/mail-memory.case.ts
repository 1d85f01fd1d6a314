import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS, systemClock } from '@wellspring/kernel';
import { type Bench, type BenchCase, type CaseResult, type Fact } from '../harness/bench-case.js';
import { wellspringInProcess, writeMailCsv, writePeopleCsv } from '../stage/mail-generated.js';
import { secondsOf } from '../stage/seconds.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

const MESSAGES = 10_000_000;
/** The smaller file that the memory is compared with has a tenth of the messages. */
const SMALLER = 10;
const MEGABYTE = 1_000_000;

/** What an import of mail holds in memory, by the size of its file. */
export const mailMemory: BenchCase = {
  name: 'mail-memory',
  description:
    'memory of `wellspring import-mail` in a process of its own on 1 and 10 million generated messages (--pages: how many)',
  missing: () => null,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const folder = temporaryFolder(bench);
  const messages = bench.pages ?? MESSAGES;
  const facts: Fact[] = [];
  const peaks: { fileBytes: number; rssBytes: number }[] = [];
  const until = new Date(systemClock.now().getTime() + 30 * DAY_MS).toISOString().slice(0, 10);
  const statement = ['--purpose', 'Benchmark', '--basis', 'Generated data', '--until', until];
  for (const count of [Math.ceil(messages / SMALLER), messages]) {
    bench.note(`mail-memory: ${count} messages`);
    const [people, mail, data] = [
      join(folder, 'people.csv'),
      join(folder, 'mail.csv'),
      join(folder, `data-${count}`),
    ];
    await writePeopleCsv(people);
    await writeMailCsv(mail, count);
    const fileBytes = statSync(mail).size;
    await wellspringInProcess(data, ['import-people', people]);
    let rssBytes = 0;
    const seconds = await secondsOf(async () => {
      const { report, memory } = await wellspringInProcess(data, ['import-mail', mail, ...statement]);
      if (report['messagesKept'] !== count) throw new Error('Not all messages were stored.');
      rssBytes = memory.rssBytes;
      facts.push({
        label: `${count} messages: largest heap after a full collection`,
        value: memory.liveHeapBytes / MEGABYTE,
        unit: 'MB',
      });
    });
    await rm(mail);
    await rm(data, { recursive: true });
    peaks.push({ fileBytes, rssBytes });
    facts.push(
      { label: `${count} messages: most memory of the process`, value: rssBytes / MEGABYTE, unit: 'MB' },
      { label: `${count} messages: checked and stored`, value: count / seconds, unit: 'messages/s' },
    );
  }
  const [first, last] = [peaks[0], peaks.at(-1)];
  if (first && last)
    facts.push({
      label: 'more memory for each byte more of the file',
      value: (last.rssBytes - first.rssBytes) / (last.fileBytes - first.fileBytes),
      unit: 'bytes',
    });
  return { comparisons: [], facts };
}
