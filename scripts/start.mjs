#!/usr/bin/env node
import './check-node.mjs';
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
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_POLL_MS);
  watch.unref();
}
