import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { Database, type UnitOfWork } from '@wellspring/platform-database';
import { createTestDatabase, type TestDatabase } from './index.js';
import {
  JobCancelled,
  JobRegistry,
  JobRunner,
  JobRunRow,
  JobRuns,
  JobStopped,
} from '@wellspring/platform-jobs';

describe('long jobs', () => {
  let test: TestDatabase;
  let unitOfWork: UnitOfWork;
  let runs: JobRuns;
  let registry: JobRegistry;
  let runner: JobRunner;
  const failures: string[] = [];

  beforeAll(async () => {
    test = await createTestDatabase([JobRunRow]);
    unitOfWork = test.unitOfWork;
    runs = new JobRuns(unitOfWork, test.database);
    registry = new JobRegistry();
    registry.define('test.count', async (payload, progress) => {
      for (let done = 1; done <= Number(payload.to); done++)
        progress.report({ done, total: Number(payload.to), unit: 'steps' });
      return { counted: Number(payload.to) };
    });
    registry.define('test.break', async () => {
      throw new Error('secret contents');
    });
    registry.define('test.wait', async (_payload, progress) => {
      for (let done = 0; done < 200; done++) {
        progress.report({ done, total: 200, unit: 'steps' });
        if (progress.cancelled) throw new JobCancelled();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    let beginnings = 0;
    registry.define('test.begin-again', async (_payload, progress) => {
      beginnings += 1;
      while (beginnings === 1) {
        if (progress.stopping) throw new JobStopped();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return { beginnings };
    });
    runner = new JobRunner(
      {
        databaseUrl: test.url,
        concurrency: 2,
        log: (event, fields) => failures.push(`${event} ${JSON.stringify(fields)}`),
      },
      registry,
      new Database(test.dataSource),
    );
    await runner.start();
  });
  afterAll(async () => {
    await runner.stop();
    await test.close();
  });

  const start = (kind: string, payload = {}) =>
    unitOfWork.run((tx) => runs.start(tx, SYSTEM_ACTOR, { kind, label: kind, payload, queue: null }));
  const waitFor = async (id: string, states: readonly string[]) => {
    for (;;) {
      const row = await runs.get(SYSTEM_ACTOR, id);
      if (states.includes(row.state)) return row;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('shows progress and result', async () => {
    const row = await waitFor(await start('test.count', { to: 5 }), ['done']);
    expect(row).toMatchObject({ done: 5, total: 5, unit: 'steps', result: { counted: 5 } });
  });

  it('ends as failed without showing what an internal error said', async () => {
    const row = await waitFor(await start('test.break'), ['failed']);
    expect(row.error).toBe('An internal error stopped the job.');
    expect(failures.join()).not.toContain('secret');
  });

  it('stops when it is cancelled', async () => {
    const id = await start('test.wait');
    await waitFor(id, ['running']);
    await runs.cancel(SYSTEM_ACTOR, id);
    expect((await waitFor(id, ['cancelled', 'done'])).state).toBe('cancelled');
  });

  it('takes back the jobs of a killed process', async () => {
    await runner.stop();
    const id = await start('test.count', { to: 1 });
    await test.database.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 second', locked_by = 'worker-of-the-dead' WHERE key = $1`,
      [`run:${id}`],
    );
    await runner.start();
    expect((await waitFor(id, ['done'])).state).toBe('done');
  });

  it('stops when the process ends, and begins again with the next one', async () => {
    const id = await start('test.begin-again');
    await waitFor(id, ['running']);
    failures.splice(0);
    await runner.stop();
    expect(await runs.get(SYSTEM_ACTOR, id)).toMatchObject({ state: 'running', error: null });
    await runner.start();
    expect(await waitFor(id, ['done', 'failed'])).toMatchObject({ state: 'done', result: { beginnings: 2 } });
    expect(failures).toEqual([]);
  });

  it('goes on after PostgreSQL ended its connections', async () => {
    await test.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'wellspring-jobs'`,
    );
    const row = await waitFor(await start('test.count', { to: 2 }), ['done']);
    expect(row.done).toBe(2);
  });
});
