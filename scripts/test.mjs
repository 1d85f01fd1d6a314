#!/usr/bin/env node
import './check-node.mjs';
import { join } from 'node:path';
import { buildApps, nx, QUIET } from './build-apps.mjs';
import { installPackages } from './install-packages.mjs';
import { runSteps } from './run-steps.mjs';
import { say } from './run-quietly.mjs';
import { readPackages, root } from './workspace.mjs';

const JOURNEYS = '@wellspring/e2e';

// Everything, or the packages whose name holds one of the words: npm test -- people wiki-domain
const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const names = [...readPackages().keys()].filter(
  (name) => words.length === 0 || words.some((word) => name.includes(word)),
);
if (names.length === 0) {
  say(`No package has ${words.join(' or ')} in its name.`);
  process.exit(1);
}

await installPackages();
// The journeys run the built server and web app.
if (names.includes(JOURNEYS)) {
  await buildApps('@wellspring/api', '@wellspring/cli', '@wellspring/web');
  // Here once, before journeys side by side would unpack it at the same time.
  if (process.platform === 'linux') await (await import('@sparticuz/chromium')).default.executablePath();
}

const { passed, failed, skipped, failures } = await runSteps(words.length > 0 ? someSteps() : allSteps());
process.stdout.write('\n');
if (failures.length > 0) process.stdout.write(`Failed: ${failures.join(', ')}\n`);
if (failures.includes('format')) process.stdout.write('Not formatted; mended by: npm run format\n');
if (failures.length > 0 && failed === 0) process.stdout.write('Not green: see above.\n');
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(failures.length === 0 && failed === 0 ? 0 : 1);

/** The named packages, each with its types and rules, from Nx's cache where nothing changed. */
function someSteps() {
  return [{ name: 'packages', args: nxRun(['typecheck', 'lint', 'test'], names, 2), env: QUIET }];
}

/**
 * Everything, the longest first. The journeys with the demo company take half of the time and wait for a browser, so
 * all else is done beside them with what they leave of the machine.
 */
function allSteps() {
  const packages = [...readPackages().values()].filter(({ name }) => name !== JOURNEYS);
  const onStores = packages.filter(({ needs }) => needs.includes('@wellspring/testing'));
  const alone = packages.filter((one) => !onStores.includes(one));
  const tests = (name, some) => ({
    name,
    args: nxRun(
      ['test'],
      some.map((one) => one.name),
    ),
    env: QUIET,
    isGentle: true,
    hasTests: true,
  });
  return [
    { name: 'journeys', args: nxRun(['test-sharing'], [JOURNEYS]), env: QUIET, hasTests: true },
    { name: 'format', args: prettier(), isGentle: true },
    {
      name: 'code',
      args: ['--max-semi-space-size=64', join(root, 'scripts/check-code.mjs')],
      isGentle: true,
    },
    { name: 'generated', args: [join(root, 'libs/web/graphql/codegen.mjs'), '--check'], isGentle: true },
    tests('tests on stores', onStores),
    tests('tests', alone),
    { name: 'other journeys', args: nxRun(['test-others'], [JOURNEYS]), env: QUIET, hasTests: true },
  ];
}

function nxRun(targets, packages, parallel = 1) {
  const how = [`--parallel=${parallel}`, '--output-style=static', '--nxBail=false'];
  return [nx(), 'run-many', '-t', ...targets, '-p', packages.join(','), ...how];
}

/** Whether every file is as the formatter has it; a second look at the same files takes some seconds. */
function prettier() {
  return [
    join(root, 'node_modules/prettier/bin/prettier.cjs'),
    '--check',
    '--cache',
    '--log-level=warn',
    '.',
  ];
}
