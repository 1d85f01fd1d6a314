import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runQuietly, say } from './run-quietly.mjs';
import { closureOf, digestOf, root } from './workspace.mjs';

const stampFolder = join(root, 'node_modules', '.cache', 'wellspring');
const lockFile = join(stampFolder, 'building');

/** Builds the named apps and what they need, unless nothing changed since. Exits with words when it can't. */
export async function buildApps(...names) {
  const packages = closureOf(names);
  const stamp = join(stampFolder, `built-${names.map((name) => name.split('/').at(-1)).join('-')}`);
  if (isBuilt(packages, stamp)) return;
  mkdirSync(stampFolder, { recursive: true });
  await takeLock();
  try {
    // Whoever had the lock may have built the same.
    if (isBuilt(packages, stamp)) return;
    say('Building what has changed …');
    const digest = digestOf(packages);
    const fine = await runQuietly('building', process.execPath, [nx(), ...buildArguments(names)], {
      cwd: root,
      env: { ...process.env, ...QUIET },
    });
    if (!fine) {
      say('The build failed: the reason stands above. In an unchanged clone try: rm -rf node_modules .nx');
      process.exit(1);
    }
    writeFileSync(stamp, digest);
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** Path of Nx's program. */
export function nx() {
  const folder = join(root, 'node_modules', 'nx');
  return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin.nx);
}

/** Nx without its screens, its daemon and colours. */
export const QUIET = { NX_TUI: 'false', NX_DAEMON: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };

const buildArguments = (names) => ['run-many', '-t', 'build', '-p', names.join(','), '--output-style=static'];

function isBuilt(packages, stamp) {
  if (!existsSync(stamp)) return false;
  if (!packages.every(({ builds, folder }) => !builds || existsSync(join(root, folder, 'dist'))))
    return false;
  return readFileSync(stamp, 'utf8') === digestOf(packages);
}

/** Two commands must not build at once: each would clear folders that the other one reads. */
async function takeLock() {
  for (let told = false; ; await sleep(200)) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      process.once('exit', () => rmSync(lockFile, { force: true }));
      return;
    } catch {
      if (!holderLives()) rmSync(lockFile, { force: true });
      else if (!told) say('Waiting for another command that is building …');
      told = true;
    }
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
