#!/usr/bin/env node
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildApps, nx, QUIET } from './build-apps.mjs';
import { installPackages } from './install-packages.mjs';
import { runQuietly, say } from './run-quietly.mjs';
import { countTests } from './count-tests.mjs';
import { readPackages, root } from './workspace.mjs';

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
// With the packages all at once: most files that are badly formatted are in none (documents, scripts).
const isFormatted = words.length > 0 || (await checkFormat());
// The journeys run the built server and web app.
if (names.includes('@wellspring/e2e'))
  await buildApps('@wellspring/api', '@wellspring/cli', '@wellspring/web');

const tasks = ['-t', 'typecheck', 'lint', 'test', '-p', names.join(',')];
const child = spawn(
  process.execPath,
  [nx(), 'run-many', ...tasks, '--parallel=2', '--output-style=static', '--nxBail=false'],
  { cwd: root, env: { ...process.env, ...QUIET }, stdio: ['ignore', 'pipe', 'pipe'] },
);
const count = countTests();
for (const stream of [child.stdout, child.stderr]) {
  createInterface({ input: stream }).on('line', (line) => {
    count.read(line);
    process.stdout.write(`${line}\n`);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
const { passed, failed, skipped, failedTasks } = count.result();
const fine = code === 0 && failed === 0 && isFormatted;
process.stdout.write('\n');
if (failedTasks.length > 0) process.stdout.write(`Failed: ${failedTasks.join(', ')}\n`);
if (!isFormatted) process.stdout.write('Not formatted, see the top; mended by: npm run format\n');
if (code !== 0 && failed === 0) process.stdout.write('Not green: types or lint, see above.\n');
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(fine ? 0 : code || 1);

/** Whether every file is as the formatter has it; a second look at the same files takes some seconds. */
function checkFormat() {
  const prettier = join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
  const args = [prettier, '--check', '--cache', '--log-level=warn', '.'];
  return runQuietly('checking the format', process.execPath, args, { cwd: root });
}
