import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('reads that are asked side by side', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const WHERE = 'SELECT pg_backend_pid() AS backend, $1::integer / $2::integer AS quotient';
  const ask = (a: number, by: number) =>
    test.database.query<{ backend: number; quotient: number }>(WHERE, [a, by]);

  it('run on one connection, and one that fails does not take the others with it', async () => {
    await ask(1, 1);
    await ask(1, 1);
    const [first, wrong, third] = await Promise.allSettled([ask(10, 5), ask(1, 0), ask(9, 3)]);
    const rowsOf = (result: typeof first) => (result.status === 'fulfilled' ? result.value[0] : undefined);
    expect([rowsOf(first)?.quotient, rowsOf(third)?.quotient]).toEqual([2, 3]);
    expect(rowsOf(first)?.backend).toBe(rowsOf(third)?.backend);
    expect(wrong).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
  });

  it('are not held up by one that says it takes its time', async () => {
    await ask(1, 1);
    let isAsleep = true;
    const slow = test.database
      .query('SELECT pg_sleep($1)', [0.3], { isAlone: true })
      .then(() => (isAsleep = false));
    await ask(4, 2);
    expect(isAsleep).toBe(true);
    await slow;
  });

  it('hear of it when their connection is ended, and the next ones get another', async () => {
    await ask(1, 1);
    const [row] = await ask(1, 1);
    const end = test.database.query('SELECT pg_terminate_backend($1), pg_sleep(0.1)', [row?.backend], {
      isAlone: true,
    });
    await Promise.allSettled([end, ask(1, 1)]);
    expect((await ask(6, 2))[0]?.quotient).toBe(3);
  });
});
