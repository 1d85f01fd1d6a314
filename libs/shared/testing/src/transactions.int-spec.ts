import { PreparingClient } from '@wellspring/platform-database';
import { createTestDatabase, type TestDatabase } from './index.js';

const TRANSACTION = 'SELECT pg_current_xact_id()::text AS id';

describe('transactions that spare messages', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.query('CREATE TABLE told (word text PRIMARY KEY)');
  });
  beforeEach(() => test.database.query('DELETE FROM told'));
  afterAll(() => test.close());

  const told = async () =>
    (await test.database.query<{ word: string }>('SELECT word FROM told ORDER BY word')).map(
      (row) => row.word,
    );

  it('run what is sent, what is asked and what comes before the commit as one, in that order', async () => {
    const ids: Promise<{ id: string }[]>[] = [];
    await test.unitOfWork.run(async (tx) => {
      tx.beforeCommit(tx, () => {
        void tx.send(`UPDATE told SET word = word || ' last'`);
        ids.push(tx.send(TRANSACTION));
      });
      ids.push(tx.send(TRANSACTION));
      void tx.send(`INSERT INTO told VALUES ('first')`);
      ids.push(tx.query(TRANSACTION));
      await tx.query(`UPDATE told SET word = word || ' second'`);
    });
    const seen = (await Promise.all(ids)).map(([row]) => row?.id);
    expect(new Set(seen)).toEqual(new Set([seen[0]]));
    expect(seen).toHaveLength(3);
    expect(await told()).toEqual(['first second last']);
  });

  it('fail as a whole where something that was sent fails, with its error', async () => {
    const failing = test.unitOfWork.run(async (tx) => {
      await tx.query(`INSERT INTO told VALUES ('kept?')`);
      tx.beforeCommit(tx, () => void tx.send(`INSERT INTO told VALUES ('kept?')`));
    });
    await expect(failing).rejects.toMatchObject({ code: '23505', constraint: 'told_pkey' });
    const early = test.unitOfWork.run(async (tx) => {
      void tx.send('SELECT 1 / $1::integer', [0]);
      await tx.query(`INSERT INTO told VALUES ('kept?')`);
    });
    await expect(early).rejects.toMatchObject({ code: '22012' });
    expect(await told()).toEqual([]);
  });

  it('do afterwards what is to follow a commit, and only then', async () => {
    const done: string[] = [];
    const adding = (word: string) =>
      test.unitOfWork.run(async (tx) => {
        tx.afterCommit(() => void done.push(word));
        void tx.send(`INSERT INTO told VALUES ($1)`, [word]);
        expect(done).not.toContain(word);
      });
    await adding('once');
    await expect(adding('once')).rejects.toMatchObject({ code: '23505' });
    expect(done).toEqual(['once']);
  });

  it('leave the connection as it was, done or not', async () => {
    await expect(test.unitOfWork.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await test.unitOfWork.run(() => Promise.resolve());
    const client = new PreparingClient({ connectionString: test.url });
    await client.connect();
    try {
      await client.query('START TRANSACTION');
      await client.query(`INSERT INTO told VALUES ('undone')`);
      await client.query('ROLLBACK');
      await client.query('START TRANSACTION');
      await client.query('COMMIT');
      await client.query(`INSERT INTO told VALUES ('by itself')`);
    } finally {
      await client.end();
    }
    expect(await told()).toEqual(['by itself']);
  });

  it('wait for a lock before the statement behind it looks', async () => {
    await test.database.query(`INSERT INTO told VALUES ('old')`);
    let release: () => void = () => undefined;
    let locked: () => void = () => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    const first = test.unitOfWork.run(async (tx) => {
      await tx.query('SELECT FROM told FOR UPDATE');
      locked();
      await isReleased;
      await tx.query(`UPDATE told SET word = 'new'`);
    });
    await isLocked;
    const second = test.unitOfWork.run((tx) =>
      Promise.all([tx.query('SELECT FROM told FOR UPDATE'), tx.query('SELECT word FROM told')]),
    );
    setTimeout(release, 50);
    await first;
    expect((await second)[1]).toEqual([{ word: 'new' }]);
  });
});
