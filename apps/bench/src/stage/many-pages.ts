import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { realData } from '@wellspring/testing';
import { openWikiFile, readMediaWikiXml, type MediaWikiRow } from '@wellspring/wiki-formats';
import { ImportWikiHistory } from '@wellspring/wiki-server';
import { type Wiki } from '../relevance/query.js';
import { WIKI_FILES, WIKIS } from '../relevance/wiki-pages.js';
import { changedText, type CopiedPage } from './changed-text.js';
import { latestRevisions } from './latest-revisions.js';
import { type Stage } from './open-stage.js';
import { SPACE_KEYS } from './real-wikis.js';

/** Of each copy, so that facets of authors have something to count. */
const AUTHORS = 200;
const FIRST_SAVED_MS = Date.UTC(2026, 0, 1);
const MINUTE_MS = 60_000;

/** Imports so many pages: both real wikis' latest revisions, then changed copies of them. Gives how many pages there are. */
export async function importManyPages(stage: Stage, pageCount: number): Promise<number> {
  const wikis = await Promise.all(WIKIS.map(readWiki));
  const all = wikis.reduce((sum, { pages }) => sum + pages.length, 0);
  let imported = 0;
  for (const { wiki, pages } of wikis) {
    const wanted = Math.round((pageCount * pages.length) / all);
    const report = await stage.get(ImportWikiHistory).run(SYSTEM_ACTOR, copiesOf(pages, wanted), {
      ...{ spaceKey: SPACE_KEYS[wiki], markup: 'auto' },
    });
    imported += report.pages;
  }
  return imported;
}

async function readWiki(wiki: Wiki): Promise<{ wiki: Wiki; pages: CopiedPage[] }> {
  const path = realData(WIKI_FILES[wiki]);
  if (path === null) throw new Error(`The export of ${wiki} is not there.`);
  const file = await openWikiFile(path);
  const pages: CopiedPage[] = [];
  let title = '';
  for await (const row of latestRevisions(readMediaWikiXml(file.bytes, file.fileName))) {
    if (row.kind === 'page') title = row.title;
    if (row.kind === 'revision' && row.text !== '')
      pages.push({ key: pages.length + 1, title, text: row.text });
  }
  return { wiki, pages };
}

async function* copiesOf(pages: readonly CopiedPage[], wanted: number): AsyncGenerator<MediaWikiRow> {
  for (let at = 0; at < wanted; at++) {
    const page = pages[at % pages.length];
    if (!page) return;
    const copy = Math.floor(at / pages.length) + 1;
    const sourceId = String(at + 1);
    const title = copy === 1 ? page.title : `copy ${copy}/${page.title}`;
    yield { kind: 'page', title, namespace: 0, sourceId, line: at + 1 };
    yield {
      ...{ kind: 'revision', pageSourceId: sourceId, sourceId, line: at + 1 },
      timestamp: new Date(FIRST_SAVED_MS + at * MINUTE_MS),
      contributor: { kind: 'user', name: `writer ${at % AUTHORS}` },
      ...{ summary: '', summaryHidden: false, isMinor: false, model: 'wikitext', textHidden: false },
      text: changedText(page, copy, pages),
    };
  }
}
