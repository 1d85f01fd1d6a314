import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unavailable } from '@wellspring/kernel';
import { type Account } from './child-process.js';

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root. For root: the owner of an existing cluster, else the system user `postgres`,
 * made where it is missing. Null for a normal user, who runs it as themselves.
 *
 * @throws DomainError UNAVAILABLE when the user is missing and can't be made.
 */
export function postgresAccount(clusterDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(join(clusterDir, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = findUser();
  if (known !== null) return known;
  try {
    execFileSync('groupadd', ['--system', NAME], { stdio: 'ignore' });
  } catch {
    // The group may be there already; if not, useradd says so.
  }
  try {
    execFileSync(
      'useradd',
      ['--system', '--gid', NAME, '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    // Judged by the look below.
  }
  const made = findUser();
  if (made !== null) return made;
  throw unavailable(
    `PostgreSQL can't run as root, and no user "${NAME}" could be made: add one (useradd ${NAME}), or start Wellspring as a normal user, or set DATABASE_URL.`,
  );
}

/** Whether the account may enter the folder and everything above it. Looks at modes alone, not at access lists. */
export function canEnter(account: Account, folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined) {
      const execute = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & execute) === 0) return false;
    }
    if (path === dirname(path)) return true;
  }
}

function findUser(): Account | null {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${NAME}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid !== undefined && gid !== undefined ? { uid: Number(uid), gid: Number(gid) } : null;
  } catch {
    return null;
  }
}
