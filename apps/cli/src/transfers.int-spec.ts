import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openZip } from '@wellspring/wiki-formats';
import { type ExportJson } from './stores/export.js';
import { type MarkdownImportJson } from './stores/import-markdown.js';
import { type WikiImportJson } from './stores/import-wiki.js';
import { jsonOf, runCaptured } from './testing/run-captured.js';

const VARIABLES = {
  WELLSPRING_DEMO: 'off',
  MEILI_URL: 'http://127.0.0.1:9',
  MEILI_KEY: 'a-key-of-nobody-at-all',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellspring-cli-transfer-'));
  Object.assign(process.env, VARIABLES, { WELLSPRING_DATA: join(folder, 'data') });
  await mkdir(join(folder, 'docs', 'guides'), { recursive: true });
  await writeFile(join(folder, 'docs', 'README.md'), '# Handbook\n\n[on call](guides/on-call.md)\n');
  await writeFile(
    join(folder, 'docs', 'guides', 'on-call.md'),
    '---\ntags: [ops]\n---\n![chart](chart.svg) [x](no.md)\n',
  );
  await writeFile(join(folder, 'docs', 'guides', 'chart.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterAll(async () => {
  for (const name of [...Object.keys(VARIABLES), 'WELLSPRING_DATA']) delete process.env[name];
  await rm(folder, { recursive: true, force: true });
});

// Each command starts the stores of one data folder and stops them again, as from a shell; the order matters.
describe('imports and exports on the command line', () => {
  it('import-markdown takes a folder in once, and says what leads nowhere', async () => {
    const docs = join(folder, 'docs');
    const first = await jsonOf<MarkdownImportJson>('import-markdown', docs, '--space', 'DOCS');
    expect(first).toMatchObject({ added: 3, changed: 0, refused: 0, files: 1, space: 'DOCS' });
    const again = await runCaptured('import-markdown', docs, '--space', 'DOCS', '--no-wait');
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain(
      '0 pages added, 0 changed, 3 unchanged, 0 refused; 1 file that pages refer to.',
    );
    expect(again.stdout).toContain(
      '  guides/on-call.md (unchanged)\n    Line 4: the link to "no.md" leads nowhere.',
    );
    const dry = await jsonOf<MarkdownImportJson>('import-markdown', docs, '--space', 'OTHER', '--dry-run');
    expect(dry).toMatchObject({ added: 3, waiting: null });
  }, 120_000);

  it('export writes a zip that comes in again, and never writes over a file unasked', async () => {
    const zip = join(folder, 'docs.zip');
    expect(await jsonOf<ExportJson>('export', zip, '--space', 'DOCS')).toMatchObject({ pages: 3, notes: [] });
    const refused = await runCaptured('export', zip, '--space', 'DOCS');
    expect([refused.exitCode, refused.stderr]).toEqual([
      1,
      `wellspring: ${zip} is there already; --force writes over it.\n`,
    ]);
    const copy = await jsonOf<MarkdownImportJson>('import-markdown', zip, '--space', 'COPY', '--no-wait');
    expect(copy).toMatchObject({ added: 3, files: 1, refused: 0 });
  }, 120_000);

  it('export writes MediaWiki XML that import-wiki reads', async () => {
    const xml = join(folder, 'docs.xml.gz');
    expect(await jsonOf<ExportJson>('export', xml, '--space', 'DOCS', '--format', 'mediawiki')).toMatchObject(
      { pages: 3 },
    );
    const report = await jsonOf<WikiImportJson>('import-wiki', xml, '--space', 'FROMXML', '--no-wait');
    expect(report).toMatchObject({ pages: 3, added: 3, markup: 'markdown' });
    const unknown = await runCaptured('export', join(folder, 'no.zip'), '--space', 'NOWHERE');
    expect(unknown.stderr).toContain('wellspring: There is no such space.\n');
    expect((await readdir(folder)).sort()).toEqual(['data', 'docs', 'docs.xml.gz', 'docs.zip']);
  }, 120_000);

  it('export without a space writes all of them, a folder each, with their files', async () => {
    const zip = join(folder, 'everything.zip');
    expect(await jsonOf<ExportJson>('export', zip)).toMatchObject({ pages: 9, notes: [] });
    const archive = await openZip(zip, 'everything.zip');
    await archive.close();
    const paths = archive.entries.map(({ path }) => path);
    for (const key of ['COPY', 'DOCS', 'FROMXML'])
      expect(paths.filter((path) => path.startsWith(`${key}/`) && path.endsWith('.md'))).toHaveLength(3);
    expect(paths.filter((path) => path.endsWith('chart.svg')).map((path) => path.split('/')[0])).toEqual([
      ...['COPY', 'DOCS'],
    ]);
  }, 120_000);

  it('names what is wrong with a path before it starts anything', async () => {
    const none = await runCaptured('import-markdown', join(folder, 'none'), '--space', 'DOCS');
    expect(none.stderr).toMatch(/none: there is no such file or folder\.\n$/);
    await writeFile(join(folder, 'docs', 'bad.zip'), 'no zip');
    const bad = await runCaptured('import-markdown', join(folder, 'docs', 'bad.zip'), '--space', 'DOCS');
    expect(bad.stderr).toMatch(/^wellspring: bad\.zip: this is not a zip, or its end is missing/);
  }, 30_000);
});
