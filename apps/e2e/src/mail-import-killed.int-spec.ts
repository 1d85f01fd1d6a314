import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '@wellspring/kernel';
import pg from 'pg';
import { jsonOfCommand, startCommand } from './command-line.js';
import { eventually } from './eventually.js';
import { directoryCsv, mailFile, type MailFile } from './mail-file.js';
import { type Part, ServerProcess } from './server-process.js';
import { signInAsFirstAdmin } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { type Visitor } from './visitor.js';

/** Eight batches, so that every kill below comes with some behind it and some to come. */
const ROWS = 40_000;
const recordingFor = (days: number) => ({
  ...{ purpose: 'Find people to invite', basis: 'Works agreement 12' },
  until: new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10),
});
const RECORD = `mutation ($input: StartMailRecordingInput!) { startMailRecording(input: $input) { purpose } }`;
const REPORT = `query ($id: ID!) { mailImport(id: $id) {
  state error messagesRead messagesKept messagesPending people unknownAddresses problemCount ignoredColumns
  dropped { reason messages } } }`;
/** Who dies, in this order, each time in the middle of a batch. */
const KILLS: readonly { readonly afterRows: number; readonly parts: readonly Part[] }[] = [
  { afterRows: 5_000, parts: ['wellspring'] },
  { afterRows: 15_000, parts: ['postgres', 'meilisearch', 'wellspring'] },
];

interface Report {
  readonly state: string;
  readonly error: string | null;
  readonly dropped: readonly { readonly reason: string; readonly messages: number }[];
}

describe('An import of mail under kill -9', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  let server: ServerProcess;
  let admin: Visitor;

  beforeAll(async () => {
    server = await ServerProcess.start({ dataDir });
    admin = await signInAsFirstAdmin(() => server);
    const people = join(folder.path, 'people.csv');
    writeFileSync(people, directoryCsv());
    expect(await jsonOfCommand(dataDir, 'import-people', people)).toMatchObject({ added: 20 });
    await admin.ask(RECORD, { input: recordingFor(30) });
  }, 240_000);

  afterAll(async () => {
    await server?.killAll();
    folder.remove();
  }, 30_000);

  it('goes on by itself in the server, and reports as if nothing had happened', async () => {
    const { name, file } = newFile();
    const id = await upload(name, file);
    for (const { afterRows, parts } of KILLS) {
      await inTheMiddleOf(name, afterRows, () => server.kill(...parts));
      server = await ServerProcess.start({ dataDir });
    }
    const report = await ended(id);
    expect(report).toMatchObject({ state: 'DONE', error: null, ...countsOf(file), unknownAddresses: 1 });
    expect(dropsOf(report)).toEqual({ alreadyThere: file.repeated, external: file.external });
    expect(await storedOf(name)).toEqual({
      messages: file.messagesKept,
      waiting: file.messagesPending,
    });
    expect(readdirSync(join(dataDir, 'mail-imports'))).toEqual([]);
    // Whatever was lost would come in now.
    const again = await ended(await upload(`again-${name}`, file));
    expect(again).toMatchObject({ state: 'DONE', messagesRead: file.messagesRead, messagesKept: 0 });
    expect(dropsOf(again)).toEqual({
      alreadyThere: file.messagesKept + file.repeated,
      external: file.external,
    });
  }, 300_000);

  it('of the command line has whole batches in, and the same file again adds exactly the rest', async () => {
    const { name, file } = newFile();
    const path = join(folder.path, name);
    writeFileSync(path, file.csv);
    const words = ['import-mail', path, '--skip-bad-rows'];
    const first = startCommand({ dataDir }, ...words);
    await inTheMiddleOf(name, 5_000, async () => {
      expect((await first.kill()).signal).toBe('SIGKILL');
    });
    const left = await storedOf(name);
    expect(left.messages).toBeGreaterThan(0);
    expect(left.messages).toBeLessThan(file.messagesKept);
    const report = await jsonOfCommand<{ dropped: Record<string, number> }>(dataDir, ...words);
    expect(report).toMatchObject({
      ...countsOf(file),
      messagesKept: file.messagesKept - left.messages,
      messagesPending: file.messagesPending - left.waiting,
    });
    expect(report.dropped).toMatchObject({
      alreadyThere: left.messages + file.repeated,
      external: file.external,
    });
    expect(await storedOf(name)).toEqual({
      messages: file.messagesKept,
      waiting: file.messagesPending,
    });
  }, 240_000);

  /** A file that nobody has imported yet: a second try of a test must not meet what the first one left. */
  const newFile = () => {
    const id = randomUUID();
    return { name: `${id}.csv`, file: mailFile(id, ROWS, new Date(), 'nobody reads this') };
  };

  async function upload(name: string, { csv }: MailFile): Promise<string> {
    const sent = await admin.fetch(`/mail-imports?name=${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-wellspring-request': '1' },
      body: csv,
    });
    expect(sent.status).toBe(201);
    return ((await sent.json()) as { id: string }).id; // the documented answer
  }

  /** The report of an import when it has ended. */
  async function ended(id: string): Promise<Report> {
    let seen: Report | undefined;
    return eventually(
      () => `the import ends, not ${JSON.stringify(seen)}\n${server.tail()}`,
      async () => {
        seen = (await admin.ask<{ mailImport: Report }>(REPORT, { id })).mailImport;
        return seen.state !== 'WAITING' && seen.state !== 'RUNNING' && seen;
      },
      90_000,
    );
  }

  const countsOf = ({ messagesRead, messagesKept, messagesPending, problemCount }: MailFile) => ({
    ...{ messagesRead, messagesKept, messagesPending, problemCount },
    ...{ people: 20, ignoredColumns: ['subject'] },
  });

  const dropsOf = ({ dropped }: Report) =>
    Object.fromEntries(
      dropped.filter(({ messages }) => messages > 0).map(({ reason, messages }) => [reason, messages]),
    );

  /**
   * Does something while a batch that comes after so many rows is half written: its transaction waits for the row of the
   * import, which is held here meanwhile.
   */
  async function inTheMiddleOf(name: string, afterRows: number, kill: () => Promise<void>): Promise<void> {
    const client = await connected();
    try {
      await eventually(
        `${name} has more than ${afterRows} rows behind it`,
        async () => {
          await client.query('BEGIN');
          const { rows } = await client.query<{ done: string; state: string }>(
            `SELECT rows_done AS done, state FROM mail_import WHERE file_name = $1 FOR UPDATE`,
            [name],
          );
          if (rows[0]?.state === 'running' && Number(rows[0].done) >= afterRows) return true;
          await client.query('ROLLBACK');
          return false;
        },
        60_000,
      );
      const watcher = await connected();
      try {
        await eventually(
          'the next batch waits for the row that is held',
          async () => {
            const { rows } = await watcher.query(
              `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')`,
            );
            return rows.length > 0;
          },
          30_000,
        );
      } finally {
        await watcher.end();
      }
      await kill();
    } finally {
      // PostgreSQL itself may be among the dead.
      await client.end().catch(() => undefined);
    }
    await nothingHalfWritten();
  }

  /** Waits until the dead process's transaction is gone too; there is nobody to ask where PostgreSQL is dead as well. */
  async function nothingHalfWritten(): Promise<void> {
    if (server.pidOf('postgres') === null) return;
    const client = await connected().catch(() => null);
    if (client === null) return;
    try {
      await eventually(
        'nobody writes mail any more',
        async () => {
          const { rows } = await client.query(
            `SELECT 1 FROM pg_locks JOIN pg_class ON pg_class.oid = relation
             WHERE relname = 'mail_message' AND mode = 'RowExclusiveLock'`,
          );
          return rows.length === 0;
        },
        30_000,
      );
    } finally {
      await client.end();
    }
  }

  /** Messages of the imports of a file, and those of them that wait for an address. */
  async function storedOf(fileName: string): Promise<{ messages: number; waiting: number }> {
    const client = await connected();
    try {
      const { rows } = await client.query<{ messages: number; waiting: number }>(
        `SELECT count(*)::integer AS messages, count(*) FILTER (WHERE EXISTS (
           SELECT FROM mail_pending_party AS party WHERE party.message_hash = message.message_hash))::integer AS waiting
         FROM mail_message AS message JOIN mail_import ON mail_import.id = message.import_id
         WHERE mail_import.file_name = $1`,
        [fileName],
      );
      return rows[0] ?? { messages: 0, waiting: 0 };
    } finally {
      await client.end();
    }
  }

  async function connected(): Promise<pg.Client> {
    const { databaseUrl } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
      databaseUrl: string;
    }; // what the server writes for the command line
    const client = new pg.Client({ connectionString: databaseUrl });
    // A client that is idle when PostgreSQL dies must not end the test.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
});
