import { jest } from '@jest/globals';
import { type MailRow, UNMARKED } from '@wellspring/influence-formats';
import { type Actor } from '@wellspring/kernel';
import { JobRuns } from '@wellspring/platform-jobs';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { RankOnThreads } from '../analysis/rank-on-threads.service.js';
import { AnalyseMail, EndMailRecording, ImportMail, Leaders } from '../index.js';
import { SettleUnknownAddress } from '../mail-in/settle-unknown-address.service.js';
import { aMailingCompany, type MailingCompany, NEWEST } from '../testing/a-company.js';
import { openInfluence } from '../testing/open-influence.js';

jest.setTimeout(120_000);

describe('work that lasts past the end of recording', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let company: MailingCompany;
  let analyst: Actor;

  beforeAll(async () => {
    ({ test, modules } = await openInfluence());
    company = await aMailingCompany(test, { Sales: 8, Plant: 7 });
    analyst = await aPerson(test.database, { roles: ['employee', 'analyst'], kind: 'guest' });
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const restate = () => test.database.query(`UPDATE mail_recording SET ended_at = NULL`);
  const end = () => modules.get(EndMailRecording).run(company.statedBy);
  const kept = async () => {
    const rows = await test.database.query<{ n: number }>(`SELECT count(*)::integer AS n FROM mail_message`);
    return rows[0]?.n ?? 0;
  };
  async function* mail(count: number, at: (row: number) => Promise<void> | void): AsyncGenerator<MailRow> {
    for (let row = 0; row < count; row++) {
      await at(row);
      yield {
        ...{
          ...UNMARKED,
          kind: 'message',
          line: row + 2,
          messageKey: `late ${row}`,
          sentAt: NEWEST,
          inReplyTo: null,
        },
        ...{
          from: 'sales.00@company.example',
          to: ['sales.01@company.example'],
          cc: ['who@company.example'],
          bcc: [],
        },
      };
    }
  }

  it('stores no batch of an import any more, and keeps those that came before', async () => {
    const before = await kept();
    const options = { fileName: 'mail.csv', format: 'csv', onProblem: 'skip' } as const;
    const running = modules.get(ImportMail).run(
      company.statedBy,
      mail(16_000, async (row) => {
        if (row !== 12_000) return;
        while ((await kept()) < before + 10_000) await new Promise((resolve) => setTimeout(resolve, 5));
        await end();
      }),
      options,
    );
    await expect(running).rejects.toThrow('Mail recording is off');
    expect(await kept()).toBe(before + 10_000);
    const [row] = await test.database.query(
      `SELECT state, error FROM mail_import WHERE file_name = 'mail.csv' AND state <> 'done'`,
    );
    expect(row).toMatchObject({ state: 'failed', error: expect.stringContaining('Mail recording is off') });
  });

  it('gives no message to somebody by an address that is settled after it', async () => {
    const [address] = await test.database.query<{ id: string }>(`SELECT id FROM mail_unknown_address`);
    const resolve = () =>
      modules
        .get(SettleUnknownAddress)
        .resolve(company.statedBy, address?.id ?? '', company.everybody[3]?.personId ?? '');
    await expect(resolve()).rejects.toThrow('Mail recording is off');
    await restate();
    expect(await resolve()).toBe(10_000);
  });

  it('publishes no analysis that was being computed', async () => {
    const ranking = modules.get(RankOnThreads);
    const run = ranking.run.bind(ranking);
    const stop = jest.spyOn(ranking, 'run').mockImplementation(async (...all) => {
      const ranked = await run(...all);
      await end();
      return ranked;
    });
    const runId = await modules.get(AnalyseMail).start(analyst);
    await modules.drain();
    stop.mockRestore();
    expect((await modules.get(JobRuns).get(analyst, runId)).state).toBe('failed');
    expect(await modules.get(Leaders).newestSnapshot()).toBe(null);
  });
});
