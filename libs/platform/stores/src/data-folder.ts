import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { badInput, DomainError } from '@wellspring/kernel';
import { lockHolder, takeLock } from './folder-lock.js';
import { openSecrets, type SecretName } from './secrets.js';
import { inPlainWords } from './system-error.js';

/** A data folder that belongs to this process until it is released. */
export interface DataFolder {
  /** Absolute path. */
  readonly path: string;
  /** A secret of this installation, 64 hexadecimal digits. */
  secret(name: SecretName): string;
  /** Gives the folder back. */
  release(): void;
}

const LOCK_FILE = 'wellspring.lock';
/** A stopping Wellspring needs a moment to put its stores down; a second start waits that long for it. */
const LOCK_WAIT_MS = 4_000;

/**
 * Makes the folder where needed, checks that it can be written, takes its lock and opens its secrets.
 *
 * @throws DomainError BAD_INPUT naming the folder and the reason when it can't be used; UNAVAILABLE naming pid and
 *   folder when another live process has it.
 */
export async function openDataFolder(
  dataDir: string,
  options: { readonly lockWaitMs?: number; readonly onWait?: (pid: number) => void } = {},
): Promise<DataFolder> {
  const refuse = (error: unknown): never => {
    if (error instanceof DomainError) throw error;
    throw badInput(`The data folder ${dataDir} (WELLSPRING_DATA) can't be written: ${inPlainWords(error)}.`);
  };
  try {
    // Root's PostgreSQL runs as another user that must pass through; what is secret inside has its own mode.
    makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    if (!statSync(dataDir).isDirectory())
      throw badInput(`WELLSPRING_DATA names a file, not a folder: ${dataDir}.`);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    refuse(error);
  }
  const lockFile = join(dataDir, LOCK_FILE);
  const release = await takeLock(lockFile, dataDir, options.lockWaitMs ?? LOCK_WAIT_MS, options.onWait).catch(
    refuse,
  );
  try {
    const secrets = openSecrets(dataDir, true);
    return { path: dataDir, secret: (name) => secrets[name], release };
  } catch (error) {
    release();
    return refuse(error);
  }
}

/** Pid of the live process that holds the folder; null when nobody does. */
export const dataFolderHolder = (dataDir: string): number | null => lockHolder(join(dataDir, LOCK_FILE));

/** Makes the folder and its parents. Not `recursive`, which loops for ever where a parent exists but takes no folders. */
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (!existsSync(parent)) makeFolder(parent, 0o755);
  mkdirSync(path, { mode });
}
