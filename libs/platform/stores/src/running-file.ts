import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSameProcess, processIdentity } from './process-identity.js';
import { writePrivateJson } from './private-file.js';

/** What a running Wellspring tells the command line. Holds passwords: the file has mode 0600. */
export interface RunningWellspring {
  readonly pid: number;
  /** Address of the web server; null until it listens. */
  readonly url: string | null;
  readonly databaseUrl: string;
  readonly meili: { readonly url: string; readonly key: string } | null;
  readonly postgresPid: number | null;
  readonly meilisearchPid: number | null;
  readonly startedAt: string;
}

const fileIn = (dataDir: string) => join(dataDir, 'running.json');

/** Says in the data folder that this process runs and where its stores are. */
export function writeRunning(dataDir: string, running: RunningWellspring): void {
  writePrivateJson(fileIn(dataDir), { ...running, identity: processIdentity(running.pid) });
}

/** The Wellspring that runs on this data folder now; null when none does (a file left by a dead one doesn't count). */
export function readRunning(dataDir: string): RunningWellspring | null {
  try {
    const { identity, ...running } = JSON.parse(
      readFileSync(fileIn(dataDir), 'utf8'),
    ) as RunningWellspring & {
      identity: string; // this module alone writes the file
    };
    return isSameProcess(running.pid, identity) ? running : null;
  } catch {
    return null;
  }
}

/** Takes the file away. */
export const removeRunning = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });
