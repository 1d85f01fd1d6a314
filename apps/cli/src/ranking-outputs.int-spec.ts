import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LeadersJson } from './leaders/leaders-output.js';
import { jsonOf, runCaptured } from './testing/run-captured.js';

const NAMES = ['an', 'bo', 'cy', 'di'];
const address = (at: number) => `${NAMES[at % 4] ?? ''}@company.example`;
/** Each of four people writes to the next one, and the one in the middle to all. */
const MAIL = Array.from({ length: 40 }, (_, at) => ({
  from: address(at),
  to: address(at % 8 < 4 ? at + 1 : 1),
}));

describe('a ranking', () => {
  let folder: string;
  const inFolder = (name: string) => join(folder, name);
  const instantOf = (at: number) => `2024-03-0${1 + (at % 9)}T09:00:00`;
  const rank = (file: string, ...words: readonly string[]) => [
    'rank-leaders',
    '--mail',
    inFolder(file),
    '--replicates',
    '0',
    ...words,
  ];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wellspring-ranking-'));
    const rows = MAIL.map(({ from, to }, at) => `m${at},${instantOf(at)}Z,${from},${to}`);
    await writeFile(inFolder('mail.csv'), ['message_id,sent_at,from,to', ...rows, ''].join('\n'));
    await writeFile(
      inFolder('people.csv'),
      [
        'email,name,department',
        ...NAMES.map((name) => `${name}@company.example,=${name},"Sales, ${name}"`),
        '',
      ].join('\n'),
    );
    const box = MAIL.map(
      ({ from, to }, at) =>
        `From ${from} Fri Mar  1 09:00:00 2024\nFrom: ${from}\nTo: ${to}\nMessage-ID: <m${at}@company.example>\n` +
        `Date: ${new Date(`${instantOf(at)}Z`).toUTCString()}\nSubject: nothing\n\nText.\n\n`,
    );
    await writeFile(inFolder('box'), box.join(''));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('as CSV has a line for each person with the figures of the JSON, and nothing a spreadsheet would compute', async () => {
    const words = rank('mail.csv', '--people', inFolder('people.csv'));
    const { people } = await jsonOf<LeadersJson>(...words);
    const { stdout, stderr, exitCode } = await runCaptured(...words, '--csv');
    expect([exitCode, stderr]).toEqual([0, '']);
    const [heading = '', ...lines] = stdout.slice(1).trimEnd().split('\r\n');
    expect(stdout.startsWith('\uFEFFtier,inclusionRatio,email,name,department,score,contacts,sent,')).toBe(
      true,
    );
    expect(heading.endsWith(',coreNumber,roles,reasons')).toBe(true);
    expect(people).toHaveLength(4);
    expect(lines.map((line) => line.split(',').slice(0, 4))).toEqual(
      people.map(({ email, name }) => ['', '', email, `'${name}`]),
    );
    for (const [at, { score, measures, department }] of people.entries())
      expect(lines[at]).toContain(`,"${department ?? ''}",${score},${measures.contacts},${measures.sent},`);
  });

  it('of a mailbox is that of the same mail as a table, with its format given or recognised', async () => {
    const [{ people }, recognised, given] = await Promise.all([
      jsonOf<LeadersJson>(...rank('mail.csv')),
      jsonOf<LeadersJson>(...rank('box')),
      jsonOf<LeadersJson>(...rank('box', '--format', 'mbox')),
    ]);
    expect(given.people).toEqual(people);
    expect(recognised.people).toEqual(people);
  });

  it('says when a file is not of the format that was given', async () => {
    const { stdout, stderr, exitCode } = await runCaptured(...rank('box', '--format', 'exchange'));
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^wellspring: .*box[^\n]*\n$/);
  });
});
