import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WorkerPool } from './worker-pool.js';

const folder = mkdtempSync(join(tmpdir(), 'wellspring-pool-'));
function threadModule(name: string, source: string): URL {
  const path = join(folder, name);
  writeFileSync(path, source);
  return pathToFileURL(path);
}
const square = threadModule(
  'square.mjs',
  `export async function run(input, report) {
     if (input.bad) throw new Error('bad input');
     report({ half: true });
     return { square: input.n * input.n };
   }`,
);
const forever = threadModule(
  'forever.mjs',
  `export async function run() { for (;;) await new Promise((r) => setTimeout(r, 10)); }`,
);

describe('the worker pool', () => {
  let pool: WorkerPool;
  beforeEach(() => {
    pool = new WorkerPool(2);
  });
  afterEach(() => pool.onApplicationShutdown());

  it('takes background work after everything else that waits', async () => {
    const one = new WorkerPool(1);
    const ended: string[] = [];
    const task = (name: string, isBackground: boolean) =>
      one.run({ module: square, input: { n: 1 }, isBackground }).then(() => ended.push(name));
    await Promise.all([task('first', true), task('behind', true), task('ahead', false)]);
    expect(ended).toEqual(['first', 'ahead', 'behind']);
    await one.onApplicationShutdown();
  });

  it('gives what the thread returns, with its reports', async () => {
    const reports: unknown[] = [];
    const result = await pool.run({
      module: square,
      input: { n: 7 },
      onReport: (report) => reports.push(report),
    });
    expect(result).toEqual({ square: 49 });
    expect(reports).toEqual([{ half: true }]);
  });

  it('does more tasks than it has threads', async () => {
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => pool.run<object, { square: number }>({ module: square, input: { n } })),
    );
    expect(results.map((result) => result.square)).toEqual([1, 4, 9, 16, 25]);
  });

  it('rejects with what the thread threw, and goes on working', async () => {
    await expect(pool.run({ module: square, input: { bad: true } })).rejects.toThrow('bad input');
    await expect(pool.run({ module: square, input: { n: 2 } })).resolves.toEqual({ square: 4 });
  });

  it('ends a thread that is aborted', async () => {
    const controller = new AbortController();
    const running = pool.run({ module: forever, input: {}, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('cancelled')), 50);
    await expect(running).rejects.toThrow('cancelled');
    await expect(pool.run({ module: square, input: { n: 3 } })).resolves.toEqual({ square: 9 });
  });
});
