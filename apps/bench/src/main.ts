import { fileURLToPath } from 'node:url';
import { DomainError, systemClock } from '@wellspring/kernel';
import { cases } from './cases/cases.js';
import { HELP, parseArguments, type BenchArguments } from './harness/arguments.js';
import { machineNow, writeResult, type RunResult } from './harness/result-file.js';
import { runCase } from './harness/run-cases.js';
import { factsOf, tableOf } from './harness/table.js';

/** `apps/bench/results`, seen from this file built. */
const RESULTS_FOLDER = fileURLToPath(new URL('../results', import.meta.url));

const note = (line: string): void => void process.stderr.write(`${line}\n`);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs what was asked for, prints it and writes it. */
async function main(): Promise<void> {
  const asked = parseArguments(
    process.argv.slice(2),
    cases.map(({ name }) => name),
  );
  if (asked.help) return say(HELP);
  if (asked.list) return cases.forEach(({ name, description }) => say(`${name.padEnd(24)}${description}`));
  const result = await run(asked);
  const path = writeResult(RESULTS_FOLDER, result);
  if (asked.json) return say(JSON.stringify(result, null, 2));
  say(`\n${tableOf(result.cases.flatMap(({ comparisons }) => comparisons))}`);
  for (const { name, facts } of result.cases) if (facts.length > 0) say(`\n${name}\n${factsOf(facts)}`);
  for (const { name, reason } of result.skipped) say(`\n${name} was skipped: ${reason}`);
  say(
    `\n${result.machine.cores} cores, load ${result.machine.loadAverage} before, ${Math.round(result.seconds)} s. Written: ${path}`,
  );
}

async function run({ cases: names, rounds, profile }: BenchArguments): Promise<RunResult> {
  const [started, machine] = [systemClock.now(), machineNow()];
  const done: RunResult['cases'][number][] = [];
  const skipped: RunResult['skipped'][number][] = [];
  for (const subject of cases.filter(({ name }) => names.includes(name))) {
    const { name } = subject;
    const reason = subject.missing();
    if (reason !== null) skipped.push({ name, reason });
    else {
      note(`${name}: ${subject.description}`);
      const profileFolder = profile ? `${RESULTS_FOLDER}/profiles/${name}` : null;
      done.push({ name, ...(await runCase(subject, { rounds, profileFolder, note, checkStop })) });
    }
  }
  const seconds = (systemClock.now().getTime() - started.getTime()) / 1000;
  return { startedAt: started.toISOString(), seconds, machine, rounds, cases: done, skipped };
}

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second one ends it at once; children of ours end with us.
    if (isStopping) process.exit(130);
    isStopping = true;
    note('Stopping after this round …');
  });
}

function checkStop(): void {
  if (isStopping) throw new DomainError('UNAVAILABLE', 'stopped');
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  note(`bench: ${error.message}`);
  process.exitCode = 1;
}
