import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type MailRow, type MessageRow, readMail, UNMARKED } from '@wellspring/influence-formats';
import { type Actor, DAY_MS, SYSTEM_ACTOR } from '@wellspring/kernel';
import { peopleEntities } from '@wellspring/people-server';
import {
  aPerson,
  createTestDatabase,
  openModules,
  type OpenModules,
  type TestDatabase,
} from '@wellspring/testing';
import { ZipFile } from 'yazl';
import { PublishAlways, SAVE_GATE } from '@wellspring/wiki-server';
import {
  CondenseMail,
  ImportMail,
  influenceEntities,
  InfluenceModule,
  OptOutOfRecording,
  StartMailImport,
  StartMailRecording,
} from '../index.js';
import { INTERRUPTED } from './living-imports.service.js';
import { MailImports } from './mail-imports.read-model.js';
import { RunMailImport } from './run-mail-import.job.js';
import { SettleUnknownAddress } from './settle-unknown-address.service.js';
import { UnknownAddresses } from './unknown-addresses.read-model.js';

const NOW = new Date('2026-11-20T09:00:00Z');
const STATEMENT = { purpose: 'Find people to invite', basis: 'Works agreement 12', until: '2027-06-30' };
const SECRET = 'Kaltwasserkanarie';

describe('mail coming in', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let admin: Actor;
  let [ann, bo, cy]: [Actor, Actor, Actor] = [SYSTEM_ACTOR, SYSTEM_ACTOR, SYSTEM_ACTOR];
  const dataDir = mkdtempSync(join(tmpdir(), 'wellspring-mail-in-'));

  beforeAll(async () => {
    test = await createTestDatabase([...peopleEntities, ...influenceEntities]);
    const influence = InfluenceModule.forRoot({ messageIdKey: Buffer.alloc(32, 7), dataDir });
    modules = await openModules(test, [influence], [{ provide: SAVE_GATE, useValue: PublishAlways }]);
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    const person = (displayName: string, address: string) => aPerson(test.database, { displayName, address });
    ann = await person('Ann Meyer', 'ann@firm.example');
    bo = await person('Bo Larsen', 'bo@firm.example');
    cy = await person('Mei Chen', 'mei.chen@firm.example');
    await modules.get(StartMailRecording).run(admin, STATEMENT);
  }, 60_000);
  afterAll(async () => {
    await modules.close();
    await test.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  beforeEach(() =>
    test.database.query(
      `TRUNCATE mail_import, mail_message, mail_recipient, mail_unknown_address, mail_pending_party, mail_week_tie, mail_condensed_message CASCADE`,
    ),
  );

  type Given = Partial<MessageRow>;
  const rowOf = (given: Given, at: number): MessageRow => ({
    ...{
      kind: 'message',
      line: at + 2,
      messageKey: `m${at}`,
      inReplyTo: null,
      sentAt: NOW,
      from: 'ann@firm.example',
    },
    ...{ to: ['bo@firm.example'], cc: [], bcc: [], ...UNMARKED },
    ...given,
  });
  async function* rows(...messages: Given[]): AsyncGenerator<MailRow> {
    for (const [at, given] of messages.entries()) yield rowOf(given, at);
  }
  const OPTIONS = { fileName: 'mail.csv', format: 'csv', onProblem: 'skip' } as const;
  const importRows = (source: AsyncIterable<MailRow>) => modules.get(ImportMail).run(admin, source, OPTIONS);
  const table = (sql: string) => test.database.query<Record<string, unknown>>(sql);
  /** Everything that an analysis would see. */
  const stored = () =>
    table(
      `SELECT encode(m.message_hash, 'hex') AS hash, m.sent_at, m.sender_id, m.recipient_count,
         (SELECT json_agg(json_build_array(r.person_id, r.role) ORDER BY r.person_id) FROM mail_recipient AS r WHERE r.message_hash = m.message_hash) AS recipients
       FROM mail_message AS m ORDER BY m.message_hash`,
    );
  const open = () => modules.get(UnknownAddresses).list(admin, 50, null);

  it('drops before it counts, says why, and keeps recipients by kind and what was answered', async () => {
    const report = await importRows(
      rows(
        {
          to: ['bo@firm.example', 'x@outside.example'],
          cc: ['mei.chen@firm.example'],
          bcc: ['nobody@outside.example'],
        },
        { inReplyTo: 'm0', from: 'bo@firm.example', to: [], bcc: ['ann@firm.example'] },
        { isList: true },
        { isBulk: true },
        { isAutoSubmitted: true, from: '' },
        { isCalendar: true },
        { from: 'noreply@firm.example' },
        { to: ['helpdesk@firm.example'] },
        { to: ['ann@firm.example'] },
        { from: 'x@outside.example' },
        { to: ['x@outside.example'] },
      ),
    );
    expect(report).toMatchObject({
      messagesRead: 11,
      messagesKept: 2,
      people: 3,
      externalRecipients: 3,
      problemCount: 0,
    });
    expect(report.dropped).toEqual({
      ...{
        alreadyThere: 0,
        list: 1,
        bulk: 1,
        automatic: 1,
        calendar: 1,
        roleMailbox: 2,
        self: 1,
        external: 2,
      },
      ...{ optedOut: 0, dismissed: 0, overflow: 0 },
    });
    const messages = await table(
      `SELECT recipient_count, in_reply_to_hash = (SELECT message_hash FROM mail_message WHERE in_reply_to_hash IS NULL) AS answers,
         (SELECT array_agg(role ORDER BY role) FROM mail_recipient AS r WHERE r.message_hash = m.message_hash) AS roles
       FROM mail_message AS m ORDER BY recipient_count DESC`,
    );
    expect(messages).toEqual([
      { recipient_count: 4, answers: null, roles: [0, 1] },
      { recipient_count: 1, answers: true, roles: [2] },
    ]);
  });

  it('adds nothing a second time, and of a log cut in two the same in either order', async () => {
    const early = { sentAt: new Date(NOW.getTime() - 1_000) };
    const [one, two]: [Given, Given] = [
      { messageKey: 'cut', to: ['bo@firm.example'] },
      { messageKey: 'cut', to: ['mei.chen@firm.example'], ...early },
    ];
    await importRows(rows(one));
    expect((await importRows(rows(two, {}))).dropped.alreadyThere).toBe(1);
    const forth = await stored();
    for (const again of [[one], [two, {}]]) expect((await importRows(rows(...again))).messagesKept).toBe(0);
    // The messages of rows() are numbered: the plain one stands second above.
    expect(await stored()).toEqual(forth);
    await table('TRUNCATE mail_message CASCADE');
    await importRows(rows(two, {}));
    await importRows(rows(one));
    expect(await stored()).toEqual(forth);
    await table('TRUNCATE mail_message CASCADE');
    await importRows(rows(two, {}, one));
    expect(await stored()).toEqual(forth);
  });

  it('keeps what waits for an unknown address, suggests who it is, and repairs it when that is said', async () => {
    const unknown = 'm.chen@firm.example';
    const mail: Given[] = [
      { from: unknown, to: ['ann@firm.example', 'mei.chen@firm.example'] },
      { to: ['bo@firm.example'], cc: [unknown] },
      { to: [unknown] },
      { from: 'pat@firm.example', to: ['ann@firm.example'] },
    ];
    expect(await importRows(rows(...mail))).toMatchObject({
      messagesKept: 4,
      messagesPending: 4,
      unknownAddresses: 2,
    });
    await importRows(rows(...mail));
    const [first, second] = await open();
    expect(first).toMatchObject({
      shown: unknown,
      messages: 3,
      suggestions: [{ personId: cy.personId, reason: 'INITIAL_AND_NAME' }],
    });
    expect(second).toMatchObject({ shown: 'pat@firm.example', messages: 1, suggestions: [] });
    const settle = modules.get(SettleUnknownAddress);
    await expect(settle.resolve(ann, first?.id ?? '', cy.personId)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await settle.resolve(admin, first?.id ?? '', cy.personId)).toBe(3);
    await settle.dismiss(admin, second?.id ?? '');
    expect(await open()).toEqual([]);
    const repaired = await stored();
    // As if the directory had known the address from the start; of oneself nobody is a recipient.
    await table('TRUNCATE mail_message CASCADE');
    expect(await importRows(rows(...mail))).toMatchObject({
      messagesKept: 3,
      messagesPending: 0,
      dropped: { dismissed: 1 },
    });
    expect(await stored()).toEqual(repaired);
    expect(repaired.filter((row) => row['sender_id'] === cy.personId)).toHaveLength(1);
    const left = await table(`SELECT shown FROM mail_unknown_address WHERE shown IS NOT NULL`);
    expect(left).toEqual([]);
  });

  it('adds nobody to a message that somebody else sent under the same id, known or not', async () => {
    const [one, two, who] = ['one@firm.example', 'two@firm.example', 'who@firm.example'];
    const senders = [
      ['ann@firm.example', 'bo@firm.example'],
      ['ann@firm.example', two],
      [one, two],
    ] as const;
    for (const [first, second] of senders) {
      await table('TRUNCATE mail_message, mail_unknown_address CASCADE');
      await importRows(
        rows({ messageKey: 'same', from: first, to: ['di@outside.example', 'mei.chen@firm.example'] }),
      );
      const before = await stored();
      await importRows(rows({ messageKey: 'same', from: second, to: ['mei.chen@firm.example', who] }));
      const waiting = await table(
        `SELECT shown FROM mail_pending_party JOIN mail_unknown_address ON id = address_id`,
      );
      expect(waiting).toEqual(first === one ? [{ shown: one }] : []);
      expect(await stored()).toEqual(before);
    }
  });

  it('resolves by itself what the directory has learned since', async () => {
    await importRows(rows({ from: 'di@firm.example' }));
    expect(await open()).toHaveLength(1);
    const di = await aPerson(test.database, { displayName: 'Di Novak', address: 'di@firm.example' });
    await importRows(rows());
    expect(await open()).toEqual([]);
    expect(await stored()).toMatchObject([{ sender_id: di.personId }]);
  });

  it('goes on where a process died between two batches, and ends as if nothing had happened', async () => {
    const many = Array.from({ length: 12_000 }, (_, at): Given => ({
      messageKey: `k${at}`,
      from: at % 2 ? 'bo@firm.example' : 'ann@firm.example',
      to: at % 2 ? ['ann@firm.example'] : ['bo@firm.example', 'odd@firm.example'],
    }));
    let tidyUp = () => undefined as void;
    async function* dying(): AsyncGenerator<MailRow> {
      for (const [at, given] of many.entries()) {
        // The process is gone: nothing more comes, and nothing is tidied before the end of this test.
        if (at === 11_000)
          await new Promise((_, reject) => (tidyUp = () => reject(new Error('The test is over.'))));
        yield rowOf(given, at);
      }
    }
    const died = expect(importRows(dying())).rejects.toThrow('The test is over.');
    const position = async () =>
      Number((await table(`SELECT rows_done FROM mail_import`))[0]?.['rows_done'] ?? 0);
    while ((await position()) < 10_000) await new Promise((resolve) => setTimeout(resolve, 5));
    const [half] = await modules.get(MailImports).list(admin, 1);
    if (!half) throw new Error('There is no import.');
    expect(half).toMatchObject({
      state: 'running',
      rowsDone: '10000',
      messagesRead: 10_000,
      messagesKept: 10_000,
    });
    expect(await stored()).toHaveLength(10_000);
    const report = await modules.get(ImportMail).continue(admin, half, rows(...many), OPTIONS);
    expect(report).toMatchObject({
      messagesRead: 12_000,
      messagesKept: 12_000,
      messagesPending: 6_000,
      people: 2,
      unknownAddresses: 1,
    });
    const resumed = await stored();
    const waiting = await table(`SELECT messages FROM mail_unknown_address`);
    await table('TRUNCATE mail_message, mail_unknown_address CASCADE');
    await importRows(rows(...many));
    expect(await stored()).toEqual(resumed);
    expect(await table(`SELECT messages FROM mail_unknown_address`)).toEqual(waiting);
    tidyUp();
    await died;
  }, 60_000);

  it('says of an import whose process is gone that it was interrupted, and of no other', async () => {
    let goOn = () => undefined as void;
    const end = new Promise<void>((resolve) => (goOn = resolve));
    async function* slow(): AsyncGenerator<MailRow> {
      yield rowOf({}, 0);
      await end;
    }
    const living = importRows(slow());
    const states = async () =>
      Object.fromEntries(
        (await table(`SELECT file_name, state FROM mail_import`)).map((row) => [
          row['file_name'],
          row['state'],
        ]),
      );
    while ((await states())['mail.csv'] !== 'running') await new Promise((resolve) => setTimeout(resolve, 5));
    await table(
      `INSERT INTO mail_import (id, recording_id, file_name, format, state, started_at, job_run_id)
       SELECT gen_random_uuid(), recording_id, name, 'csv', 'running', now(), job FROM mail_import,
         (VALUES ('killed.csv', NULL::uuid), ('job.csv', gen_random_uuid())) AS more(name, job)`,
    );
    await modules.get(RunMailImport).sweep(new Date());
    expect(await states()).toEqual({ 'mail.csv': 'running', 'killed.csv': 'failed', 'job.csv': 'running' });
    const [killed] = await table(`SELECT error FROM mail_import WHERE file_name = 'killed.csv'`);
    expect(killed?.['error']).toBe(INTERRUPTED);
    goOn();
    expect((await living).messagesKept).toBe(1);
    // The next import looks as well.
    await table(`UPDATE mail_import SET state = 'running', error = NULL WHERE file_name = 'killed.csv'`);
    await importRows(rows());
    expect((await states())['killed.csv']).toBe('failed');
  });

  it('keeps a message to ten thousand people', async () => {
    const to = Array.from({ length: 9_998 }, (_, at) => `p${at}@outside.example`);
    const report = await importRows(rows({ to: [...to, 'bo@firm.example', 'mei.chen@firm.example'] }));
    expect(report).toMatchObject({ messagesKept: 1, externalRecipients: 9_998 });
    expect(await stored()).toMatchObject([{ recipient_count: 10_000 }]);
  });

  it('turns old mail into weekly ties, counts nothing twice, and forgets those after thirteen months', async () => {
    const mail: Given[] = [
      { to: ['bo@firm.example'], cc: ['mei.chen@firm.example'] },
      { to: ['bo@firm.example'] },
      { from: 'who@firm.example' },
    ];
    await importRows(rows(...mail));
    const condense = modules.get(CondenseMail);
    const day = (days: number) => new Date(Date.now() + days * DAY_MS);
    expect(await condense.run(day(89))).toMatchObject({ messagesDeleted: 0, addressesForgotten: 0 });
    expect(await condense.run(day(91))).toMatchObject({
      messagesDeleted: 3,
      tiesDeleted: 0,
      addressesForgotten: 1,
    });
    // What waited for the address went with it.
    const ties = `SELECT week::text, recipient_id, weight, messages FROM mail_week_tie ORDER BY weight`;
    const wanted = [
      { week: '2026-11-16', recipient_id: cy.personId, weight: 0.25, messages: 1 },
      { week: '2026-11-16', recipient_id: bo.personId, weight: 1.5, messages: 2 },
    ];
    expect(await table(ties)).toEqual(wanted);
    expect(await importRows(rows(...mail))).toMatchObject({ messagesKept: 0, dropped: { alreadyThere: 3 } });
    await condense.run(day(91));
    expect(await table(ties)).toEqual(wanted);
    await modules.get(OptOutOfRecording).run(cy, true);
    expect(await table(ties)).toEqual(wanted.slice(1));
    await modules.get(OptOutOfRecording).run(cy, false);
    expect(await condense.run(day(400))).toMatchObject({ tiesDeleted: 1 });
    expect(await table(`SELECT 1 FROM mail_condensed_message`)).toEqual([]);
  });

  it('repairs the weekly ties too when somebody says, after the messages are gone, whose an address is', async () => {
    const [unknown, other] = ['eve.m@firm.example', 'who@firm.example'];
    const eve = await aPerson(test.database, { displayName: 'Eve Marsh', address: 'eve@firm.example' });
    const mail: Given[] = [
      { from: unknown, to: ['ann@firm.example'], cc: ['eve@firm.example'] },
      { to: ['bo@firm.example', unknown] },
      { to: ['eve@firm.example'] },
      { from: unknown, to: [other] },
      { from: 'bo@firm.example', to: [other] },
      { from: other, to: ['ann@firm.example'] },
    ];
    const condense = modules.get(CondenseMail);
    const later = new Date(Date.now() + 91 * DAY_MS);
    const settle = modules.get(SettleUnknownAddress);
    const idOf = async (shown: string) => (await open()).find((address) => address.shown === shown)?.id ?? '';
    const ties = () =>
      table(`SELECT week::text, sender_id, recipient_id, weight, messages FROM mail_week_tie
             WHERE sender_id IS NOT NULL AND recipient_id IS NOT NULL ORDER BY sender_id, recipient_id`);
    await importRows(rows(...mail));
    // The next import meets the addresses again, so that they are not forgotten.
    await table(`UPDATE mail_unknown_address SET seen_at = now() + interval '80 days'`);
    await condense.run(later);
    expect(await stored()).toEqual([]);
    expect(await ties()).toHaveLength(2);
    expect(await settle.resolve(admin, await idOf(unknown), eve.personId)).toBe(3);
    await settle.dismiss(admin, await idOf(other));
    const repaired = await ties();
    expect(
      await table(`SELECT 1 FROM mail_week_tie WHERE sender_id IS NULL OR recipient_id IS NULL`),
    ).toEqual([]);
    // As if the directory had known both from the start.
    await table('TRUNCATE mail_message, mail_condensed_message, mail_week_tie CASCADE');
    await importRows(rows(...mail));
    await condense.run(later);
    expect(repaired).toEqual(await ties());
    expect(repaired.map(({ messages }) => messages).sort()).toEqual([1, 1, 2]);
  });

  it('refuses an upload that nobody may send, and before a byte is stored', async () => {
    const start = modules.get(StartMailImport);
    const content = () => Readable.from([Buffer.from('x')]);
    await expect(start.receive(ann, { name: 'a.csv' }, content())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(start.receive(admin, { name: 'a', format: 'pst' }, content())).rejects.toThrow(
      /format: wants one of csv/,
    );
    await expect(start.receive(admin, { name: 'a', zone: 'Nowhere' }, content())).rejects.toThrow(
      /no time zone/,
    );
    await expect(start.receive(admin, { name: 'a', epoch: 'now' }, content())).rejects.toThrow(
      /epoch: wants/,
    );
    await expect(start.receive(admin, { name: 'a' }, Readable.from([]))).rejects.toThrow(
      'The file is empty.',
    );
  });

  it('takes uploads of every format in as jobs and leaves no trace of subjects and texts in any table or file', async () => {
    const start = modules.get(StartMailImport);
    for (const [name, content] of Object.entries({ ...canaries(), 'all.zip': await zippedCanaries() })) {
      const upload = {
        name,
        ...(name === 'mail.log' ? { zone: 'UTC' } : {}),
        ...(name === 'edges.txt' ? { epoch: '2026-01-01T00:00:00Z' } : {}),
      };
      // A message is called as its subject is: of its name nothing is kept.
      const fileName = name.endsWith('.eml') ? 'message.eml' : name;
      expect(await start.receive(admin, upload, Readable.from([content]))).toMatchObject({ fileName });
    }
    expect((await filesIn(dataDir)).length).toBeGreaterThan(3);
    await modules.drain();
    const imports = await modules.get(MailImports).list(admin, 20);
    expect(
      imports.map(({ fileName, state, messagesKept }) => [fileName, state, messagesKept]).sort(),
    ).toEqual([
      ['all.zip', 'done', 4],
      ['box.mbox.gz', 'done', 1],
      ['broken.csv', 'failed', 0],
      ['edges.txt', 'done', 0],
      ['mail.csv', 'done', 1],
      ['mail.log', 'done', 1],
      ['message.eml', 'done', 1],
      ['msgtrk.log', 'done', 1],
      ['text.txt', 'failed', 0],
    ]);
    expect(imports.every(({ hasFile }) => !hasFile)).toBe(true);
    for (const path of await filesIn(dataDir)) expect(await readFile(path, 'utf8')).not.toContain(SECRET);
    expect(await filesIn(dataDir)).toEqual([]);
    const tables = await table(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const [found] = await table(
        `SELECT count(*)::integer AS n FROM ${String(name)} AS t WHERE t::text ILIKE '%${SECRET}%'`,
      );
      expect([name, found?.['n']]).toEqual([name, 0]);
    }
  }, 60_000);

  it('reads the rows that it is given by the readers as they are', async () => {
    const source = readMail(Readable.from([canaries()['box.mbox.gz'] ?? Buffer.alloc(0)]), {
      fileName: 'box',
      now: NOW,
    });
    expect(await importRows(source)).toMatchObject({ format: 'mbox (mboxo)', messagesKept: 1 });
  });
});

async function filesIn(folder: string): Promise<string[]> {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
}

/** An archive with a maildir, a mailbox of each further dialect and a file of no format, each with the secret in subject and text. */
async function zippedCanaries(): Promise<Buffer> {
  const header = (id: string, more = '') =>
    `From: ${SECRET} <ann@firm.example>\nTo: bo@firm.example\nDate: Fri, 20 Nov 2026 09:30:00 +0000\nMessage-ID: <${id}@firm.example>\nSubject: ${SECRET}\n${more}\n`;
  const separator = 'From ann@x Fri Nov 20 09:30:00 2026\n';
  const body = `${SECRET}\n>From ${SECRET}\n`;
  const length = `Content-Length: ${body.length}\n`;
  const zip = new ZipFile();
  const files = {
    'maildir/cur/1.M1.host:2,S': `${header('maildir')}${SECRET}\n`,
    'rd.mbox': `${separator}${header('rd')}>>From ${SECRET}\n${body}`,
    'cl.mbox': `${separator}${header('cl', length)}${body}`,
    'cl2.mbox': `${separator}${header('cl2', length)}${body.replace('>', ' ')}`,
    [`${SECRET}/Re ${SECRET}.eml`]: `Subject: ${SECRET}\n\n${SECRET}\n`,
    [`${SECRET}.txt`]: `${SECRET} is what this is about, and more of it\n`,
  };
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  // The types know streams by a shape that lacks what it has.
  return buffer(zip.outputStream as Readable);
}

/** A file of every format whose subjects, texts and unread columns hold the secret. */
function canaries(): Record<string, Buffer> {
  const header = (id: string) =>
    `From: "${SECRET}" <ann@firm.example>\nTo: ${SECRET} <bo@firm.example>\nDate: Fri, 20 Nov 2026 09:30:00 +0000\nMessage-ID: <${id}@firm.example>\nSubject: ${SECRET}\nX-Note: ${SECRET}\n`;
  const body = `\n${SECRET}\n\nFrom ${SECRET} at 10:30\n`;
  const columns =
    'date-time,source-context,event-id,message-id,recipient-address,recipient-status,message-subject,sender-address,custom-data';
  const texts: Record<string, string> = {
    [`Re ${SECRET}.eml`]: `${header('eml')}${body}`,
    'mail.csv': `message_id,sent_at,from,to,subject,note\ncsv,2026-11-20T09:30:00Z,ann@firm.example,bo@firm.example,${SECRET},${SECRET}\nbad,,ann@firm.example,bo@firm.example,${SECRET},x\n`,
    'broken.csv': `message_id,sent_at,from,to,subject\nx,2026-11-20T09:30:00Z,ann@firm.example,bo@firm.example,"${SECRET}\n`,
    'edges.txt': `# ${SECRET}\n1 2 60\n`,
    'mail.log': `Nov 20 09:30:00 h dovecot: ${SECRET}\nNov 20 09:30:00 h postfix/cleanup[1]: ABCDEF1: message-id=<log@x>\nNov 20 09:30:00 h postfix/cleanup[1]: ABCDEF1: warning: header Subject: ${SECRET} from x[1.2.3.4]; from=<ann@firm.example> to=<bo@firm.example>\nNov 20 09:30:00 h postfix/qmgr[1]: ABCDEF1: from=<ann@firm.example>, size=1, nrcpt=1 (queue active)\nNov 20 09:30:01 h postfix/smtp[1]: ABCDEF1: to=<bo@firm.example>, relay=x, dsn=2.0.0, status=sent (250 ${SECRET})\nNov 20 09:30:01 h postfix/qmgr[1]: ABCDEF1: removed\n`,
    'msgtrk.log': `#Software: Microsoft Exchange Server\n#Fields: ${columns}\n2026-11-20T09:30:00Z,"${SECRET}, x",RECEIVE,<exchange@x>,bo@firm.example,To,"${SECRET}, ""y""",ann@firm.example,${SECRET}\n`,
    'text.txt': `${SECRET} is what this is about, and more of it\n`,
  };
  const mbox = `From ann@x Fri Nov 20 09:30:00 2026\n${header('mbox')}${body}`;
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])),
    'box.mbox.gz': gzipSync(mbox),
  };
}
