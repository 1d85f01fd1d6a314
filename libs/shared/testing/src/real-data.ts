import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of real third-party data beside the project; it is never part of it. */
const DATA_FOLDER = fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** Path of a file of the real data, or null where the folder is missing: let the test skip with that as its reason. */
export function realData(relativePath: string): string | null {
  const path = `${DATA_FOLDER}/${relativePath}`;
  return existsSync(path) ? path : null;
}
