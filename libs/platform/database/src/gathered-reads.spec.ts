import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection } from './connections.js';
import { GatheredReads } from './gathered-reads.js';

/** Connections that answer in their order; `ms` says how long a statement takes, `wrong` fails. */
function reads(ms: Record<string, number> = {}) {
  /** What went over each connection taken, in turn. */
  const taken: string[][] = [];
  const given = { back: 0 };
  const take = async (): Promise<Connection> => {
    const asked: string[] = [];
    taken.push(asked);
    let before = Promise.resolve();
    const query = (sql: string) => {
      asked.push(sql);
      const answer = before.then(async () => {
        if (ms[sql]) await sleep(ms[sql]);
        if (sql === 'wrong') throw new Error('wrong');
        return { rows: [{ sql }] };
      });
      before = answer.then(
        () => undefined,
        () => undefined,
      );
      return answer;
    };
    // what is used of one
    return { query, release: () => void (given.back += 1) } as unknown as Connection;
  };
  const gathered = new GatheredReads(take);
  const ask = (...sqls: string[]) => Promise.allSettled(sqls.map((sql) => gathered.ask(sql, [], false)));
  return { gathered, ask, taken, given };
}

const rowOf = (sql: string) => ({ status: 'fulfilled', value: [{ sql }] });

describe('reads of one turn', () => {
  it('share a connection once they are known to be quick, and get their own answers', async () => {
    const { ask, taken, given } = reads();
    await ask('a', 'b', 'c');
    expect(taken).toEqual([['a'], ['b'], ['c']]);
    taken.length = 0;
    expect(await ask('c', 'a', 'b')).toEqual(['c', 'a', 'b'].map(rowOf));
    expect(taken).toEqual([['c', 'a', 'b']]);
    expect(given.back).toBe(4);
  });

  it('fail alone', async () => {
    const { ask, taken, given } = reads();
    await ask('a', 'wrong', 'b');
    taken.length = 0;
    const [first, second, third] = await ask('a', 'wrong', 'b');
    expect(taken).toHaveLength(1);
    expect([first, third]).toEqual([rowOf('a'), rowOf('b')]);
    expect(second).toMatchObject({ status: 'rejected', reason: { message: 'wrong' } });
    expect(given.back).toBe(4);
  });

  it('do not stand behind one that was slow, until it is quick again', async () => {
    const ms = { slow: 40 };
    const { ask, taken } = reads(ms);
    await ask('a', 'slow', 'b');
    taken.length = 0;
    await ask('slow', 'a', 'b');
    expect(taken).toEqual([['a', 'b'], ['slow']]);
    ms.slow = 0;
    for (let times = 0; times < 8; times++) await ask('slow');
    taken.length = 0;
    await ask('slow', 'a');
    expect(taken).toEqual([['slow', 'a']]);
  });

  it('go by themselves where that is asked for, and eight share a connection at most', async () => {
    const { gathered, ask, taken } = reads();
    await ask('a');
    taken.length = 0;
    await Promise.all([gathered.ask('a', [], true), gathered.ask('a', [], false)]);
    expect(taken).toEqual([['a'], ['a']]);
    taken.length = 0;
    await ask(...Array.from({ length: 20 }, () => 'a'));
    expect(taken.map((asked) => asked.length)).toEqual([8, 8, 4]);
  });

  it('each belong to the request that asked', async () => {
    const request = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const query = (sql: string) => {
      seen.push([sql, request.getStore()]);
      return Promise.resolve({ rows: [] });
    };
    const connection = { query, release: () => undefined } as unknown as Connection; // what is used of one
    const gathered = new GatheredReads(() => Promise.resolve(connection));
    await Promise.all(['a', 'b'].map((sql) => request.run(`of ${sql}`, () => gathered.ask(sql, [], false))));
    expect(seen).toEqual([
      ['a', 'of a'],
      ['b', 'of b'],
    ]);
  });

  it('all hear of it when there is no connection', async () => {
    const gathered = new GatheredReads(() => Promise.reject(new Error('away')));
    const answers = await Promise.allSettled(['a', 'b'].map((sql) => gathered.ask(sql, [], false)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
