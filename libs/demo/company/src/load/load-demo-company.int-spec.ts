import { jest } from '@jest/globals';
import { LoadDemoCompany } from './load-demo-company.service.js';
import { openDemo } from './testing/open-demo.js';
import { JobRunner } from '@wellspring/platform-jobs';
jest.setTimeout(120_000);
it('loads', async () => {
  const demo = await openDemo();
  const load = demo.get(LoadDemoCompany);
  expect(await load.shouldLoad()).toBe(true);
  const t = performance.now();
  const lines: string[] = [];
  await load.run({ seed: 2026, today: new Date() }, ({ doneRatio, message }) =>
    lines.push(`${Math.round(performance.now() - t)} ${doneRatio.toFixed(3)} ${message}`),
  );
  console.log(lines.join('\n'));
  const t1 = performance.now();
  await demo.get(JobRunner).start();
  await demo.get(JobRunner).drain(100_000);
  console.log('jobs', performance.now() - t1);
  for (const sql of [
    'select kind, state, error, result from job_run',
    'select task_identifier, last_error from graphile_worker.jobs',
    'select count(*) from page',
    'select count(*) from revision',
    'select count(*) from mail_message',
    'select count(*) from mail_recipient',
    'select dropped, messages_read, messages_kept from mail_import',
    'select count(*) from page_view',
    'select count(*),sum(views) from page_view_hour',
    'select count(*), sum(surviving_tokens) from page_share',
    'select key, length(value::text) from setting',
  ])
    console.log(sql, await demo.test.database.query(sql));
  await demo.close();
});
