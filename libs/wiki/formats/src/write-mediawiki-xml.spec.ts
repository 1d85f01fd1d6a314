import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import {
  type MediaWikiOutRow,
  type MediaWikiRow,
  readMediaWikiXml,
  type RevisionRow,
  sha1Base36,
  STANDARD_NAMESPACES,
  writeMediaWikiXml,
} from './index.js';

const special = fileURLToPath(
  new URL('../../../../../shared/data/wiki/mediawiki-special-export.xml', import.meta.url),
);
const withData = existsSync(special) ? it : it.skip;
if (withData === it.skip)
  process.stdout.write('Skipped: ../shared/data/wiki/mediawiki-special-export.xml is missing\n');

async function* each<T>(rows: readonly T[]) {
  for (const row of rows) yield await Promise.resolve(row);
}
async function written(rows: readonly MediaWikiOutRow[]): Promise<string> {
  let xml = '';
  for await (const piece of writeMediaWikiXml(each(rows))) xml += piece;
  return xml;
}
async function readBack(xml: string): Promise<MediaWikiOutRow[]> {
  const rows: MediaWikiOutRow[] = [];
  for await (const row of readMediaWikiXml(each([Buffer.from(xml)]), 'out.xml')) rows.push(withoutLine(row));
  return rows;
}
function withoutLine(row: MediaWikiRow): MediaWikiOutRow {
  const { line, ...rest } = row;
  void line;
  return rest;
}

const SITE: MediaWikiOutRow = {
  kind: 'site',
  siteName: 'A & B',
  generator: 'Wellspring',
  schemaVersion: '0.11',
  titleCase: 'case-sensitive',
  namespaces: STANDARD_NAMESPACES,
};
const page = (title: string): MediaWikiOutRow => ({ kind: 'page', title, namespace: 0, sourceId: '7' });
const revision = (parts: Partial<RevisionRow>): MediaWikiOutRow => ({
  kind: 'revision',
  pageSourceId: '7',
  sourceId: '11',
  timestamp: new Date('2024-05-31T23:59:59Z'),
  contributor: { kind: 'user', name: 'Ada' },
  summary: '',
  summaryHidden: false,
  isMinor: false,
  model: 'wikitext',
  text: 'Hello',
  textHidden: false,
  ...parts,
});

describe('writeMediaWikiXml', () => {
  it('writes what the reader reads back, row for row', async () => {
    const rows = [
      SITE,
      page(' a/ <b> & "c"'),
      revision({ contributor: { kind: 'user', name: 'x>Bo & Co', sourceId: '0' }, isMinor: true }),
      revision({ sourceId: '12', parentSourceId: '11', summary: 'less <i>\n& more', text: '' }),
      revision({ contributor: { kind: 'anonymous', text: '192.0.xxx' }, text: 'a\r\nb\tc\n\n  ]]>&lt;\n' }),
      revision({ contributor: { kind: 'hidden' }, summaryHidden: true, text: '', textHidden: true }),
      revision({ text: '知識庫 😀 </text>', wellspring: { markup: 'markdown', title: 'A?> "B" & C' } }),
      page('Empty page'),
    ];
    expect(await readBack(await written(rows))).toEqual(rows);
  });

  it('gives the sizes and checksums that MediaWiki gives', async () => {
    // The SHA-1 of nothing as it stands in every dump of MediaWiki.
    expect(sha1Base36('')).toBe('phoiac9h4m842xq45sp7s6u21eteeq1');
    const xml = await written([SITE, page('A'), revision({ text: '' }), revision({ text: 'é' })]);
    expect(xml).toContain('<text bytes="0" sha1="phoiac9h4m842xq45sp7s6u21eteeq1" xml:space="preserve" />');
    expect(xml).toContain(`<text bytes="2" sha1="${sha1Base36('é')}" xml:space="preserve">é</text>`);
  });

  it('replaces what XML can not hold, and counts what it wrote', async () => {
    const xml = await written([SITE, page('A\u0001'), revision({ text: 'a\u000b\ufffe' })]);
    expect(await readBack(xml)).toMatchObject([{}, { title: 'A\ufffd' }, { text: 'a\ufffd\ufffd' }]);
    expect(xml).toContain('<text bytes="7"');
  });

  it('asks for the next row only when its reader does', async () => {
    let asked = 0;
    async function* rows(): AsyncGenerator<MediaWikiOutRow> {
      for (;;) {
        asked += 1;
        yield await Promise.resolve(page(`P${asked}`));
      }
    }
    const pieces = writeMediaWikiXml(rows());
    for (let i = 0; i < 4; i++) await pieces.next();
    expect(asked).toBeLessThan(4);
    await pieces.return(undefined);
  });

  withData(
    'gives the text elements of a real MediaWiki export byte for byte (needs ../shared/data beside the project)',
    async () => {
      const theirs = readFileSync(special, 'utf8');
      const ours = await written(await readBack(theirs));
      const texts = (xml: string) =>
        [...xml.matchAll(/<text [^>]*>|<sha1>[^<]*<\/sha1>/g)].map(([one]) => one);
      expect(texts(ours)).toEqual(texts(theirs));
      expect(await readBack(ours)).toEqual(await readBack(theirs));
    },
  );
});
