import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench } from '../harness/bench-case.js';

/** A folder of this case's own, gone when the case ends. */
export function temporaryFolder(bench: Bench): string {
  const folder = mkdtempSync(join(tmpdir(), 'wellspring-bench-'));
  // PostgreSQL runs as another user where we are root, and must pass through.
  chmodSync(folder, 0o755);
  bench.defer(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
