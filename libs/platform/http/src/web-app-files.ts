import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** One file of the build, held in memory: a whole build is a few MB. */
export interface WebAppFile {
  readonly content: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.graphql': 'text/plain; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Files in this folder carry a hash in their name, so a browser may keep them for a year. */
const HASHED_FOLDER = '/assets/';
const A_YEAR_SECONDS = 31_536_000;

/**
 * Every file of the build but `index.html`, by its address. Not `@fastify/static`: its version for Fastify 5 requires
 * a package that Jest can't load, and a map that is filled at boot can't be talked into leaving its folder.
 */
export function readWebAppFiles(folder: string): ReadonlyMap<string, WebAppFile> {
  const files = new Map<string, WebAppFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    if (address === '/index.html') continue;
    const content = readFileSync(path);
    files.set(address, {
      content,
      type: TYPES[extname(entry.name)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      cacheControl: address.startsWith(HASHED_FOLDER)
        ? `public, max-age=${A_YEAR_SECONDS}, immutable`
        : 'no-cache',
    });
  }
  return files;
}
