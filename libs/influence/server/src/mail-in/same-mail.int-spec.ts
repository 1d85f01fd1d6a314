import { Readable } from 'node:stream';
import { type MailRow, type MessageRow, readMail, UNMARKED } from '@wellspring/influence-formats';
import { type Actor, DAY_MS, seededRandom, SYSTEM_ACTOR } from '@wellspring/kernel';
import { peopleEntities } from '@wellspring/people-server';
import {
  aPerson,
  createTestDatabase,
  openModules,
  type OpenModules,
  type TestDatabase,
} from '@wellspring/testing';
import { PublishAlways, SAVE_GATE } from '@wellspring/wiki-server';
import { ImportMail, influenceEntities, InfluenceModule, StartMailRecording } from '../index.js';
import { SettleUnknownAddress } from './settle-unknown-address.service.js';

const NOW = new Date('2026-11-20T09:00:00Z');
const STATEMENT = {
  purpose: 'Find people to invite',
  basis: 'Works agreement 12',
  until: new Date(Date.now() + 300 * DAY_MS).toISOString().slice(0, 10),
};
const FILES = 12;
const ROWS = 120;
const OPTIONS = { fileName: 'mail', onProblem: 'skip' } as const;

/** Whoever may stand in a message: people, addresses of the company that nobody has, and others. */
const PEOPLE = ['ann@firm.example', 'bo@firm.example', 'cy@firm.example'];
const UNKNOWN = ['cy.other@firm.example', 'ann.b@firm.example', 'gone@firm.example', 'who@firm.example'];
const OTHERS = ['x@outside.example', 'helpdesk@firm.example'];

describe('the same mail', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let admin: Actor;
  let [ann, cy]: [Actor, Actor] = [SYSTEM_ACTOR, SYSTEM_ACTOR];

  beforeAll(async () => {
    test = await createTestDatabase([...peopleEntities, ...influenceEntities]);
    const influence = InfluenceModule.forRoot({ messageIdKey: Buffer.alloc(32, 7) });
    modules = await openModules(test, [influence], [{ provide: SAVE_GATE, useValue: PublishAlways }]);
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    const person = (displayName: string, address: string) => aPerson(test.database, { displayName, address });
    ann = await person('Ann Meyer', 'ann@firm.example');
    await person('Bo Larsen', 'bo@firm.example');
    cy = await person('Cy Chen', 'cy@firm.example');
    await modules.get(StartMailRecording).run(admin, STATEMENT);
  }, 60_000);
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const table = (sql: string) => test.database.query<Record<string, unknown>>(sql);
  const forgetMessages = () => table('TRUNCATE mail_message, mail_condensed_message, mail_week_tie CASCADE');
  const forgetAll = () => table('TRUNCATE mail_import, mail_message, mail_unknown_address CASCADE');
  const importRows = (rows: AsyncIterable<MailRow>) => modules.get(ImportMail).run(admin, rows, OPTIONS);
  /** Everything that an analysis would see, and who waits in what; the text of settled addresses is gone. */
  const stored = async () => ({
    messages: await table(
      `SELECT encode(m.message_hash, 'hex') AS hash, m.sent_at, m.sender_id, m.recipient_count,
         (SELECT json_agg(json_build_array(r.person_id, r.role) ORDER BY r.person_id) FROM mail_recipient AS r WHERE r.message_hash = m.message_hash) AS recipients,
         (SELECT json_agg(json_build_array(a.shown, p.is_sender, p.role) ORDER BY a.shown) FROM mail_pending_party AS p
          JOIN mail_unknown_address AS a ON a.id = p.address_id WHERE p.message_hash = m.message_hash) AS waiting
       FROM mail_message AS m ORDER BY m.message_hash`,
    ),
    waiting: await table(
      `SELECT shown, messages FROM mail_unknown_address WHERE messages > 0 ORDER BY shown`,
    ),
  });
  const waitingInFact = () =>
    table(`SELECT shown, count(*)::integer AS messages FROM mail_pending_party
           JOIN mail_unknown_address ON id = address_id GROUP BY shown ORDER BY shown`);
  const idOf = async (shown: string) =>
    String((await table(`SELECT id FROM mail_unknown_address WHERE shown = '${shown}'`))[0]?.['id'] ?? '');

  /** A file of random messages, repeated ones, marked ones and wrong rows. */
  function randomRows(seed: number): MailRow[] {
    const random = seededRandom(seed);
    const below = (count: number) => Math.floor(random.next() * count);
    const some = <T>(list: readonly T[], most: number) => [
      ...new Set(Array.from({ length: below(most + 1) }, () => list[below(list.length)] as T)),
    ]; // below its length
    const everybody = [...PEOPLE, ...UNKNOWN, ...OTHERS];
    return Array.from({ length: ROWS }, (_, at): MailRow => {
      if (below(15) === 0)
        return { kind: 'problem', line: at + 2, column: null, message: 'names no recipient' };
      const to = some(everybody, 3);
      const cc = some(everybody, 2).filter((address) => !to.includes(address));
      const mark = (['isList', 'isBulk', 'isAutoSubmitted', 'isCalendar'] as const)[below(40)];
      return {
        ...{
          kind: 'message',
          line: at + 2,
          messageKey: `${seed}-${below(ROWS)}`,
          inReplyTo: null,
          sentAt: NOW,
        },
        // The same id comes from the same sender.
        ...{
          from: everybody[at % everybody.length] ?? '',
          to,
          cc: to.length + cc.length ? cc : ['bo@firm.example'],
          bcc: [],
        },
        ...UNMARKED,
        ...(mark === undefined ? {} : { [mark]: true }),
      };
    });
  }
  async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
    yield* rows;
  }

  it('is all accounted for: what was read was kept or dropped, and every other row was wrong', async () => {
    await forgetAll();
    for (let seed = 1; seed <= FILES; seed++) {
      const rows = randomRows(seed);
      for (const again of [false, true]) {
        const report = await importRows(each(rows));
        const dropped = Object.values(report.dropped).reduce((sum, count) => sum + count, 0);
        expect(report.messagesKept + dropped).toBe(report.messagesRead);
        expect(report.messagesRead + report.problemCount).toBe(ROWS);
        expect(report.problems.map(({ line }) => line)).toEqual(
          rows.flatMap((row) => (row.kind === 'problem' ? [row.line] : [])),
        );
        const [newest] = await table(
          `SELECT rows_done::integer AS rows, (SELECT count(*)::integer FROM mail_message WHERE import_id = i.id) AS messages
           FROM mail_import AS i ORDER BY started_at DESC, id DESC LIMIT 1`,
        );
        expect(newest).toEqual({ rows: ROWS, messages: report.messagesKept });
        if (again) expect(report.messagesKept).toBe(0);
      }
      expect((await stored()).waiting).toEqual(await waitingInFact());
    }
  }, 60_000);

  it('is stored alike whether it was known before whose addresses are, or said afterwards in any order', async () => {
    const settle = modules.get(SettleUnknownAddress);
    const says = [
      async () => settle.resolve(admin, await idOf('cy.other@firm.example'), cy.personId),
      async () => settle.resolve(admin, await idOf('ann.b@firm.example'), ann.personId),
      async () => settle.dismiss(admin, await idOf('gone@firm.example')),
    ];
    for (let seed = 1; seed <= FILES; seed++) {
      await forgetAll();
      const rows = randomRows(seed).map((row) =>
        // Each message once: what differs between two of one id depends on which came first.
        row.kind === 'message' ? { ...row, messageKey: `once-${row.line}` } : row,
      );
      await importRows(each(rows));
      for (let at = 0; at < says.length; at++) {
        await says[(at + seed) % says.length]?.();
        expect((await stored()).waiting).toEqual(await waitingInFact());
      }
      const repaired = await stored();
      await forgetMessages();
      await table(`UPDATE mail_unknown_address SET messages = 0`);
      await importRows(each(rows));
      expect(repaired).toEqual(await stored());
      expect(repaired.messages.length).toBeGreaterThan(20);
    }
  }, 60_000);

  it('is stored alike in whichever formats it comes, and in whichever order they come', async () => {
    const files = sameMailInFormats();
    const names = Object.keys(files) as (keyof typeof files)[]; // the keys of a literal
    const [mbox, postfix, exchange, csv] = names;
    const orders = [
      names,
      [...names].reverse(),
      [postfix, mbox, csv, exchange],
      [exchange, postfix, csv, mbox],
    ];
    let first: unknown;
    for (const order of orders) {
      await forgetAll();
      const kept: number[] = [];
      for (const name of order) {
        const source = Readable.from([Buffer.from(files[name ?? 'csv'])]);
        kept.push(
          (await importRows(readMail(source, { fileName: 'f', now: NOW, zone: 'UTC' }))).messagesKept,
        );
      }
      expect(kept).toEqual([2, 0, 0, 0]);
      first ??= await stored();
      expect(await stored()).toEqual(first);
    }
    expect(first).toMatchObject({ messages: [{ recipient_count: 2 }, { recipient_count: 2 }] });
  });

  it('of one file ends as one who cancels it soon wants, however large its messages are', async () => {
    await forgetAll();
    let asked = 0;
    async function* slow(): AsyncGenerator<MessageRow> {
      for (let at = 0; ; at++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const row = randomRows(at + 1).find((found) => found.kind === 'message');
        if (row) yield row;
      }
    }
    class JobCancelled extends Error {}
    const onProgress = () => {
      if (++asked === 2) throw new JobCancelled();
    };
    await expect(modules.get(ImportMail).run(admin, slow(), { ...OPTIONS, onProgress })).rejects.toThrow(
      JobCancelled,
    );
    expect(await table(`SELECT state FROM mail_import`)).toEqual([{ state: 'cancelled' }]);
  });
});

/** Two messages as a mailbox, two logs and a table have them: logs know no kinds, and split who got what. */
function sameMailInFormats() {
  const header = (id: string, to: string, cc: string) =>
    `From ann@x Fri Nov 20 08:30:00 2026\nFrom: Ann <ann@firm.example>\nTo: ${to}\nCc: ${cc}\nDate: Fri, 20 Nov 2026 08:30:00 +0000\nMessage-ID: <${id}@firm.example>\nSubject: x\n\ntext\n\n`;
  const postfix = (queueId: string, id: string, ...to: string[]) =>
    [
      `cleanup[1]: ${queueId}: message-id=<${id}@firm.example>`,
      `qmgr[1]: ${queueId}: from=<ann@firm.example>, size=1, nrcpt=2 (queue active)`,
      ...to.map(
        (address) => `smtp[1]: ${queueId}: to=<${address}>, relay=x, dsn=2.0.0, status=sent (250 ok)`,
      ),
      `qmgr[1]: ${queueId}: removed`,
    ]
      .map((text) => `Nov 20 08:30:00 mail postfix/${text}\n`)
      .join('');
  const [bo, cy, who] = ['bo@firm.example', 'cy@firm.example', 'who@firm.example'];
  const exchange = (event: string, id: string, to: string, kinds: string) =>
    `2026-11-20T08:30:00Z,${event},<${id}@firm.example>,${to},${kinds},ann@firm.example\r\n`;
  return {
    mbox: header('one', bo, cy) + header('two', who, bo),
    postfix: postfix('ABCDEF1', 'one', bo, cy) + postfix('ABCDEF2', 'two', who, bo),
    exchange:
      '#Software: Microsoft Exchange Server\r\n#Fields: date-time,event-id,message-id,recipient-address,recipient-status,sender-address\r\n' +
      exchange('DELIVER', 'one', cy, '') +
      exchange('RECEIVE', 'one', `${bo};${cy}`, 'To;Cc') +
      exchange('RECEIVE', 'two', `${who};${bo}`, 'To;Cc'),
    csv: `message_id;sent_at;from;to;cc\r\none@firm.example;2026-11-20T08:30:00Z;ann@firm.example;${bo};${cy}\r\n<two@firm.example>;2026-11-20T08:30:00Z;ann@firm.example;${who};${bo}\r\n`,
  };
}
