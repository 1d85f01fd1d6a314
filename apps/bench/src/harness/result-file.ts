import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { type CaseResult } from './bench-case.js';

/** What the figures were measured on. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGigabytes: number;
}

/** Everything that a run found, as it is written and as `--json` prints it. */
export interface RunResult {
  readonly startedAt: string;
  readonly seconds: number;
  readonly machine: Machine;
  /** Processes that wanted to run in the minute before: above the number of cores others were at work too. */
  readonly loadBefore: number;
  readonly rounds: number;
  readonly cases: readonly (CaseResult & { readonly name: string })[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** The machine as it is now. */
export function machineNow(): Machine {
  return {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 1e9),
  };
}

/** Processes that wanted to run, on average of the last minute. */
export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

/** Writes the run into the folder and gives the file's path. */
export function writeResult(folder: string, result: RunResult): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${result.startedAt.replace(/:/g, '-')}.json`);
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  return path;
}
