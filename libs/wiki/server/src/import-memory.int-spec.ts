import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { readMediaWikiXml } from '@wellspring/wiki-formats';
import { ImportWikiHistory } from './import-wiki-history.service.js';
import { openWiki, type OpenWiki } from './testing/open-wiki.js';
import { wikiEntities } from './wiki.entities.js';

const PAGES = 125;
const TEXT_BYTES = 1_200_000;
const MEGABYTE = 1_000_000;
/** Two batches and what is unpacked ahead come and go between two looks (20 MB); the file is four times as much. */
const MOST_GROWTH_BYTES = 40 * MEGABYTE;
const LOOK_EVERY_PAGES = 25;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void; // there since the flag was set

/** What is held now, garbage left out: objects, and the memory of buffers. */
function heldBytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** 150 MB of pages. Their titles stand in their texts, where a piece of a text could keep the whole. */
async function* longFile(look: () => void): AsyncGenerator<Buffer> {
  yield Buffer.from('<mediawiki version="0.11"><siteinfo><sitename>Long</sitename></siteinfo>\n');
  for (let page = 1; page <= PAGES; page++) {
    if (page % LOOK_EVERY_PAGES === 0) look();
    yield Buffer.from(
      `<page><title>long/page-number-${page}</title><id>${page}</id><revision><id>${page}</id>` +
        `<timestamp>2024-01-01T00:00:00Z</timestamp><contributor><username>Ada ${page}</username></contributor>` +
        `<comment>one-word-summary-${page}</comment><text># Heading-of-page-${page}\n`,
    );
    const line = `A line of page ${page} that says nothing new.\n`;
    yield Buffer.alloc(TEXT_BYTES, line);
    yield Buffer.from('</text></revision></page>\n');
  }
  yield Buffer.from('</mediawiki>\n');
}

describe('the memory of an import', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  it('does not grow with the file: of 150 MB it never holds 40', async () => {
    const held: number[] = [];
    const rows = readMediaWikiXml(
      longFile(() => void held.push(heldBytes())),
      'long.xml',
    );
    const report = await wiki
      .get(ImportWikiHistory)
      .run(SYSTEM_ACTOR, rows, { spaceKey: 'LONG', markup: 'markdown' });
    expect(report).toMatchObject({ pages: PAGES, added: PAGES, problemCount: 0 });
    expect(held).toHaveLength(PAGES / LOOK_EVERY_PAGES);
    const [first = 0] = held;
    expect(Math.max(...held) - first).toBeLessThan(MOST_GROWTH_BYTES);
  }, 240_000);
});
