#!/usr/bin/env node
import './check-node.mjs';
import { buildApps } from './build-apps.mjs';
import { installPackages } from './install-packages.mjs';

if (process.argv[2] === 'start') {
  await import('./start.mjs');
} else {
  await installPackages();
  await buildApps('@wellspring/cli');
  process.env.NODE_ENV ??= 'production';
  process.setSourceMapsEnabled(true);
  await import('../apps/cli/dist/main.js');
}
