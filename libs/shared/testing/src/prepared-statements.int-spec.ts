import { createDataSource, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('statements that come again', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  const preparedOn = async (tx: Tx): Promise<string[]> =>
    (await tx.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')).map(
      (row) => row.statement,
    );
  const ADD = 'SELECT $1::integer + $2::integer AS sum';
  const add = async (tx: Tx, a: number, b: number) => (await tx.query<{ sum: number }>(ADD, [a, b]))[0]?.sum;

  it('are prepared from the second time on, also within a transaction, and give what they gave', async () => {
    await test.unitOfWork.run(async (tx) => {
      expect([await add(tx, 1, 2), await add(tx, 3, 4), await add(tx, 5, 6)]).toEqual([3, 7, 11]);
      await tx.query('SELECT 1');
      await tx.query('SELECT 1');
      expect((await preparedOn(tx)).filter((text) => /\$1::integer|SELECT 1$/.test(text))).toEqual([ADD]);
    });
  });

  it('fail as they failed, and can be asked again', async () => {
    const divide = 'SELECT 10 / $1::integer AS quotient';
    const ask = (by: number) => test.database.query<{ quotient: number }>(divide, [by]);
    expect(await ask(5)).toEqual([{ quotient: 2 }]);
    await expect(ask(0)).rejects.toMatchObject({ code: '22012' });
    expect(await ask(2)).toEqual([{ quotient: 5 }]);
    const wrong = () => test.database.query('SELECT nothing_of_this_name + $1::integer', [1]);
    for (let time = 0; time < 3; time++) await expect(wrong()).rejects.toMatchObject({ code: '42703' });
  });

  it('give the same rows however often they are asked, none included, and say when a table is another', async () => {
    await test.database.query('CREATE TABLE shaped (id integer, word text)');
    await test.unitOfWork
      .run(async (tx) => {
        const [insert, all] = ['INSERT INTO shaped VALUES ($1, $2)', 'SELECT * FROM shaped WHERE id = $1'];
        for (const word of ['a', 'b', 'c', 'd']) {
          expect(await tx.query(insert, [1, word])).toEqual([]);
          expect(await tx.query(all, [2])).toEqual([]);
          expect((await tx.query(all, [1])).at(-1)).toEqual({ id: 1, word });
        }
        const both = await Promise.all([tx.query(all, [1]), tx.query(insert, [1, 'e']), tx.query(all, [1])]);
        expect(both.map((rows) => rows.length)).toEqual([4, 0, 5]);
        await tx.query('ALTER TABLE shaped ADD COLUMN more text');
        await expect(tx.query(all, [1])).rejects.toMatchObject({ code: '0A000' });
      })
      .catch(() => undefined);
  });

  it('do not fill a connection without end', async () => {
    await test.unitOfWork.run(async (tx) => {
      for (let time = 0; time < 2; time++)
        for (let i = 0; i < 350; i++) await tx.query(`SELECT $1::integer + ${i}`, [1]);
      expect((await preparedOn(tx)).length).toBeLessThanOrEqual(300);
    });
  });

  it('go as they are where the configuration says so', async () => {
    const settings = { url: test.url, entities: [], migrations: [], poolSize: 1, preparedStatements: false };
    const dataSource = await createDataSource(settings).initialize();
    try {
      await new UnitOfWork(dataSource).run(async (tx) => {
        for (let time = 0; time < 3; time++) expect(await add(tx, 1, 1)).toBe(2);
        expect(await preparedOn(tx)).toEqual([]);
      });
    } finally {
      await dataSource.destroy();
    }
  });
});
