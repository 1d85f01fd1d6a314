import { jest } from '@jest/globals';
import { type DynamicModule, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Actor } from '@wellspring/kernel';
import { loadConfig, WELLSPRING_CONFIG } from '@wellspring/platform-config';
import { DatabaseModule } from '@wellspring/platform-database';
import { JobRunner, JobsModule } from '@wellspring/platform-jobs';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { noticesEntities } from '../index.js';
import { ChangeNoticeSettings } from '../change-notice-settings.service.js';
import { NoticeSubjects } from '../notice-subjects.js';
import { DEFAULT_NOTICE_SETTINGS } from '../notice-settings.read-model.js';
import { NoticesModule } from '../notices.module.js';
import { type NoticeDraft, Notices } from '../notices.service.js';
import { type ReceivedMail, TestMailServer } from '../testing/test-mail-server.js';
import { NoticeMailJobs } from './notice-mail.handler.js';
import { SendNoticeMail } from './send-notice-mail.service.js';

jest.setTimeout(60_000);

@Module({})
class ConfigModule {
  static of(env: Record<string, string>): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: WELLSPRING_CONFIG, useValue: loadConfig({ WELLSPRING_TIME_ZONE: 'UTC', ...env }) },
      ],
      exports: [WELLSPRING_CONFIG],
    };
  }
}

describe('notices by mail', () => {
  let test: TestDatabase;
  let server: TestMailServer;
  let module: TestingModule;
  const logged: unknown[] = [];
  const closed = new Set<string>();
  let ann: Actor;
  let ben: Actor;

  const open = async (env: Record<string, string>): Promise<TestingModule> => {
    const made = await Test.createTestingModule({
      imports: [
        ConfigModule.of(env),
        DatabaseModule.forRoot(test.dataSource),
        JobsModule.forRoot(
          { databaseUrl: test.url, concurrency: 2, log: (...entry) => logged.push(entry) },
          1,
        ),
        NoticesModule,
      ],
    }).compile();
    await made.init();
    made.get(NoticeSubjects).register('page', async (_actor, ids) => {
      const seen = ids.filter((id) => !closed.has(id));
      return new Map(seen.map((id) => [id, { name: `Page ${id}`, href: `/p/${id}`, quote: 'Some words.' }]));
    });
    return made;
  };

  beforeAll(async () => {
    test = await createTestDatabase(noticesEntities);
    server = await TestMailServer.start();
    module = await open({
      WELLSPRING_SMTP_URL: server.url,
      WELLSPRING_MAIL_FROM: 'Wellspring <wiki@company.example>',
      WELLSPRING_PUBLIC_URL: 'https://wiki.company.example',
    });
  });
  afterAll(async () => {
    await module.close();
    await server.stop();
    await test.close();
  });
  beforeEach(async () => {
    ann = await aPerson(test.database, {
      displayName: 'Ann Lee',
      address: `ann-${Date.now()}@company.example`,
    });
    ben = await aPerson(test.database, { displayName: 'Ben' });
    server.answerWith(null);
    server.received.splice(0);
    closed.clear();
    logged.splice(0);
  });

  const publish = async (count: number, more: Partial<NoticeDraft> = {}, into = module) => {
    const drafts = Array.from({ length: count }, (_, at): NoticeDraft => ({
      ...{ personId: ann.personId, kind: 'test.page-changed', actorId: ben.personId, subjectKind: 'page' },
      ...{ subjectId: `n${at}`, details: {} },
      ...more,
    }));
    await test.unitOfWork.run((tx) => into.get(Notices).publish(tx, drafts));
    // One after the other, as they come in life.
    await test.database.query(
      `UPDATE notice SET created_at = created_at + substr(subject_id, 2)::integer * interval '1 millisecond'
       WHERE person_id = $1 AND subject_id ~ '^n[0-9]$' AND mail_state = 'waiting'`,
      [ann.personId],
    );
  };
  const HOUR_MS = 3_600_000;
  const run = (hoursFromNow = 0) =>
    module.get(SendNoticeMail).run(ann.personId, new Date(Date.now() + hoursFromNow * HOUR_MS));
  const states = async () =>
    (
      await test.database.query<{ state: string }>(
        'SELECT mail_state AS state FROM notice WHERE person_id = $1 ORDER BY created_at, id',
        [ann.personId],
      )
    ).map((row) => row.state);
  const settings = (more: Partial<typeof DEFAULT_NOTICE_SETTINGS>) =>
    module.get(ChangeNoticeSettings).run(ann, { ...DEFAULT_NOTICE_SETTINGS, ...more });
  const subjects = () => server.received.map((mail: ReceivedMail) => mail.subject);

  it('bring the first four at once, the rest in one digest twelve hours later, and nothing twice', async () => {
    await publish(6);
    await run();
    expect(subjects()).toEqual([
      'Page changed: Page n0',
      'Page changed: Page n1',
      'Page changed: Page n2',
      'Page changed: Page n3',
    ]);
    await run();
    await run(11.9);
    expect(server.received).toHaveLength(4);
    await run(12.1);
    expect(subjects().slice(4)).toEqual(['2 notices']);
    expect(server.received[4]?.text).toContain('https://wiki.company.example/p/n4');
    expect(server.received[4]?.text).toContain('https://wiki.company.example/p/n5');
    await run(13);
    expect(server.received).toHaveLength(5);
    expect(await states()).toEqual(Array.from({ length: 6 }, () => 'sent'));
  });

  it('leave quiet notices in the inbox alone', async () => {
    await publish(2, { isQuiet: true });
    await publish(1);
    await run(13);
    expect(subjects()).toEqual(['Page changed: Page n0']);
    expect((await states()).sort()).toEqual(['none', 'none', 'sent']);
  });

  it('go to the person, in their language, with ways to the page, the settings and the end', async () => {
    await test.database.query(`UPDATE person SET locale = 'zh-TW', time_zone = 'Asia/Taipei' WHERE id = $1`, [
      ann.personId,
    ]);
    await publish(1);
    await run();
    const mail = server.received[0];
    expect(mail?.envelopeTo).toEqual([expect.stringMatching(/^ann-\d+@company\.example$/)]);
    expect(mail?.headers).toMatchObject({
      from: 'Wellspring <wiki@company.example>',
      to: expect.stringContaining('Ann Lee'),
      'list-unsubscribe': expect.stringMatching(
        /^<https:\/\/wiki\.company\.example\/mail\/stop\/[0-9a-f-]{36}>$/,
      ),
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'auto-submitted': 'auto-generated',
      'message-id': expect.stringMatching(/^<[0-9a-f-]{36}@wiki\.company\.example>$/),
    });
    expect(mail?.text).toContain('> Some words.');
    expect(mail?.text).toContain('選擇要寄送的通知: https://wiki.company.example/me#mail');
    expect(mail?.html).toContain('lang="zh-Hant"');
    const token = /stop\/([0-9a-f-]{36})/.exec(mail?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    await module.get(ChangeNoticeSettings).stopMails(token);
    await publish(1);
    await run();
    expect(server.received).toHaveLength(1);
    await expect(module.get(ChangeNoticeSettings).stopMails(ben.personId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('do not bring what was read, is closed to the person by now, or is switched off; digests alone if they like', async () => {
    await publish(3);
    closed.add('n0');
    await test.database.query(
      `UPDATE notice SET read_at = now() WHERE person_id = $1 AND subject_id = 'n1'`,
      [ann.personId],
    );
    await run();
    expect(subjects()).toEqual(['Page changed: Page n2']);
    await settings({ personal: 'off' });
    await publish(1);
    await run();
    await settings({ personal: 'digest' });
    await publish(1, { subjectId: 'late' });
    await run();
    expect(server.received).toHaveLength(1);
    await run(12.1);
    expect(subjects()).toEqual(['Page changed: Page n2', 'One notice']);
    expect((await states()).sort()).toEqual(['dropped', 'dropped', 'dropped', 'sent', 'sent']);
  });

  it('are tried again while the server takes none, and arrive once', async () => {
    await publish(2);
    server.answerWith({ code: 451, at: 'data' });
    await expect(run()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await states()).toEqual(['waiting', 'waiting']);
    server.answerWith(null);
    await run();
    await run();
    expect(subjects()).toEqual(['Page changed: Page n0', 'Page changed: Page n1']);
  });

  it('are given up where the server refuses them for good, and where nobody knows', async () => {
    server.answerWith({ code: 550, at: 'rcpt' });
    await publish(1);
    await run();
    expect(await states()).toEqual(['failed']);
    server.answerWith('hang up after the mail');
    await publish(1);
    await run();
    server.answerWith(null);
    await run();
    expect(await states()).toEqual(['failed', 'uncertain']);
    await publish(1);
    await test.database.query(
      `UPDATE notice SET mail_state = 'sending' WHERE person_id = $1 AND mail_state = 'waiting'`,
      [ann.personId],
    );
    await run();
    expect(await states()).toEqual(['failed', 'uncertain', 'uncertain']);
    expect(server.received).toEqual([]);
  });

  it('go by jobs: at once for what is published, and for digests that become due', async () => {
    const runner = module.get(JobRunner);
    await runner.start();
    await publish(5);
    await runner.drain(20_000);
    expect(server.received).toHaveLength(4);
    await test.database.query(
      `UPDATE notice SET created_at = created_at - interval '13 hours', mailed_at = mailed_at - interval '13 hours'
       WHERE person_id = $1`,
      [ann.personId],
    );
    await module.get(NoticeMailJobs).lookForDue(new Date());
    await runner.drain(20_000);
    expect(subjects().at(-1)).toBe('One notice');
    server.answerWith({ code: 451, at: 'data' });
    await publish(1, { subjectId: 'secret-title' });
    await expect(runner.drain(1_500)).rejects.toThrow();
    await runner.stop();
    // What is logged names the job and no person, subject or word.
    const log = JSON.stringify(logged, (_key, value: unknown) =>
      value instanceof Error ? [value.message, value.stack] : value,
    );
    expect(log).toContain('notices.send-mail');
    expect(log).not.toMatch(/company\.example|Ann Lee|secret-title|Some words/);
  });

  it('are none without a mail server, and none to people without an account or address', async () => {
    const without = await open({});
    await publish(1, {}, without);
    expect(await states()).toEqual(['none']);
    await without.get(SendNoticeMail).run(ann.personId, new Date());
    await without.close();
    await publish(1);
    await test.database.query('UPDATE account SET disabled_at = now() WHERE person_id = $1', [ann.personId]);
    await run();
    expect(await states()).toEqual(['none', 'dropped']);
    expect(server.received).toEqual([]);
  });
});
