import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { countTests } from './count-tests.mjs';
import { root } from './workspace.mjs';

/** Two: the machine that decides has two cores, and each step needs hardly more than one. */
const SIDE_BY_SIDE = 2;
/** A third of a core's share where a journey wants all of it: enough that no test with a time limit starves. */
const GENTLE_NICENESS = 5;

/**
 * Runs programs side by side, begun in their order, each line of theirs with the step's name in front.
 *
 * @param steps `{ name, args, env, isGentle, hasTests }`: what Node.js is given; a gentle step takes what the others leave
 *   of the machine, since nothing in it waits for a browser; one that should have tests and tells of none has failed.
 * @returns tests passed, failed and skipped, and the names of the steps and tasks that failed
 */
export async function runSteps(steps) {
  const waiting = [...steps];
  const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const children = new Set();
  const end = () => {
    waiting.length = 0;
    children.forEach((child) => child.kill('SIGTERM'));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
  const runOne = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { code, counted } = await run(step, children);
      sum.passed += counted.passed;
      sum.failed += counted.failed;
      sum.skipped += counted.skipped;
      if (counted.failedTasks.length > 0) sum.failures.push(...counted.failedTasks);
      else if (code !== 0 || (step.hasTests && counted.passed === 0)) sum.failures.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, runOne));
  return sum;
}

function run({ name, args, env, isGentle }, children) {
  return new Promise((resolve) => {
    const begun = Date.now();
    const say = (line) => process.stdout.write(`${name} | ${line}\n`);
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    if (isGentle && child.pid !== undefined) setPriority(child.pid, GENTLE_NICENESS);
    const count = countTests();
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        count.read(line);
        say(line);
      });
    }
    child.once('close', (code) => {
      children.delete(child);
      say(`${code === 0 ? 'done' : 'failed'} after ${Math.round((Date.now() - begun) / 1000)} s`);
      resolve({ code: code ?? 1, counted: count.result() });
    });
  });
}
