import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly, say } from './run-quietly.mjs';
import { root } from './workspace.mjs';

const lock = join(root, 'package-lock.json');
/** npm writes it as the last thing of an install. */
const installed = join(root, 'node_modules', '.package-lock.json');
const stamp = join(root, 'node_modules', '.wellspring-installed');

/** Installs the locked packages when they are missing or older than the lock file. Exits with words when it can't. */
export async function installPackages() {
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (isUpToDate(hash)) return;
  say('Installing the packages, about a minute …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  const fine = await runQuietly('installing the packages', command, all, {
    cwd: root,
    // `production` would leave out what builds the project.
    env: { ...process.env, NODE_ENV: '' },
    shell: process.platform === 'win32',
  });
  if (!fine) {
    say(
      `The packages can't be installed. Check that npm reaches its registry (npm ping) and that ${root} can be written, then run the command again.`,
    );
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

function isUpToDate(hash) {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  if (!holdsTheLocked()) return false;
  try {
    writeFileSync(stamp, hash);
  } catch {
    // A folder that can't be written is looked at again next time.
  }
  return true;
}

/** Whether an install by hand put every locked package there; optional ones are for other machines too. */
function holdsTheLocked() {
  const locked = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, link, optional }]) =>
      path === '' || link || optional || !path.includes('node_modules/') || there[path]?.version === version,
  );
}
