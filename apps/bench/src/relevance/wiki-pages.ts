import { realData } from '@wellspring/testing';
import { readHistory } from '../stage/read-history.js';
import { type Wiki } from './query.js';

/** Where each wiki's export lies in the folder of real data. */
export const WIKI_FILES: Readonly<Record<Wiki, string>> = {
  handbook: 'wiki/sourcegraph-handbook-git.xml.xz',
  docs: 'wiki/pingcap-docs-cn-git.xml.xz',
};

export const WIKIS: readonly Wiki[] = ['handbook', 'docs'];

/** A page as its latest revision has it. */
export interface WikiPage {
  readonly wiki: Wiki;
  /** The export's id of the page: its key after an import. */
  readonly sourceKey: string;
  /** The export's title, a path. The page's own title is in its text. */
  readonly title: string;
  readonly text: string;
}

/** Why the suite can't run, or null. */
export function wikisMissing(): string | null {
  const missing = WIKIS.map((wiki) => WIKI_FILES[wiki]).filter((file) => realData(file) === null);
  return missing.length === 0 ? null : `the real data is not there (../shared/data/${missing.join(', ')})`;
}

/** Pages of an export as the last revision in the file has them, in its order. Takes some seconds. */
export async function latestPages(wiki: Wiki): Promise<WikiPage[]> {
  const path = realData(WIKI_FILES[wiki]);
  if (path === null) throw new Error(`The export of ${wiki} is not there.`);
  const latest = new Map<string, WikiPage>();
  for await (const { pageId, pageTitle, text } of readHistory(path))
    latest.set(pageId, { wiki, sourceKey: pageId, title: pageTitle, text });
  return [...latest.values()];
}
