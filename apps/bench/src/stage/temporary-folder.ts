import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Bench } from '../harness/bench-case.js';

/** A folder of this case's own, gone when the case ends. */
export function temporaryFolder(bench: Bench): string {
  const folder = mkdtempSync(join(tmpdir(), 'wellspring-bench-'));
  // PostgreSQL runs as another user where we are root, and must pass through.
  chmodSync(folder, 0o755);
  bench.defer(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The folder that was given with `--keep`, which stays for the next run; else a temporary one. */
export function keptOrTemporaryFolder(bench: Bench): string {
  if (bench.keepFolder === null) return temporaryFolder(bench);
  const folder = resolve(bench.keepFolder);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}
