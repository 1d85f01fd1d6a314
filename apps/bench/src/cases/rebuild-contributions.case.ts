import { RebuildContributions } from '@wellspring/contributions-server';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { connect } from '../stage/copy-rows.js';
import { handbookMissing, importHandbook } from '../stage/handbook.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { cpuSecondsOf } from '../stage/seconds.js';
import { DROP_SEARCH_JOBS } from '../stage/served-handbook.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

const TIMEOUT_MS = 600_000;
const POLL_MS = 50;

/** How fast all authorship is computed anew as a job, and whether its progress can be seen. */
export const rebuildContributions: BenchCase = {
  name: 'rebuild-contributions',
  description: 'all authorship of the handbook computed anew as a job, with its progress',
  missing: handbookMissing,
  run,
};

type Client = Awaited<ReturnType<typeof connect>>;

async function run(bench: Bench): Promise<CaseResult> {
  bench.note('importing and attributing the handbook …');
  const stage = await openStage(temporaryFolder(bench));
  bench.defer(() => stage.close());
  const { revisions } = await importHandbook(stage);
  const client = await connect(stage.databaseUrl);
  bench.defer(() => client.end());
  await client.query(DROP_SEARCH_JOBS);
  await stage.startJobs();
  const left = await stage.drained('', TIMEOUT_MS);
  if (left > 0) throw new Error(`${left} jobs of the handbook still wait.`);
  await client.query('VACUUM ANALYZE');
  bench.note('computing all of it anew …');
  const seen = new Set<number>();
  let seconds = 0;
  const cpuSeconds = await cpuSecondsOf(async () => {
    const startedMs = performance.now();
    await rebuilt(stage, client, seen);
    seconds = (performance.now() - startedMs) / 1000;
  });
  return {
    comparisons: [],
    facts: [
      { label: 'computed anew', value: revisions / seconds, unit: 'revisions/s' },
      { label: 'processor time of the process, its threads included', value: cpuSeconds, unit: 's' },
      { label: 'different stages of the progress that were seen', value: seen.size, unit: '' },
    ],
  };
}

/** Starts the job and follows it to its end, as the administrator's screen does. Throws where it fails. */
async function rebuilt(stage: Stage, client: Client, seen: Set<number>): Promise<void> {
  const runId = await stage.get(RebuildContributions).start(SYSTEM_ACTOR);
  const deadlineMs = performance.now() + TIMEOUT_MS;
  while (performance.now() < deadlineMs) {
    const { rows } = await client.query<{ state: string; done: number; error: string | null }>(
      'SELECT state, done, error FROM job_run WHERE id = $1',
      [runId],
    );
    const [run] = rows;
    if (run) seen.add(run.done);
    if (run?.state === 'done') return;
    if (run?.state === 'failed' || run?.state === 'cancelled') throw new Error(run.error ?? run.state);
    await sleep(POLL_MS);
  }
  throw new Error('The rebuild takes longer than ten minutes.');
}
