import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LeadersJson } from './leaders/leaders-output.js';
import { jsonOf, runCaptured } from './testing/run-captured.js';

const XML_HEAD = '<mediawiki version="0.11"><siteinfo><sitename>Test</sitename></siteinfo>\n';
const page = (title: string) =>
  `<page><title>${title}</title><ns>0</ns><id>1</id><revision><id>7</id><timestamp>2024-01-01T00:00:00Z</timestamp>` +
  '<contributor><username>An author</username><id>1</id></contributor><model>wikitext</model>' +
  '<text>Some words.</text></revision></page>\n';
const HEADER = 'message_id,sent_at,from,to';
const row = (number: number) =>
  `m${number},2024-03-01T09:00:00Z,a${number % 50}@company.example,b${number % 7}@company.example`;

let folder: string;
const inFolder = (name: string) => join(folder, name);

/** A file with 5,000 messages whose row in line 4,711 is wrong. */
async function mailWithBadDate(): Promise<string> {
  const rows = Array.from({ length: 5_000 }, (_, index) => row(index + 2));
  rows[4_709] = row(4_711).replace('2024-03-01T09:00:00Z', '31/02/2024');
  const path = inFolder('bad-date.csv');
  await writeFile(path, [HEADER, ...rows, ''].join('\n'));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellspring-cli-'));
  await writeFile(inFolder('truncated.xml'), (XML_HEAD + page('One') + page('Two')).slice(0, -60));
  await writeFile(inFolder('other.xml'), '<html><body>No wiki</body></html>');
  await writeFile(inFolder('empty.xml'), '');
  await writeFile(inFolder('whole.xml'), `${XML_HEAD}${page('One')}</mediawiki>`);
  await writeFile(inFolder('header.csv'), `${HEADER.replace('sent_at', 'date')}\n${row(2)}\n`);
  await writeFile(inFolder('people.csv'), 'email,full name\na1@company.example,A One\n');
  await writeFile(inFolder('mail.csv'), `${HEADER}\n${row(2)}\n${row(3)}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('broken input', () => {
  it.each([
    ['truncated XML', ['contributions', '--wiki', 'truncated.xml'], /truncated\.xml: line \d+: /],
    ['truncated XML', ['authorship', '--wiki', 'truncated.xml'], /truncated\.xml: line \d+: /],
    ['another kind of XML', ['contributions', '--wiki', 'other.xml'], /other\.xml: line 1: /],
    ['an empty file', ['contributions', '--wiki', 'empty.xml'], /empty\.xml: the file is empty/],
    ['a missing wiki', ['contributions', '--wiki', 'nowhere.xml'], /nowhere\.xml: there is no such file/],
    ['a folder', ['contributions', '--wiki', '.'], /: this is a folder, not a file/],
    [
      'a wrong mail header',
      ['rank-leaders', '--mail', 'header.csv'],
      /header\.csv, line 1: .*missing sent_at/,
    ],
    ['a missing mail file', ['rank-leaders', '--mail', 'nowhere.csv'], /nowhere\.csv: there is no such file/],
    [
      'a folder with files that are no mail',
      ['rank-leaders', '--mail', '.'],
      /, empty\.xml, line 1: the file is empty/,
    ],
    [
      'a wrong people header',
      ['rank-leaders', '--mail', 'mail.csv', '--people', 'people.csv'],
      /people\.csv, line 1: .*missing name/,
    ],
    [
      'a missing people file',
      ['rank-leaders', '--mail', 'mail.csv', '--people', 'no.csv'],
      /no\.csv: there is no such file/,
    ],
    [
      'a missing file to import',
      ['import-wiki', 'nowhere.xml', '--space', 'HR'],
      /nowhere\.xml: there is no such file/,
    ],
    [
      'a missing directory to import',
      ['import-people', 'nowhere.csv'],
      /nowhere\.csv: there is no such file/,
    ],
    [
      'a wrong mail header to import',
      ['import-mail', 'header.csv'],
      /header\.csv, line 1: .*missing sent_at/,
    ],
  ])('%s (%j) is a one-line error that names it', async (_what, words, message) => {
    const inPlace = words.map((word) => (/^\.$|\.(xml|csv)$/.test(word) ? inFolder(word) : word));
    const { exitCode, stderr } = await runCaptured(...inPlace, '--json');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^wellspring: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });

  it('names file, line and column of a bad date in line 4,711', async () => {
    const path = await mailWithBadDate();
    for (const command of [
      ['rank-leaders', '--mail', path],
      ['import-mail', path],
    ]) {
      const { exitCode, stdout, stderr } = await runCaptured(...command, '--json');
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        /^wellspring: \S+bad-date\.csv, line 4711, column sent_at: "31\/02\/2024" is not a date[^\n]*\n$/,
      );
    }
  });

  it('leaves bad rows out on request and reports them', async () => {
    const path = await mailWithBadDate();
    const words = ['rank-leaders', '--mail', path, '--skip-bad-rows', '--replicates', '0'];
    const { method, skippedRows } = await jsonOf<LeadersJson>(...words);
    expect(method.input.messagesRead).toBe(4_999);
    expect(skippedRows).toEqual({
      count: 1,
      rows: [
        { file: path, line: 4_711, column: 'sent_at', message: expect.stringContaining('is not a date') },
      ],
    });
    const { exitCode, stderr } = await runCaptured(...words);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^1 row left out:\n {2}\S+bad-date\.csv, line 4711, column sent_at: /);
  });
});

describe('small input', () => {
  it('says why nothing can be said about one author', async () => {
    const { stdout, exitCode } = await runCaptured('contributions', '--wiki', inFolder('whole.xml'));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Gini coefficient +needs two authors +needs two authors/);
  });

  it('ranks nobody in a file without messages, and says so', async () => {
    await writeFile(inFolder('no-rows.csv'), `${HEADER}\n`);
    const { people, method } = await jsonOf<LeadersJson>('rank-leaders', '--mail', inFolder('no-rows.csv'));
    expect(people).toEqual([]);
    expect(method.notes.map(({ code }) => code)).toContain('NO_TIES');
  });
});
