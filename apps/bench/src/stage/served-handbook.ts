import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRunning, startStores } from '@wellspring/platform-stores';
import { type Bench } from '../harness/bench-case.js';
import { importHandbook } from './handbook.js';
import { configOf, openStage } from './open-stage.js';
import { startServer, type ServerProcess } from './server-process.js';
import { temporaryFolder } from './temporary-folder.js';
import { redeem } from './visitor.js';

/** A page of the handbook. */
export interface HandbookPage {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  readonly headNumber: number;
}

/** A handbook that has been imported and attributed, ready to be served. Its search index is empty. */
export interface ServedHandbook {
  readonly dataDir: string;
  /** Pages spread evenly over the handbook. */
  readonly pages: readonly HandbookPage[];
}

/** Attributing the handbook takes about 20 s. */
const CATCH_UP_TIMEOUT_MS = 180_000;
/** SQL: pages are read and saved without the index; filling it would only take time. */
export const DROP_SEARCH_JOBS = `DELETE FROM graphile_worker._private_jobs AS job USING graphile_worker._private_tasks AS task
  WHERE task.id = job.task_id AND starts_with(task.identifier, 'search.')`;

/** Puts up a data folder with the handbook and `pageCount` of its pages. No server runs when it is given. */
export async function serveHandbook(bench: Bench, pageCount: number): Promise<ServedHandbook> {
  const dataDir = temporaryFolder(bench);
  bench.note('importing the handbook …');
  const stage = await openStage(dataDir);
  try {
    await importHandbook(stage);
    await query(stage.databaseUrl, DROP_SEARCH_JOBS);
    await stage.startJobs();
    const left = await stage.drained('', CATCH_UP_TIMEOUT_MS);
    if (left > 0) throw new Error(`${left} jobs of the handbook still wait.`);
    // What autovacuum does within minutes; until then the planner knows nothing of the tables.
    await query(stage.databaseUrl, 'VACUUM ANALYZE');
    const pages = await query<HandbookPage>(
      stage.databaseUrl,
      `SELECT id, url_id AS "urlId", title, head_number AS "headNumber" FROM page
       WHERE deleted_at IS NULL ORDER BY source_key::integer`,
    );
    const apart = pages.length / pageCount;
    const chosen = Array.from({ length: pageCount }, (_, at) => pages[Math.floor(at * apart)]);
    return { dataDir, pages: chosen.flatMap((page) => page ?? []) };
  } finally {
    await stage.close();
  }
}

/** Starts the server that captures, and signs the administrator in. */
export async function startCapturing(dataDir: string): Promise<{ server: ServerProcess; cookie: string }> {
  const server = await startServer(dataDir, { capture: true });
  if (server.adminToken === null) throw new Error('The first start gave no link for the administrator.');
  return { server, cookie: await redeem(server.url, server.adminToken) };
}

/** Address of the database of the server that runs on this folder. */
export function databaseUrlOf(dataDir: string): string {
  const running = readRunning(dataDir);
  if (!running) throw new Error('No server runs on the data folder.');
  return running.databaseUrl;
}

const QUIET_MAX_MS = 30_000;

/** Waits until no job waits or runs in the database. Rejects after half a minute, or as long as is given. */
export async function quiet(databaseUrl: string, timeoutMs = QUIET_MAX_MS): Promise<void> {
  const waiting = `SELECT task_identifier || ', run at ' || run_at || coalesce(', ' || last_error, '') AS job
    FROM graphile_worker.jobs ORDER BY id LIMIT 5`;
  let jobs: { job: string }[] = [];
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(100)) {
    jobs = await query<{ job: string }>(databaseUrl, waiting);
    if (jobs.length === 0) return;
  }
  throw new Error(`Jobs still wait after ${timeoutMs / 1000} s: ${jobs.map(({ job }) => job).join('; ')}.`);
}

/**
 * Keeps the workers from taking jobs that are put from now on, those without a queue too. It costs each job a trigger,
 * which the peer's database does not have. Undone by {@link letJobsRun}.
 */
export const holdJobs = (databaseUrl: string): Promise<unknown> =>
  query(
    databaseUrl,
    `CREATE OR REPLACE FUNCTION bench_hold() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN NEW.run_at := NEW.run_at + interval '1 day'; RETURN NEW; END $$;
     CREATE OR REPLACE TRIGGER bench_hold BEFORE INSERT ON graphile_worker._private_jobs
       FOR EACH ROW EXECUTE FUNCTION bench_hold()`,
  );

/** Lets the workers have the jobs again, and waits until they have done them. */
export async function letJobsRun(databaseUrl: string): Promise<void> {
  await query(databaseUrl, 'DROP TRIGGER IF EXISTS bench_hold ON graphile_worker._private_jobs');
  await query(
    databaseUrl,
    `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now() + interval '1 hour'`,
  );
  await quiet(databaseUrl);
}

/** Copies the database of a folder on which nothing runs, within its own server; gives the copy's name. */
export async function copyDatabase(dataDir: string): Promise<string> {
  const stores = await startStores(configOf(dataDir));
  try {
    const copy = 'wellspring_peer';
    const from = new URL(stores.databaseUrl).pathname.slice(1);
    await query(onDatabase(stores.databaseUrl, 'postgres'), `CREATE DATABASE ${copy} TEMPLATE ${from}`);
    return copy;
  } finally {
    await stores.stop();
  }
}

/** The same server's other database. */
export function onDatabase(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Runs one statement on a connection of its own. */
export async function query<Row>(databaseUrl: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[]; // the caller's SQL
  } finally {
    await client.end();
  }
}
