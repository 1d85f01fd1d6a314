import { defineEvent } from '@wellspring/platform-jobs';
import { aPerson, createTestDatabase, testJobs, type TestDatabase } from './index.js';

const pageTouched = defineEvent<{ pageId: string }>('test.page-touched');

describe('the test database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('is migrated and keeps what is written', async () => {
    await aPerson(test.database, { displayName: '陳怡君' });
    const rows = await test.database.query<{ display_name: string }>(
      `SELECT display_name FROM person WHERE kind = 'employee'`,
    );
    expect(rows).toEqual([{ display_name: '陳怡君' }]);
  });

  it('commits an event with its transaction, once a key, and drops it with a rollback', async () => {
    const jobs = testJobs(test);
    const seen: string[] = [];
    jobs.registry.on(pageTouched, {
      handler: 'test.note',
      keyOf: (event) => event.pageId,
      queueOf: (event) => `page:${event.pageId}`,
      run: async (event) => void seen.push(event.pageId),
    });
    await test.unitOfWork.run((tx) =>
      jobs.events.publish(tx, pageTouched, [{ pageId: 'a' }, { pageId: 'b' }, { pageId: 'a' }]),
    );
    await test.unitOfWork.run((tx) => jobs.events.publish(tx, pageTouched, { pageId: 'a' }));
    await expect(
      test.unitOfWork.run(async (tx) => {
        await jobs.events.publish(tx, pageTouched, { pageId: 'c' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await jobs.drain();
    expect(seen.sort()).toEqual(['a', 'b']);
    await jobs.stop();
  });

  it('goes back down by every migration', async () => {
    const other = await createTestDatabase();
    const before = await other.database.query<{ name: string }>(`SELECT name FROM schema_migration`);
    for (let i = 0; i < before.length; i++) await other.dataSource.undoLastMigration();
    const left = await other.database.query(
      `SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(left).toEqual([]);
    await other.close();
  });
});
