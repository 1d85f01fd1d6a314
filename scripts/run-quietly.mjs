import { spawn } from 'node:child_process';

/** How often a step that takes long says that it is still at work. */
const STILL_MS = 15_000;

/** One sentence for whoever waits. On stderr, so that `--json` on stdout stays clean. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/**
 * Runs a program without its output; says that it is still at work now and then. Its output is shown when it fails.
 *
 * @returns whether it ended with exit code 0
 */
export function runQuietly(what, command, args, options) {
  return new Promise((resolve) => {
    const begun = Date.now();
    const seconds = () => Math.round((Date.now() - begun) / 1000);
    const output = [];
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const still = setInterval(() => say(`  still ${what}, ${seconds()} s`), STILL_MS);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    const end = (fine, note) => {
      clearInterval(still);
      if (!fine) {
        process.stderr.write(Buffer.concat(output));
        say(note);
      }
      resolve(fine);
    };
    child.once('error', (error) => end(false, `${command} can't be run: ${error.message}`));
    child.once('close', (code, signal) =>
      end(code === 0, `${what[0].toUpperCase()}${what.slice(1)} failed (${signal ?? `exit code ${code}`}).`),
    );
  });
}
