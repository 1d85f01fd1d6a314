import { createTestDatabase, type TestDatabase } from './index.js';

/** More than the pool has connections. */
const AT_ONCE = 40;
const STUCK_AFTER_MS = 20_000;

describe('many transactions at once', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('leave connections for what is read meanwhile, also from within themselves', async () => {
    const begun: number[] = [];
    const all = Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) =>
        test.unitOfWork.run(async (tx) => {
          await tx.query('SELECT $1::integer', [at]);
          begun.push(at);
          const [row] = await test.database.query<{ at: number }>('SELECT $1::integer AS at', [at]);
          return row?.at;
        }),
      ),
    );
    const stuck = new Promise<string>((resolve) => {
      setTimeout(() => resolve(`stuck with ${begun.length}`), STUCK_AFTER_MS).unref();
    });
    expect(await Promise.race([all, stuck])).toEqual(Array.from({ length: AT_ONCE }, (_, at) => at));
  }, 60_000);

  it('come in the order in which they were asked for, and one that fails makes room too', async () => {
    const order: number[] = [];
    const outcomes = await Promise.allSettled(
      Array.from({ length: AT_ONCE }, (_, at) =>
        test.unitOfWork.run(async (tx) => {
          order.push(at);
          await tx.query('SELECT 1 / $1::integer', [at % 2]);
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(AT_ONCE / 2);
    expect(order).toHaveLength(AT_ONCE);
    expect(await test.unitOfWork.run((tx) => tx.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });
});
