#!/usr/bin/env node
import './check-node.mjs';
import { buildApps } from './build-apps.mjs';
import { installPackages } from './install-packages.mjs';

await installPackages();
await buildApps('@wellspring/bench', '@wellspring/api', '@wellspring/cli', '@wellspring/web');
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
await import('../apps/bench/dist/main.js');
