import { type QueryResult } from 'pg';
import { type DataSource } from 'typeorm';
import { rowsOf } from './gathered-reads.js';
import { sqlStateOf, UnitOfWork } from './unit-of-work.js';

/** A data source whose transactions fail at their beginning with the given SQLSTATEs in turn and then succeed. */
function failingWith(...states: string[]) {
  const asked: string[] = [];
  const client = {
    ...{ on: () => client, off: () => client, release: () => undefined },
    query: async (sql: string) => {
      asked.push(sql);
      const state = sql === 'START TRANSACTION' ? states.shift() : undefined;
      if (state !== undefined) throw Object.assign(new Error('stopped'), { code: state });
      return { command: sql, rows: [] };
    },
  };
  // what a unit of work uses
  const dataSource = {
    ...{
      driver: { master: { connect: async () => client, options: { max: 2 } } },
      logger: { logQuery: () => undefined },
    },
  } as unknown as DataSource;
  const attempts = () => asked.filter((sql) => sql === 'START TRANSACTION').length;
  return { unitOfWork: new UnitOfWork(dataSource), attempts, asked };
}

describe('a unit of work', () => {
  it('runs again after a deadlock or a serialisation failure', async () => {
    const { unitOfWork, attempts } = failingWith('40P01', '40001');
    await expect(unitOfWork.run(async () => 'done')).resolves.toBe('done');
    expect(attempts()).toBe(3);
  });

  it('gives up after four attempts', async () => {
    const { unitOfWork, attempts } = failingWith('40P01', '40P01', '40P01', '40P01', '40P01');
    await expect(unitOfWork.run(async () => 'done')).rejects.toMatchObject({ code: '40P01' });
    expect(attempts()).toBe(4);
  });

  it('does not repeat what is wrong by itself', async () => {
    const { unitOfWork, attempts } = failingWith('23505');
    await expect(unitOfWork.run(async () => 'done')).rejects.toMatchObject({ code: '23505' });
    expect(attempts()).toBe(1);
  });
});

describe('driver results', () => {
  it('are rows; several statements in one text give none', () => {
    expect(rowsOf({ rows: [{ id: 1 }] } as QueryResult)).toEqual([{ id: 1 }]);
    expect(rowsOf([{ rows: [{ id: 1 }] }, { rows: [] }] as unknown as QueryResult)).toEqual([]);
  });

  it('name their SQLSTATE, other errors none', () => {
    expect(sqlStateOf(Object.assign(new Error(), { code: '22P02' }))).toBe('22P02');
    expect(sqlStateOf(new Error())).toBe('');
    expect(sqlStateOf(null)).toBe('');
  });
});
