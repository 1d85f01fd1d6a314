import { readFileSync } from 'node:fs';
import { readRunning } from '@wellspring/platform-stores';

const KILOBYTE = 1024;

/** Bytes of memory that the system gives the Meilisearch of this data folder now; null where that can't be seen. */
export function meilisearchRssBytes(dataDir: string): number | null {
  const pid = readRunning(dataDir)?.meilisearchPid;
  if (pid === undefined || pid === null) return null;
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * KILOBYTE;
  } catch {
    // No /proc on this system.
    return null;
  }
}

/** Bytes that all indexes take on the disk, and bytes of them that are in use. */
export async function databaseSize(meili: {
  readonly url: string;
  readonly key: string;
}): Promise<{ readonly bytes: number; readonly usedBytes: number }> {
  const response = await fetch(`${meili.url}/stats`, { headers: { authorization: `Bearer ${meili.key}` } });
  const stats = (await response.json()) as { databaseSize: number; usedDatabaseSize: number }; // Meilisearch's /stats
  return { bytes: stats.databaseSize, usedBytes: stats.usedDatabaseSize };
}
