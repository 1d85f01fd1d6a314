#!/usr/bin/env node
import './check-node.mjs';
import { readFileSync } from 'node:fs';
import { buildApps } from './build-apps.mjs';
import { installPackages } from './install-packages.mjs';

const PARENT_POLL_MS = 500;

await installPackages();
await buildApps('@wellspring/api', '@wellspring/web');
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
if (process.env.npm_lifecycle_event !== undefined) endWithNpm();
// In this very process: signals arrive where they are handled, the exit code is the server's, and killing it is killing all.
await import('../apps/api/dist/main.js');

/** When `npm start` itself is killed, nobody is left to stop the server: it stops by itself. */
function endWithNpm() {
  const parents = [process.ppid];
  // npm runs scripts through a shell, and some shells stay in between.
  const shell = linuxParent(process.ppid);
  if (shell?.commandLine.includes('sh\0-c\0')) parents.push(shell.parent);
  const isComplete = () =>
    process.ppid === parents[0] && (parents.length === 1 || linuxParent(parents[0])?.parent === parents[1]);
  const watch = setInterval(() => {
    if (isComplete()) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_POLL_MS);
  watch.unref();
}

/** A process's command line and its parent; undefined where there is no /proc. */
function linuxParent(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { parent, commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
  } catch {
    return undefined;
  }
}
