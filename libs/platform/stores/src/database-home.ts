import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unavailable } from '@wellspring/kernel';
import { type Account } from './child-process.js';
import { canEnter, postgresAccount } from './postgres-account.js';
import { inPlainWords } from './system-error.js';

/** Where the cluster lies and who runs it. */
export interface DatabaseHome {
  /** Folder of the cluster itself (PGDATA). */
  readonly clusterDir: string;
  /** Folder beside it that the account may enter. */
  readonly base: string;
  readonly account: Account | null;
  /** True when the cluster can't lie in the data folder and `base` is elsewhere: say so to whoever starts it. */
  readonly elsewhere: boolean;
}

/** File in the data folder that remembers a cluster that lies elsewhere. */
const POINTER = 'database-folder';
const FALLBACK_ROOT = '/var/lib';

/**
 * The database's folder: `postgres` in the data folder; for root whose data folder is closed to the unprivileged user
 * that PostgreSQL needs, a folder under `/var/lib`, remembered in the data folder.
 *
 * @throws DomainError UNAVAILABLE naming the folder that can't be used.
 */
export function databaseHome(dataDir: string, fallbackRoot = FALLBACK_ROOT): DatabaseHome {
  const remembered = rememberedBase(dataDir);
  const home = (base: string): DatabaseHome => {
    const clusterDir = join(base, 'postgres');
    return { clusterDir, base, account: postgresAccount(clusterDir), elsewhere: base !== dataDir };
  };
  if (remembered !== null) return home(remembered);
  const inside = home(dataDir);
  if (inside.account === null || canEnter(inside.account, dataDir)) return inside;
  if (existsSync(inside.clusterDir)) {
    throw unavailable(
      `The database in ${inside.clusterDir} can't be opened: a folder above it is closed to the user that PostgreSQL runs as. Open it (chmod o+x) or move the data folder.`,
    );
  }
  const name = `wellspring-${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12)}`;
  const base = join(fallbackRoot, name);
  try {
    mkdirSync(base, { recursive: true, mode: 0o711 });
    writeFileSync(join(dataDir, POINTER), `${base}\n`);
  } catch (error) {
    throw unavailable(
      `${dataDir} is closed to the user that PostgreSQL runs as, and ${base} can't be made: ${inPlainWords(error)}. Set WELLSPRING_DATA to a folder that others may enter.`,
    );
  }
  return home(base);
}

function rememberedBase(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, POINTER), 'utf8').trim();
  } catch {
    return null;
  }
}
