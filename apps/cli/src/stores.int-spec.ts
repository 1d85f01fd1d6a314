import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HistoryAnalysis } from '@wellspring/contributions-domain';
import { realData } from '@wellspring/testing';
import { type LeadersJson } from './leaders/leaders-output.js';
import { type StoredContributions } from './stores/contributions-of-space.js';
import { type DemoStateJson } from './stores/demo-state.js';
import { type MailImportJson } from './stores/import-mail.js';
import { type PeopleImportJson } from './stores/import-people.js';
import { type WikiImportJson } from './stores/import-wiki.js';
import { type RebuildJson } from './stores/rebuild.js';
import { jsonOf, runCaptured } from './testing/run-captured.js';

const mail = realData('mail/enron/mail.csv') ?? '';
const people = realData('mail/enron/people.csv') ?? '';
const handbook = realData('wiki/meltano-handbook-git.xml.xz') ?? '';
const isThere = [mail, people, handbook].every((path) => path !== '');
const where = isThere ? describe : describe.skip;
if (!isThere) process.stdout.write('Skipped: files of ../shared/data are missing\n');

const STATEMENT = ['--purpose', 'Find people to invite', '--basis', 'Works agreement 12', '--until'];
/** In half a year: the longest that can be stated at once is two. */
const until = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellspring-cli-'));
  process.env['WELLSPRING_DATA'] = join(folder, 'data');
  process.env['WELLSPRING_DEMO'] = 'off';
  // A Meilisearch that is away: commands go on and say what waits for it.
  process.env['MEILI_URL'] = 'http://127.0.0.1:9';
  process.env['MEILI_KEY'] = 'a-key-of-nobody-at-all';
});
afterAll(async () => {
  for (const name of ['WELLSPRING_DATA', 'WELLSPRING_DEMO', 'MEILI_URL', 'MEILI_KEY'])
    delete process.env[name];
  await rm(folder, { recursive: true, force: true });
});

// Each command starts the stores of one data folder and stops them again, as from a shell; the order matters.
where('commands on the stores', () => {
  it('import-wiki takes a history in once', async () => {
    const first = await jsonOf<WikiImportJson>('import-wiki', handbook, '--space', 'HANDBOOK');
    expect(first).toMatchObject({
      pages: 60,
      revisions: 508,
      authors: 29,
      addedPages: 60,
      added: 508,
      skipped: 0,
    });
    expect(first).toMatchObject({ markup: 'markdown', waiting: { contributions: 0, search: 60 } });
    const second = await jsonOf<WikiImportJson>('import-wiki', handbook, '--space', 'HANDBOOK', '--no-wait');
    expect(second).toMatchObject({ added: 0, addedPages: 0, skipped: 508, waiting: null });
  }, 120_000);

  it('contributions gives the figures that the file gives', async () => {
    const stored = await jsonOf<StoredContributions>('contributions', '--space', 'HANDBOOK');
    const offline = await jsonOf<HistoryAnalysis>('contributions', '--wiki', handbook);
    const { concentration, ...figures } = offline;
    expect(stored).toMatchObject({ ...figures, space: 'HANDBOOK', attributionPending: 0 });
    expect(stored.concentration.editors).toEqual(concentration.editors);
  }, 60_000);

  it('rebuild contributions gives them again', async () => {
    const { pages, waiting } = await jsonOf<RebuildJson>('rebuild', 'contributions');
    expect([pages, waiting]).toEqual([60, 0]);
    const { people: authors } = await jsonOf<StoredContributions>('contributions');
    expect(authors[0]).toMatchObject({ name: 'Amanda Folson', edits: 101 });
  }, 120_000);

  it('import-people takes the good rows in and reports the others', async () => {
    expect(await jsonOf<PeopleImportJson>('import-people', people, '--dry-run')).toMatchObject({
      added: 156,
    });
    expect(await jsonOf<PeopleImportJson>('import-people', people)).toMatchObject({
      added: 156,
      problems: [],
    });
    const oneWrong = join(folder, 'people.csv');
    await writeFile(oneWrong, 'name,email\nNew Person,new.person@enron.example\nNobody,not an address\n');
    const ended = await runCaptured('import-people', oneWrong);
    expect(ended).toMatchObject({
      exitCode: 0,
      stdout: '1 added, 0 updated, 0 unchanged, 1 problem (see above).\n',
    });
    expect(ended.stderr).toMatch(/people\.csv, line 3, column email: /);
  }, 60_000);

  it('import-mail refuses without a statement, and leaves none behind for a broken file', async () => {
    const refused = await runCaptured('import-mail', mail);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('Mail recording is off: give --purpose, --basis and --until.');
    const broken = join(folder, 'broken.csv');
    await writeFile(broken, 'message_id,sent_at,from,to\nm1,never,a@enron.example,b@enron.example\n');
    expect((await runCaptured('import-mail', broken, ...STATEMENT, until)).stderr).toContain(
      'line 2, column sent_at',
    );
    expect((await runCaptured('rank-leaders')).stderr).toContain('Mail recording is off');
  }, 60_000);

  it('rank-leaders gives the order that the files give', async () => {
    const report = await jsonOf<MailImportJson>('import-mail', mail, ...STATEMENT, until);
    expect(report).toMatchObject({ messagesRead: 21_635, messagesKept: 21_635, people: 154 });
    const stored = await jsonOf<LeadersJson>('rank-leaders');
    // The directory has one person more than the file by now.
    const everybody = join(folder, 'everybody.csv');
    await writeFile(everybody, `${await peopleText()}new.person@enron.example,New Person,,,,\n`);
    const offline = await jsonOf<LeadersJson>('rank-leaders', '--mail', mail, '--people', everybody);
    expect(stored.people).toHaveLength(157);
    expect(stored.people.map(({ email, score, tier }) => [email, score, tier])).toEqual(
      offline.people.map(({ email, score, tier }) => [email, score, tier]),
    );
    expect(stored.people[0]?.measures).toEqual(offline.people[0]?.measures);
    expect(stored.people[0]?.reasons).toEqual(offline.people[0]?.reasons);
    const again = await jsonOf<LeadersJson>('rank-leaders');
    expect(again.snapshot).toEqual(stored.snapshot);
    expect((await jsonOf<LeadersJson>('rank-leaders', '--refresh')).snapshot?.id).not.toBe(
      stored.snapshot?.id,
    );
  }, 120_000);

  it('import-mail tells each wrong row of a folder of every format with its file and line, and counts them', async () => {
    const box = join(folder, 'mail');
    await mkdir(box);
    const header = 'From: a@enron.example\nTo: b@enron.example\n';
    const date = 'Date: Fri, 31 May 2024 09:30:00 +0000\n';
    const separator = 'From a@x Fri May 31 09:30:00 2024\n';
    const columns = 'date-time,event-id,message-id,recipient-address,sender-address';
    const files: Readonly<Record<string, string>> = {
      'box.mbox': `${separator}${header}${date}\nx\n\n${separator}${header}Date: Fri, 31 May 2098 09:30:00 +0000\n\nx\n\n${separator}${header}`,
      'edges.txt': '1 2 1000000000\n1 2 4102444800\n1 2\n',
      'mail.csv':
        'message_id,sent_at,from,to\n1,2024-05-31T09:30:00Z,a@enron.example,b@enron.example\n2,never,a@x,b@x\n',
      'mail.log':
        'May 31 09:30:00 h postfix/smtp[1]: AAAAAA1: to=<b@enron.example>, relay=x, status=sent (250 ok)\nFeb 31 09:30:00 h postfix/qmgr[1]: AAAAAA2: removed\n',
      'msgtrk.log': `#Software: Microsoft Exchange Server\n#Fields: ${columns}\n2024-05-31T09:30:00Z,RECEIVE,<e1>,b@enron.example,a@enron.example\n2024-05-31T09:30:00Z,RECEIVE,<e2>,b@enr`,
      'no-date.eml': `${header}\n`,
      'no-from.eml': `To: b@enron.example\n${date}\n`,
      'notes.txt': 'a secret plan, and more of it\n',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(box, name), text);
    const { exitCode, stdout, stderr } = await runCaptured('import-mail', box, '--zone', 'UTC');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^4 messages read .*, 3 kept, of 0 people\.\n/);
    expect(stdout).toMatch(/ 1 not kept: from or to nobody but people outside the company\n/);
    expect(stdout).toMatch(/ 11 rows left out as wrong \(see above\)\n/);
    expect(stderr.split('\n').flatMap((line) => line.split(`${box}, `)[1] ?? [])).toEqual([
      expect.stringMatching(
        /^box\.mbox, line 8, column date: "Fri, 31 May 2098 09:30:00 \+0000" lies in the future/,
      ),
      expect.stringMatching(/^box\.mbox, line 15: the file ends inside the header/),
      'edges.txt, line 3: has 2 fields; wanted "sender recipient seconds" or "sender recipient weight seconds"',
      expect.stringMatching(/^edges\.txt, line 2, column seconds: "2100-\S+" lies in the future/),
      expect.stringMatching(/^mail\.csv, line 3, column sent_at: "…" is not a date/),
      'mail.log, line 2, column time: begins with a day that does not exist',
      'mail.log, line 1, column from: has no sender: its first lines are not in this file',
      'msgtrk.log, line 4: the file ends inside this row',
      'no-date.eml, line 1, column date: has no date',
      'no-from.eml, line 1, column from: has no sender',
      expect.stringMatching(/^notes\.txt, line 1: this is no format of mail that is known/),
    ]);
    expect(stderr).not.toContain('secret');
    const named = await runCaptured('import-mail', join(box, 'msgtrk.log'), '--format', 'mbox');
    expect([named.exitCode, named.stderr]).toEqual([
      1,
      expect.stringMatching(
        /: this is an Exchange message tracking log, not a mailbox \(mbox\)\. .* name "exchange"\.\n$/,
      ),
    ]);
  }, 60_000);

  it('reindex says that search is away', async () => {
    const { exitCode, stderr } = await runCaptured('reindex', '--json');
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringMatching(/^wellspring: Search is not available now[^\n]*\n$/),
    ]);
  }, 30_000);

  it('demo says that there is none', async () => {
    expect(await jsonOf<DemoStateJson>('demo')).toEqual({
      loaded: false,
      companyName: null,
      wanted: false,
      personas: [],
    });
  }, 30_000);

  it('a wrong variable and an unknown space are one line', async () => {
    const space = await runCaptured('contributions', '--space', 'NOWHERE', '--json');
    expect(space).toEqual({ exitCode: 1, stdout: '', stderr: 'wellspring: There is no space NOWHERE.\n' });
    process.env['WELLSPRING_PORT'] = 'http';
    const port = await runCaptured('demo');
    delete process.env['WELLSPRING_PORT'];
    expect(port.exitCode).toBe(1);
    expect(port.stderr).toMatch(/^wellspring: WELLSPRING_PORT wants [^\n]+, got "http"\.\n$/);
  }, 30_000);
});

async function peopleText(): Promise<string> {
  const text = await readFile(people, 'utf8');
  return text.endsWith('\n') ? text : `${text}\n`;
}
