import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { unavailable } from '@wellspring/kernel';
import { errorCode } from './system-error.js';
import { isSameProcess, processIdentity } from './process-identity.js';

interface Holder {
  readonly pid: number;
  readonly identity: string;
}

/** How often a held lock is tried again. */
const RETRY_MS = 100;

/**
 * Takes the lock file, waiting a little for a holder that is just stopping. A lock left by a process that is dead (or
 * whose pid belongs to another process by now) is taken over. Returns what releases it.
 *
 * @throws DomainError UNAVAILABLE naming pid and folder when a live process holds it.
 */
export async function takeLock(
  lockFile: string,
  folder: string,
  waitMs: number,
  onWait: (pid: number) => void = () => undefined,
): Promise<() => void> {
  const me: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  const mine = `${lockFile}.${randomUUID()}`;
  // Written aside and linked, so that nobody ever reads half a lock.
  writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
  try {
    for (let waited = 0; ; waited += RETRY_MS) {
      if (tryLink(mine, lockFile)) return () => release(lockFile, me);
      const holder = readHolder(lockFile);
      if (holder === null || !isSameProcess(holder.pid, holder.identity)) {
        removeStale(lockFile, holder);
        continue;
      }
      if (waited >= waitMs) {
        throw unavailable(
          `The data folder ${folder} belongs to a running Wellspring (pid ${holder.pid}): stop that one first, or set WELLSPRING_DATA to another folder.`,
        );
      }
      if (waited === 0) onWait(holder.pid);
      await sleep(RETRY_MS);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Pid of the live process that holds the lock; null when nobody does. */
export function lockHolder(lockFile: string): number | null {
  const holder = readHolder(lockFile);
  return holder !== null && isSameProcess(holder.pid, holder.identity) ? holder.pid : null;
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(lockFile: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(lockFile, 'utf8'));
    const { pid, identity } = holder as Partial<Holder>; // checked on the next line
    return typeof pid === 'number' && typeof identity === 'string' ? { pid, identity } : null;
  } catch {
    return null;
  }
}

/** Moves the stale lock away; if somebody took it over in between, what was moved is theirs and goes back. */
function removeStale(lockFile: string, stale: Holder | null): void {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && moved.identity !== stale?.identity) tryLink(aside, lockFile);
  rmSync(aside, { force: true });
}

function release(lockFile: string, me: Holder): void {
  const holder = readHolder(lockFile);
  if (holder?.pid === me.pid && holder.identity === me.identity) rmSync(lockFile, { force: true });
}
