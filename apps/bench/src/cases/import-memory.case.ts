import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bench, type BenchCase, type CaseResult, type Fact } from '../harness/bench-case.js';
import { handbookMissing, handbookPath } from '../stage/handbook.js';
import { importInProcess } from '../stage/import-process.js';
import { writeLongerHistory } from '../stage/longer-handbook.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

/** Sizes of the file, in handbooks. */
const TIMES = [1, 2, 4] as const;
const MEGABYTE = 1_000_000;

/** What an import holds in memory, by the size of its file. */
export const importMemory: BenchCase = {
  name: 'import-memory',
  description:
    'memory of `wellspring import-wiki` in a process of its own, on files of one, two and four handbooks',
  missing: handbookMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const path = handbookPath() ?? '';
  const folder = temporaryFolder(bench);
  const facts: Fact[] = [];
  const peaks: { fileBytes: number; rssBytes: number }[] = [];
  for (const times of TIMES) {
    bench.note(`import-memory: ${times} × the handbook`);
    const file = join(folder, `handbook-${times}.xml`);
    await writeLongerHistory(path, file, times);
    const fileBytes = statSync(file).size;
    const { memory, revisions } = await importInProcess(join(folder, `data-${times}`), file);
    await rm(file);
    peaks.push({ fileBytes, rssBytes: memory.rssBytes });
    const label = `file of ${Math.round(fileBytes / MEGABYTE)} MB, ${revisions} revisions`;
    facts.push(
      { label: `${label}: most memory of the process`, value: memory.rssBytes / MEGABYTE, unit: 'MB' },
      {
        label: `${label}: largest heap after a full collection`,
        value: memory.liveHeapBytes / MEGABYTE,
        unit: 'MB',
      },
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
