import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HistoryAnalysis, type PageTokens } from '@wellspring/contributions-domain';
import { type StoredContributions } from './stores/contributions-of-space.js';
import { type WikiImportJson } from './stores/import-wiki.js';
import { jsonOf, runCaptured } from './testing/run-captured.js';

/** Long enough to be known again on another page. */
const PASSAGE =
  'When the pager rings at night the person on call answers within five minutes, writes down what happened and calls somebody if it lasts.';
const HAN =
  '值班的人在夜里听到呼叫之后五分钟之内回答，写下发生的事情，如果时间长就叫第二个人来帮忙处理问题，并且在第二天早上告诉大家。';

type Saved = readonly [day: string, author: string, text: string];

/** Copies that stand before their source in the file, a revert, a move, a bot, Chinese, and a page of numbers. */
const WIKI: Readonly<Record<string, readonly Saved[]>> = {
  'Copied first': [
    ['2026-02-03', 'Bo', `${PASSAGE}\n\nAs the other page says.`],
    ['2026-02-04', 'Cy', `${PASSAGE}\n\nAs the other page has it, with 12 numbers.`],
  ],
  'On call': [
    ['2026-01-31', 'Ada', `The rota is made every Monday.\n\n${PASSAGE}`],
    ['2026-02-01', 'Bo', `${PASSAGE}\n\nThe rota is made every Monday morning.`],
    ['2026-02-02', 'Vandal', 'nonsense'],
    ['2026-02-02', 'Cy', `${PASSAGE}\n\nThe rota is made every Monday morning.`],
    ['2026-03-01', 'ClueBot NG', `${PASSAGE}\n\nThe rota is made every Monday morning. Checked in March.`],
  ],
  值班: [
    ['2026-02-10', '王建国', HAN],
    ['2026-02-11', 'Ada', `${HAN}\n\n第一步：清潔模具後再檢查。`],
    ['2026-02-28', '王建国', `第一步：清洗模具後再檢查。\n\n${HAN}`],
  ],
  Both: [['2026-03-05', 'Dee', `Copied from two pages:\n\n${HAN}\n\n${PASSAGE}`]],
  Numbers: [['2026-03-06', 'Dee', '1 2 3 4 5 6 7']],
};

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellspring-cli-'));
  file = join(folder, 'wiki.xml');
  await writeFile(file, xmlOf(WIKI));
  process.env['WELLSPRING_DATA'] = join(folder, 'data');
  process.env['WELLSPRING_DEMO'] = 'off';
  process.env['WELLSPRING_TIME_ZONE'] = 'Asia/Taipei';
  // A Meilisearch that is away: commands go on and say what waits for it.
  process.env['MEILI_URL'] = 'http://127.0.0.1:9';
  process.env['MEILI_KEY'] = 'a-key-of-nobody-at-all';
});
afterAll(async () => {
  for (const name of ['WELLSPRING_DATA', 'WELLSPRING_DEMO', 'WELLSPRING_TIME_ZONE', 'MEILI_URL', 'MEILI_KEY'])
    delete process.env[name];
  await rm(folder, { recursive: true, force: true });
});

describe('figures of a file and of the Wellspring that imported it', () => {
  it('begin with an import', async () => {
    const report = await jsonOf<WikiImportJson>(
      'import-wiki',
      file,
      '--space',
      'ROTA',
      '--markup',
      'markdown',
    );
    expect(report).toMatchObject({ pages: 5, added: 12, waiting: { contributions: 0 } });
  }, 120_000);

  it.each([
    ['everything ever', []],
    ['with bots', ['--bots']],
    ['a month', ['--from', '2026-02', '--to', '2026-02']],
    ['days, of which the last is the next one in the company’s zone', ['--to', '2026-02-02']],
    ['a time without anybody', ['--to', '2020-12']],
  ])(
    'contributions are the same: %s',
    async (_name, period) => {
      const offline = await jsonOf<HistoryAnalysis>('contributions', '--wiki', file, ...period);
      const stored = await jsonOf<StoredContributions>('contributions', '--space', 'ROTA', ...period);
      const { space, employees, readers, attributionPending, concentration, ...figures } = stored;
      expect({ ...figures, concentration: concentration.editors }).toEqual({
        ...offline,
        concentration: offline.concentration.editors,
      });
      expect({ space, employees, readers, attributionPending }).toEqual({
        ...{ space: 'ROTA', employees: 0, readers: 0, attributionPending: 0 },
      });
      const csv = await runCaptured('contributions', '--wiki', file, '--csv', ...period);
      expect(csv.stdout).toBe(
        (await runCaptured('contributions', '--space', 'ROTA', '--csv', ...period)).stdout,
      );
    },
    60_000,
  );

  it('are not trivially the same', async () => {
    const { people, revisions } = await jsonOf<HistoryAnalysis>('contributions', '--wiki', file);
    expect(revisions).toBe(11);
    expect(people.map(({ name }) => name)).not.toContain('ClueBot NG');
    const ada = people.find(({ name }) => name === 'Ada');
    // Three times the passage of 24 words, and what else of hers stands.
    expect(ada?.survivingWords).toBeGreaterThan(72);
    expect(ada?.survivingWords).toBeGreaterThan(ada?.addedWords ?? 0);
    const { stdout } = await runCaptured('contributions', '--space', 'ROTA');
    expect(stdout).toContain('5 pages, 11 revisions, 6 authors.');
    expect(stdout).toContain('Of all employees');
  }, 60_000);

  it('authorship is the same, token by token', async () => {
    const offline = await jsonOf<{ pages: PageTokens[] }>('authorship', '--wiki', file);
    const stored = await jsonOf<{ pages: PageTokens[] }>('authorship', '--space', 'ROTA');
    const byTitle = (pages: readonly PageTokens[]) =>
      pages
        .map(({ title, revision, tokens }) => ({
          ...{ title, revision },
          tokens: tokens.map(({ revisionId: _id, ...token }) => token),
        }))
        .sort((a, b) => (a.title < b.title ? -1 : 1));
    expect(byTitle(stored.pages)).toEqual(byTitle(offline.pages));
    const both = offline.pages.find(({ title }) => title === 'Both');
    expect(new Set(both?.tokens.map(({ author }) => author))).toEqual(new Set(['Dee', '王建国', 'Ada']));
  }, 60_000);

  it('authorship of one page is the same as CSV, and a page that is not there is named', async () => {
    const words = ['--page', 'On_call', '--csv'];
    const offline = await runCaptured('authorship', '--wiki', file, ...words);
    const stored = await runCaptured('authorship', ...words);
    expect(stored.stdout).toBe(offline.stdout);
    expect(stored.stdout.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFpage,token,revision,author,copied',
      'On call,When,1,Ada,',
    ]);
    expect(await runCaptured('authorship', '--page', 'Nowhere', '--json')).toEqual({
      ...{ exitCode: 1, stdout: '', stderr: 'wellspring: There is no page "Nowhere".\n' },
    });
  }, 60_000);

  it('a period that ends before it begins is refused alike', async () => {
    const words = ['--from', '2026-03', '--to', '2026-02'];
    for (const of of [
      ['--wiki', file],
      ['--space', 'ROTA'],
    ]) {
      const { exitCode, stderr } = await runCaptured('contributions', ...of, ...words);
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('2026-02 is before 2026-03')]);
    }
    expect((await runCaptured('contributions', '--wiki', file, '--from', '2026-02-30')).stderr).toContain(
      'Wanted: a day such as',
    );
  }, 60_000);
});

/** Saved at 20:00 UTC: in Taipei that is the next day. */
function xmlOf(wiki: typeof WIKI): string {
  let id = 0;
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const pages = Object.entries(wiki).map(([title, revisions]) => {
    const saved = revisions.map(
      ([day, author, text]) =>
        `<revision><id>${++id}</id><timestamp>${day}T20:00:00Z</timestamp><contributor><username>${author}</username>` +
        `</contributor><text xml:space="preserve">${escaped(text)}</text></revision>`,
    );
    return `<page><title>${title}</title><ns>0</ns><id>${++id}</id>${saved.join('')}</page>`;
  });
  return `<mediawiki version="0.11"><siteinfo><sitename>Small</sitename></siteinfo>${pages.join('')}</mediawiki>`;
}
