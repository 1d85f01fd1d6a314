import { setTimeout as sleep } from 'node:timers/promises';
import { latenciesOf, percentile } from './latencies.js';

it('does every task once, no more at a time than there are workers', async () => {
  let [running, most, done] = [0, 0, 0];
  const task = async () => {
    most = Math.max(most, ++running);
    await sleep(2);
    running -= 1;
    done += 1;
  };
  const took = await latenciesOf(
    3,
    Array.from({ length: 10 }, () => task),
  );
  expect({ most, done, count: took.length }).toEqual({ most: 3, done: 10, count: 10 });
  expect(took).toEqual([...took].sort((one, other) => one - other));
});

it('begins a task of a worker no sooner than asked after the one before', async () => {
  const began: number[] = [];
  const tasks = Array.from({ length: 5 }, () => async () => void began.push(performance.now()));
  await latenciesOf(1, tasks, 20);
  const apart = began.slice(1).map((at, before) => at - (began[before] ?? NaN));
  expect(Math.min(...apart)).toBeGreaterThan(15);
});

it('takes percentiles by nearest rank', () => {
  const figures = Array.from({ length: 20 }, (_, at) => at + 1);
  expect(percentile(figures, 0.95)).toBe(19);
  expect(percentile(figures, 0.5)).toBe(10);
  expect(percentile([7], 0.95)).toBe(7);
});
