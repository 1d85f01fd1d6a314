import { cpuMsOf } from './cpu-time.js';

const onLinux = process.platform === 'linux' ? it : it.skip;
if (onLinux === it.skip)
  process.stdout.write('Skipped: a process tells its CPU time under /proc, which Linux alone has\n');

onLinux('counts what this process does', () => {
  const before = cpuMsOf(process.pid);
  for (const end = performance.now() + 60; performance.now() < end;) Math.random();
  const used = process.cpuUsage();
  expect(cpuMsOf(process.pid)).toBeGreaterThan(before);
  expect(cpuMsOf(process.pid)).toBeLessThanOrEqual((used.user + used.system) / 1000 + 100);
});

it('says nothing of a process that is not there', () => {
  expect(cpuMsOf(2 ** 30)).toBeNaN();
});
