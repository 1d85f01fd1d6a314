import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { realData } from '@wellspring/testing';
import { openWikiFile, readMediaWikiXml } from '@wellspring/wiki-formats';
import { ImportWikiHistory, PageIndex } from '@wellspring/wiki-server';
import { type Wiki } from '../relevance/query.js';
import { WIKI_FILES, WIKIS, type WikiPage } from '../relevance/wiki-pages.js';
import { latestRevisions } from './latest-revisions.js';
import { type Stage } from './open-stage.js';
import { query } from './served-handbook.js';

/** Space of each wiki. */
export const SPACE_KEYS: Readonly<Record<Wiki, string>> = { handbook: 'HANDBOOK', docs: 'DOCS' };

/** A page of a real wiki as it was imported. */
export interface ImportedWikiPage extends WikiPage {
  readonly id: string;
  /** The page's own title, which its text gave it. */
  readonly ownTitle: string;
}

/** Imports the latest revisions of both real wikis, as an import from the command line would. Skips what is there. */
export async function importRealWikis(stage: Stage, note: (line: string) => void): Promise<void> {
  for (const wiki of WIKIS) {
    const path = realData(WIKI_FILES[wiki]);
    if (path === null) throw new Error(`The export of ${wiki} is not there.`);
    const file = await openWikiFile(path);
    const report = await stage
      .get(ImportWikiHistory)
      .run(SYSTEM_ACTOR, latestRevisions(readMediaWikiXml(file.bytes, file.fileName)), {
        ...{ spaceKey: SPACE_KEYS[wiki], markup: 'auto' },
      });
    note(`${SPACE_KEYS[wiki]}: ${report.pages} pages are imported`);
  }
}

/** Whether both wikis were imported into this database before. */
export async function hasRealWikis(databaseUrl: string): Promise<boolean> {
  const keys = WIKIS.map((wiki) => `'${SPACE_KEYS[wiki]}'`).join(', ');
  const [row] = await query<{ count: number }>(
    databaseUrl,
    `SELECT count(DISTINCT s.id)::integer AS count FROM space AS s JOIN page ON page.space_id = s.id WHERE s.key IN (${keys})`,
  );
  return row?.count === WIKIS.length;
}

const BATCH_PAGES = 200;

/** Every page of both wikis with its text, in the order of the exports' ids. */
export async function realPages(stage: Stage): Promise<ImportedWikiPage[]> {
  const rows = await query<{ id: string; key: string; sourceKey: string; sourceTitle: string }>(
    stage.databaseUrl,
    `SELECT page.id, s.key, page.source_key AS "sourceKey", page.source_title AS "sourceTitle"
     FROM page JOIN space AS s ON s.id = page.space_id
     WHERE page.deleted_at IS NULL AND page.source_title IS NOT NULL ORDER BY s.key DESC, page.source_key::bigint`,
  );
  const pages: ImportedWikiPage[] = [];
  for (let start = 0; start < rows.length; start += BATCH_PAGES) {
    const batch = rows.slice(start, start + BATCH_PAGES);
    const found = await stage.get(PageIndex).pagesForIndexing(batch.map(({ id }) => id));
    const byId = new Map(found.map((page) => [page.pageId, page]));
    for (const { id, key, sourceKey, sourceTitle } of batch) {
      const wiki = WIKIS.find((name) => SPACE_KEYS[name] === key);
      const page = byId.get(id);
      if (wiki && page)
        pages.push({ id, wiki, sourceKey, title: sourceTitle, ownTitle: page.title, text: page.text });
    }
  }
  return pages;
}
