import { fileURLToPath } from 'node:url';
import { DomainError, systemClock } from '@wellspring/kernel';
import { cases } from './cases/cases.js';
import { DEFAULT_ROUNDS, HELP, parseArguments, type BenchArguments } from './harness/arguments.js';
import { loadNow, machineNow, writeResult, type RunResult } from './harness/result-file.js';
import { runCase } from './harness/run-cases.js';
import { factsOf, tableOf } from './harness/table.js';

/** `apps/bench/results`, seen from this file built. */
const RESULTS_FOLDER = fileURLToPath(new URL('../results', import.meta.url));

/** Contests of all cases with the default number of rounds end within this; what is put up for them takes its own time. */
const BUDGET_MS = 8 * 60_000;

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
  for (const { texts = [] } of result.cases) for (const text of texts) say(`\n${text}`);
  for (const { name, reason } of result.skipped) say(`\n${name} was skipped: ${reason}`);
  say(
    `\n${result.machine.cores} cores, load ${result.loadBefore} before, ${Math.round(result.seconds)} s. Written: ${path}`,
  );
}

async function run({
  cases: names,
  rounds,
  profile,
  keep,
  oursAlone,
  pages,
}: BenchArguments): Promise<RunResult> {
  const [started, machine, loadBefore] = [systemClock.now(), machineNow(), loadNow()];
  const done: RunResult['cases'][number][] = [];
  const skipped: RunResult['skipped'][number][] = [];
  const chosen = cases.filter(({ name }) => names.includes(name));
  for (const [at, subject] of chosen.entries()) {
    const { name } = subject;
    // Whoever asks for more rounds has the time.
    const left =
      BUDGET_MS * Math.max(1, rounds / DEFAULT_ROUNDS) - (systemClock.now().getTime() - started.getTime());
    const budgetMs = Math.max(0, left) / (chosen.length - at);
    const reason = subject.missing();
    if (reason !== null) skipped.push({ name, reason });
    else {
      note(`${name}: ${subject.description}`);
      const profileFolder = profile ? `${RESULTS_FOLDER}/profiles/${name}` : null;
      const settings = {
        rounds,
        budgetMs,
        profileFolder,
        keepFolder: keep,
        oursAlone,
        pages,
        note,
        checkStop,
      };
      done.push({ name, ...(await runCase(subject, settings)) });
    }
  }
  const seconds = (systemClock.now().getTime() - started.getTime()) / 1000;
  return { startedAt: started.toISOString(), seconds, machine, loadBefore, rounds, cases: done, skipped };
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
