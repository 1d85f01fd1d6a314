import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Files outside the packages that every build reads. */
const SHARED_INPUTS = ['.swcrc', 'tsconfig.base.json', 'nx.json', 'node_modules/.wellspring-installed'];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'results', 'screenshots', 'coverage', '.wellspring']);

/** Every package of the workspace by name: `{ name, folder, builds, needs }`. */
export function readPackages() {
  const folders = [...subfolders('apps'), ...subfolders('libs').flatMap(subfolders), 'migrations'];
  const packages = new Map();
  for (const folder of folders) {
    const file = join(root, folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, scripts, dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8'));
    const needs = Object.keys({ ...dependencies, ...devDependencies });
    packages.set(name, { name, folder, builds: scripts?.build !== undefined, needs });
  }
  return packages;
}

/** The named packages and everything of ours that they need, directly or not. */
export function closureOf(names) {
  const packages = readPackages();
  const found = new Map();
  const add = (name) => {
    const item = packages.get(name);
    if (item === undefined || found.has(name)) return;
    found.set(name, item);
    item.needs.forEach(add);
  };
  names.forEach(add);
  return [...found.values()];
}

/** Changes when a source of one of the packages does: names, sizes and times of all files. About 50 ms. */
export function digestOf(packages) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (!stat.isDirectory()) return void hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    for (const entry of readdirSync(join(root, path)).sort()) {
      if (!NOT_SOURCES.has(entry)) visit(`${path}/${entry}`);
    }
  };
  SHARED_INPUTS.forEach(visit);
  packages.forEach(({ folder }) => visit(folder));
  return hash.digest('hex');
}

function subfolders(path) {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_SOURCES.has(entry.name))
    .map((entry) => `${path}/${entry.name}`);
}
