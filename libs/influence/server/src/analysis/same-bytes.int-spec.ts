import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  collectMail,
  type DirectoryPerson,
  type MailMessage,
  rankLeaders,
} from '@wellspring/influence-domain';
import { type MailRow, UNMARKED } from '@wellspring/influence-formats';
import { type Actor, DAY_MS, seededRandom } from '@wellspring/kernel';
import { WorkerPool } from '@wellspring/platform-jobs';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { AnalyseMail, ImportMail, Leaders, StartMailRecording } from '../index.js';
import { openInfluence } from '../testing/open-influence.js';
import { RankOnThreads } from './rank-on-threads.service.js';
import { RankedPeople } from './ranked-people.read-model.js';
import { RecordedMail } from './recorded-mail.read-model.js';

const PEOPLE = 36;
const MESSAGES = 2400;
const FIRST_MS = Date.UTC(2026, 5, 1, 8);
const WEEKS = 20;
const STATEMENT = {
  ...{ purpose: 'Find people to invite', basis: 'Works agreement 12' },
  until: new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10),
};

/** So many replicates that two tasks share them. */
const OPTIONS = { zone: 'UTC', replicates: 60 };

type Message = Extract<MailRow, { kind: 'message' }>;

const addressOf = (person: number) => `p${String(person).padStart(2, '0')}@company.example`;

/** Mail with answers, Cc, recipients of other companies and mass mail; many at the same second. */
function mailOfTheCompany(): Message[] {
  const { next } = seededRandom(31);
  const pick = () =>
    next() < 0.05
      ? `x${Math.floor(9 * next())}@elsewhere.example`
      : addressOf(Math.floor(next() ** 2 * PEOPLE));
  const messages: Message[] = [];
  for (let at = 0; at < MESSAGES; at++) {
    const question = at > 9 && next() < 0.4 ? messages[Math.floor(next() * at)] : undefined;
    const hours = question ? 0 : Math.floor(next() * WEEKS * 7) * 24 + Math.floor(next() * 9);
    const recipients = next() < 0.02 ? 14 : 1 + Math.floor(3 * next() ** 2);
    messages.push({
      ...{ kind: 'message', line: at + 2, messageKey: `m${at}`, ...UNMARKED },
      inReplyTo: question && next() < 0.7 ? question.messageKey : null,
      sentAt: question
        ? new Date(question.sentAt.getTime() + Math.floor(next() * 3 * DAY_MS))
        : new Date(FIRST_MS + hours * 3_600_000),
      from: question?.to[0] ?? addressOf(Math.floor(next() * PEOPLE)),
      to: question ? [question.from] : Array.from({ length: recipients }, pick),
      cc: next() < 0.2 ? [pick()] : [],
      bcc: next() < 0.05 ? [pick()] : [],
    });
  }
  return messages;
}

describe('the same mail and people', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let analyst: Actor;
  let admin: Actor;
  const mail = mailOfTheCompany();

  beforeAll(async () => {
    ({ test, modules } = await openInfluence());
    analyst = await aPerson(test.database, { roles: ['employee', 'analyst'], kind: 'guest' });
    admin = await aPerson(test.database, { roles: ['employee', 'admin'], kind: 'guest' });
    for (let person = 0; person < PEOPLE; person++)
      await aPerson(test.database, {
        ...{ displayName: `Person ${person}`, address: addressOf(person) },
        ...(person % 9 === 4 ? {} : { department: `Department ${person % 4}` }),
      });
    await test.database.query(
      `UPDATE person SET manager_id = (SELECT id FROM person WHERE display_name = 'Person 0')
       WHERE display_name IN ('Person 1', 'Person 2', 'Person 3', 'Person 9')`,
    );
    await modules.get(StartMailRecording).run(admin, STATEMENT);
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  async function take(messages: readonly Message[]) {
    async function* rows(): AsyncGenerator<MailRow> {
      for (const message of messages) yield await Promise.resolve(message);
    }
    const options = { fileName: 'mail.csv', format: 'csv', onProblem: 'refuse' } as const;
    return modules.get(ImportMail).run(admin, rows(), options);
  }

  /** A new snapshot, all that is stored of it but its id and the instant. */
  async function publishedBytes() {
    await modules.get(AnalyseMail).start(analyst);
    await modules.drain();
    const { id = '' } = (await modules.get(Leaders).newestSnapshot()) ?? {};
    const [row] = await test.database.query<{ digest: string; snapshot: string; people: string; ties: string }>(
      `SELECT digest, (to_jsonb(s) - 'id' - 'published_at')::text AS snapshot,
         (SELECT string_agg((to_jsonb(own) - 'snapshot_id')::text, E'\\n' ORDER BY position) FROM influence_score AS own WHERE snapshot_id = s.id) AS people,
         (SELECT string_agg((to_jsonb(tie) - 'snapshot_id')::text, E'\\n' ORDER BY a, b) FROM influence_tie AS tie WHERE snapshot_id = s.id) AS ties
       FROM influence_snapshot AS s WHERE id = $1`,
      [id],
    ); // prettier-ignore
    return { id, ...row };
  }

  it('give the same bytes whatever the order of rows and in however many overlapping imports they came', async () => {
    expect(await take(mail)).toMatchObject({ messagesRead: MESSAGES });
    const { id: first, ...expected } = await publishedBytes();
    expect(expected.ties?.split('\n').length).toBeGreaterThan(100);
    expect(JSON.parse(expected.snapshot ?? '')).toMatchObject({ method: { bootstrap: { replicates: 200 } } });

    await test.database.query(`DELETE FROM mail_message`);
    const { next } = seededRandom(77);
    const shuffled = mail
      .map((message) => ({ message, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ message }) => message);
    // Each file begins before the one before it ended, and the first comes once more at the end.
    const files = [0, 1, 2, 3].map((file) => shuffled.slice(Math.max(0, file * 600 - 150), (file + 1) * 600));
    for (const file of [...files, ...files.slice(0, 1)]) await take(file);
    const { id: second, ...again } = await publishedBytes();
    expect(second).not.toBe(first);
    expect(again).toEqual(expected);
  });

  it('give the same digits on one thread, on four, here and in another process at the other end of the world', async () => {
    const { directory } = await modules.get(RankedPeople).now();
    const messages: MailMessage[] = [];
    for await (const message of modules.get(RecordedMail).messages()) messages.push(message);
    const collected = await collectMail(messages, directory);
    const expected = JSON.stringify(rankLeaders(collected, OPTIONS));
    const maps = new Set<string>();
    for (const threads of [1, 4]) {
      const pool = new WorkerPool(threads);
      const signal = new AbortController().signal;
      const found = await new RankOnThreads(pool).run(collected, OPTIONS, signal, () => undefined);
      await pool.onApplicationShutdown();
      expect(JSON.stringify(found.analysis)).toBe(expected);
      maps.add(JSON.stringify([[...found.layout.x], [...found.layout.y]]));
    }
    expect(maps.size).toBe(1);
    expect(inAnotherProcess(messages, directory)).toBe(createHash('sha256').update(expected).digest('hex'));
  });
});

/** The digest of an analysis in a process of its own, in another time zone and language, with its rows the other way round. */
function inAnotherProcess(messages: readonly MailMessage[], directory: readonly DirectoryPerson[]): string {
  const program = `
    import { createHash } from 'node:crypto';
    import { text } from 'node:stream/consumers';
    import { analyseMail } from '@wellspring/influence-domain';
    const { messages, directory } = JSON.parse(await text(process.stdin));
    const mail = messages.reverse().map((message) => ({ ...message, sentAt: new Date(message.sentAt) }));
    const analysis = await analyseMail(mail, directory.reverse(), ${JSON.stringify(OPTIONS)});
    process.stdout.write(createHash('sha256').update(JSON.stringify(analysis)).digest('hex'));`;
  const loader = import.meta.resolve('@swc-node/register/esm-register');
  const flags = ['--conditions=@wellspring/source', `--import=${loader}`, '--input-type=module'];
  return execFileSync(process.execPath, [...flags, '-e', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { TZ: 'Pacific/Kiritimati', LANG: 'zh_TW.UTF-8', LC_ALL: 'zh_TW.UTF-8' },
    input: JSON.stringify({ messages, directory }),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}
