import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account } from './child-process.js';

/** Longest path of a Unix socket with its closing zero byte (`sun_path`): 108 bytes on Linux, 104 on macOS and BSD. */
const LONGEST_PATH_BYTES = process.platform === 'linux' ? 108 : 104;
/** PostgreSQL names its socket by the port, and its lock file after the socket. */
const LONGEST_NAME = '/.s.PGSQL.65535';

/** Where the embedded PostgreSQL puts its socket. */
export interface SocketFolder {
  readonly path: string;
  /** Takes the folder away; call it when the server is gone. */
  remove(): void;
}

/**
 * A folder beside the cluster that its account alone may enter (and root), for the server's socket; one of a short name
 * among the temporary files where that path is too long. Null where the platform has no such sockets or neither folder
 * can be made: then there is TCP.
 */
export function openSocketFolder(clusterDir: string, account: Account | null): SocketFolder | null {
  if (process.platform === 'win32') return null;
  const beside = join(dirname(clusterDir), 'postgres-socket');
  const places = [
    { like: beside, make: () => (mkdirSync(beside, { recursive: true, mode: 0o700 }), beside) },
    { like: join(tmpdir(), 'wellspring-XXXXXX'), make: () => mkdtempSync(join(tmpdir(), 'wellspring-')) },
  ];
  for (const { like, make } of places) {
    if (!fits(like)) continue;
    try {
      const path = make();
      // Also where it was there before, of another owner or open to others.
      chmodSync(path, 0o700);
      if (account !== null) chownSync(path, account.uid, account.gid);
      return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
    } catch {
      // A folder that nothing can be made in: the next one.
    }
  }
  return null;
}

const fits = (folder: string): boolean => Buffer.byteLength(`${folder}${LONGEST_NAME}`) < LONGEST_PATH_BYTES;
