import { setTimeout as sleep } from 'node:timers/promises';
import { JobBell } from './job-bell.js';

describe('the bell for jobs', () => {
  it('is heard at once, and then of many together', async () => {
    const bell = new JobBell();
    const heard: number[] = [];
    const stop = bell.listen((jobs) => heard.push(jobs));
    bell.ring(3);
    expect(heard).toEqual([3]);
    bell.ring(2);
    bell.ring(4);
    expect(heard).toEqual([3]);
    await sleep(80);
    expect(heard).toEqual([3, 6]);
    await sleep(80);
    bell.ring(1);
    expect(heard).toEqual([3, 6, 1]);
    stop();
    await sleep(80);
    bell.ring(1);
    expect(heard).toEqual([3, 6, 1]);
  });
});
