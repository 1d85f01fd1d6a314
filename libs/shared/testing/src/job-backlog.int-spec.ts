import { Database } from '@wellspring/platform-database';
import {
  defineEvent,
  EventBus,
  type EventHandler,
  JobBacklog,
  JobRegistry,
  JobRunner,
} from '@wellspring/platform-jobs';
import { createTestDatabase, type TestDatabase } from './index.js';

const saved = defineEvent<{ pageId: string }>('test.saved');

describe('jobs that one handler does together', () => {
  let test: TestDatabase;
  let registry: JobRegistry;
  let events: EventBus;
  let backlog: JobBacklog;
  beforeEach(async () => {
    test = await createTestDatabase([]);
    registry = new JobRegistry();
    events = new EventBus(registry);
    backlog = new JobBacklog(test.database);
  });
  afterEach(() => test.close());

  const handler = (
    name: string,
    run: (pageId: string) => Promise<void>,
    more: Partial<EventHandler<{ pageId: string }>> = {},
  ) =>
    registry.on(saved, {
      ...{ handler: name, keyOf: (event) => event.pageId, queueOf: () => null },
      run: (event) => run(event.pageId),
      ...more,
    });
  const save = (...pageIds: string[]) =>
    test.unitOfWork.run((tx) =>
      events.publish(
        tx,
        saved,
        pageIds.map((pageId) => ({ pageId })),
      ),
    );
  const waiting = async () =>
    (await backlog.due<{ pageId: string }>(['test.index'], 10)).map((job) => job.payload.pageId);

  it('are ended together, but for those that were put anew meanwhile or run', async () => {
    handler('test.index', () => Promise.resolve());
    await save('a', 'b', 'c');
    const jobs = await backlog.due(['test.index'], 10);
    expect(jobs).toHaveLength(3);
    expect(
      await backlog.due(
        ['test.index'],
        10,
        jobs.map((job) => job.id),
      ),
    ).toEqual([]);
    await save('b');
    await test.database.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now() WHERE payload->>'pageId' = 'c'`,
    );
    await backlog.complete(jobs);
    expect(await waiting()).toEqual(['b']);
    expect(await backlog.count('test.index')).toBe(2);
  });

  it('do not stand behind others when the handler has a worker of its own', async () => {
    const done: string[] = [];
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    handler('test.busy', () => held);
    handler('test.index', (pageId) => Promise.resolve(void done.push(pageId)), {
      ...{ hasOwnWorker: true, queueOf: () => 'index' },
    });
    const settings = { databaseUrl: test.url, concurrency: 2, log: () => undefined };
    const runner = new JobRunner(settings, registry, new Database(test.dataSource));
    await runner.start();
    await save('a', 'b', 'c');
    while (done.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await backlog.count('test.busy')).toBe(3);
    letGo();
    await runner.drain(10_000);
    await runner.stop();
  });
});
