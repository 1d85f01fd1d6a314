import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectMarkupOfSample, openWikiFile, readMediaWikiXml, titleToPath } from './index.js';

const folder = fileURLToPath(new URL('../../../../../shared/data/wiki/', import.meta.url));
const where = existsSync(folder) ? describe : describe.skip;
if (where === describe.skip) process.stdout.write('Skipped: ../shared/data/wiki is missing\n');

async function countsOf(name: string) {
  const authors = new Set<string>();
  const sample: string[] = [];
  const counts = { pages: 0, revisions: 0, blank: 0, changedTitles: 0 };
  const file = await openWikiFile(folder + name, name);
  for await (const row of readMediaWikiXml(file.bytes, file.fileName)) {
    if (row.kind === 'page') {
      counts.pages++;
      counts.changedTitles += Number(titleToPath(row.title).changed);
    }
    if (row.kind !== 'revision') continue;
    if (counts.revisions++ % 50 === 0) sample.push(row.text.slice(0, 20_000));
    counts.blank += Number(row.text === '');
    authors.add(row.contributor.kind === 'user' ? row.contributor.name : JSON.stringify(row.contributor));
  }
  return { ...counts, authors: authors.size, markup: detectMarkupOfSample(sample) };
}

where('real exports (needs ../shared/data beside the project)', () => {
  it.each([
    ['Finger_Lakes3_dummy.xml', { pages: 1, revisions: 28, authors: 12, markup: 'wikitext' }],
    ['mediawiki-special-export.xml', { pages: 2, revisions: 120, authors: 34, markup: 'markdown' }],
    [
      'meltano-handbook-git.xml.xz',
      { pages: 60, revisions: 508, authors: 29, changedTitles: 60, markup: 'markdown' },
    ],
    [
      'article-first-2000-revisions.xml.xz',
      { pages: 1, revisions: 2000, authors: 448, blank: 301, markup: 'wikitext' },
    ],
    ['sourcegraph-handbook-git.xml.xz', { pages: 883, revisions: 8590, authors: 311, markup: 'markdown' }],
  ])(
    '%s is read whole',
    async (name, expected) => {
      expect(await countsOf(name)).toMatchObject(expected);
    },
    30_000,
  );
});
