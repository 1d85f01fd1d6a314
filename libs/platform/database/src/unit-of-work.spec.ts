import { type DataSource, type EntityManager } from 'typeorm';
import { rowsOf } from './tx.js';
import { sqlStateOf, UnitOfWork } from './unit-of-work.js';

/** A data source whose transactions fail with the given SQLSTATEs in turn and then succeed. */
function failingWith(...states: string[]): { unitOfWork: UnitOfWork; attempts: () => number } {
  let attempts = 0;
  const manager = {} as EntityManager; // the work below never touches it
  const dataSource = {
    transaction: async (work: (manager: EntityManager) => Promise<unknown>) => {
      attempts += 1;
      const state = states.shift();
      if (state !== undefined) throw Object.assign(new Error('stopped'), { code: state });
      return work(manager);
    },
  };
  // the one method that a unit of work uses
  return { unitOfWork: new UnitOfWork(dataSource as unknown as DataSource), attempts: () => attempts };
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
  it('are rows, whether the driver adds a count or not', () => {
    expect(rowsOf([[{ id: 1 }], 1])).toEqual([{ id: 1 }]);
    expect(rowsOf([{ id: 1 }, { id: 2 }])).toEqual([{ id: 1 }, { id: 2 }]);
    expect(rowsOf([[], 0])).toEqual([]);
  });

  it('name their SQLSTATE, other errors none', () => {
    expect(sqlStateOf(Object.assign(new Error(), { code: '22P02' }))).toBe('22P02');
    expect(sqlStateOf(new Error())).toBe('');
    expect(sqlStateOf(null)).toBe('');
  });
});
