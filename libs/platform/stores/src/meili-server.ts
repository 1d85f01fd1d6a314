import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unavailable } from '@wellspring/kernel';
import { launchChild, type Child } from './child-process.js';
import { endProcess, processesNaming } from './process-identity.js';

/** One Meilisearch on disk and how to run it. */
export interface MeiliSpec {
  readonly binary: string;
  /** Its own folder: index, dumps, snapshots. */
  readonly folder: string;
  readonly key: string;
  readonly onLine?: (line: string) => void;
}

/** Indexing may take this much memory beside the index itself; 20,000 real pages took 2.5 GB without a bound. */
const MAX_INDEXING_MEMORY = '1 GiB';
const READY_WAIT_MS = 60_000;
const POLL_MS = 10;
/** Written while the index is new and nothing has been put in yet. */
const EMPTY_MARK = 'index-is-new';

/** The server's command line. */
export const meiliArguments = (folder: string, port: number): string[] => [
  '--env=production',
  '--no-analytics',
  `--http-addr=127.0.0.1:${port}`,
  `--db-path=${indexDir(folder)}`,
  `--dump-dir=${join(folder, 'dumps')}`,
  `--snapshot-dir=${join(folder, 'snapshots')}`,
  `--max-indexing-memory=${MAX_INDEXING_MEMORY}`,
  '--log-level=WARN',
];

/** The server's environment: the key is there, since anybody may read a command line. */
export const meiliEnvironment = (key: string): Record<string, string> => ({
  MEILI_MASTER_KEY: key,
  NO_COLOR: '1',
});

/** Why a launch failed, so that the caller can choose another port or another folder. */
export type LaunchFailure = 'port-taken' | 'out-of-space' | 'other';
export class MeiliLaunchError extends Error {
  constructor(
    readonly failure: LaunchFailure,
    message: string,
  ) {
    super(message);
  }
}

/** Starts Meilisearch and resolves once it answers; 50 ms. @throws MeiliLaunchError */
export async function launchMeili(spec: MeiliSpec, port: number, signal: AbortSignal): Promise<Child> {
  await stopOrphans(spec);
  if (!existsSync(indexDir(spec.folder))) markIndexNew(spec.folder);
  const child = launchChild({
    command: spec.binary,
    args: meiliArguments(spec.folder, port),
    env: meiliEnvironment(spec.key),
    account: null,
    stopSignal: 'SIGTERM',
    ...(spec.onLine === undefined ? {} : { onLine: spec.onLine }),
  });
  let end: string | null = null;
  void child.ended.then((reason) => {
    end = reason;
  });
  for (const deadline = performance.now() + READY_WAIT_MS; end === null; await sleep(POLL_MS)) {
    if (await meiliAnswers(port)) return child;
    if (signal.aborted || performance.now() > deadline) {
      await child.stop();
      throw new MeiliLaunchError('other', 'Meilisearch didn’t answer in time');
    }
  }
  const said = child.tail().join(' ');
  const failure = /address already in use|os error 98/i.test(said)
    ? 'port-taken'
    : /no space left|os error 28|MDB_MAP_FULL/i.test(said)
      ? 'out-of-space'
      : 'other';
  throw new MeiliLaunchError(
    failure,
    `Meilisearch doesn't start: ${child.tail().at(-1) ?? end} (${String(end)})`,
  );
}

/**
 * Moves an index that can't be opened (another version's, or broken) out of the way, keeping the last one only. The
 * index is derived: everything in it can be filled in again.
 */
export function moveIndexAside(folder: string): void {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}.broken`;
  for (const entry of readdirSync(parent)) {
    if (entry.startsWith(prefix)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
  try {
    renameSync(folder, join(parent, prefix));
  } catch (error) {
    throw unavailable(`The broken search index ${folder} can't be moved: ${String(error)}`);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Whether the index was made anew and nobody has said yet that it is filled. */
export const indexIsNew = (folder: string): boolean => existsSync(join(folder, EMPTY_MARK));

/** Says that the index holds everything again. */
export const markIndexFilled = (folder: string): void => rmSync(join(folder, EMPTY_MARK), { force: true });

const indexDir = (folder: string) => join(folder, 'data.ms');

function markIndexNew(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, EMPTY_MARK), '');
}

/** Ends every Meilisearch that a killed Wellspring left on this index. */
async function stopOrphans(spec: MeiliSpec): Promise<void> {
  const orphans = processesNaming('meilisearch', `--db-path=${indexDir(spec.folder)}`);
  await Promise.all(
    orphans.map((pid) =>
      endProcess(pid, [
        { signal: 'SIGTERM', waitMs: 10_000 },
        { signal: 'SIGKILL', waitMs: 5_000 },
      ]),
    ),
  );
}

/** Whether a Meilisearch on this port says that it is well. */
export async function meiliAnswers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(1_000) });
    return response.ok;
  } catch {
    return false;
  }
}
