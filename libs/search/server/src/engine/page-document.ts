import { createHash } from 'node:crypto';
import { type IndexedPageState } from '@wellspring/wiki-server';
import { foldText } from '../texts/fold-text.js';
import { hanOf } from '../texts/han.js';
import { READER_VERSION } from '../texts/plain-page.js';
import { type SearchText } from '../texts/search-texts.read-model.js';

/** Whether somebody vouches for a page today, did until a day before today, or never. */
export type Care = 'verified' | 'expired' | 'none';

/** How much a page is used; what makes it is decided where it is kept. */
export interface UseOfPage {
  /** Views of the last 90 days. */
  readonly views90: number;
  /** Higher is better; any scale. */
  readonly use: number;
}

/** A published page as it stands in the search index. Fields that would repeat others are left out. */
export interface PageDocument {
  /** The page's id. */
  readonly id: string;
  readonly revisionNumber: number;
  readonly accessSetId: string;
  readonly spaceKey: string;
  readonly language: string;
  readonly labels: readonly string[];
  readonly authorIds: readonly string[];
  readonly care: Care;
  readonly publishedAtSeconds: number;
  /** Decides the order by title. */
  readonly titleKey: string;
  readonly views90: number;
  readonly use: number;
  readonly isTemplate: boolean;
  readonly title: string;
  readonly formerTitles: readonly string[];
  readonly headings: readonly string[];
  readonly fileNames: readonly string[];
  readonly text: string;
  /** The same folded (see `foldText`), of pages written in Traditional Chinese alone. */
  readonly titleHans?: string;
  readonly formerTitlesHans?: readonly string[];
  readonly headingsHans?: readonly string[];
  readonly textHans?: string;
  /** Each Han character of the page once, Simplified, blanks between: Meilisearch finds only beginnings of words. */
  readonly hanCharacters?: string;
  /** {@link documentHash} in hexadecimal digits, for comparing. */
  readonly hash?: string;
}

/** The document of a published page. `today` is the day in the company's zone, `YYYY-MM-DD`. */
export function pageDocument(
  page: IndexedPageState,
  read: SearchText,
  { views90, use }: UseOfPage,
  today: string,
): PageDocument {
  const headings = read.headings.map((heading) => heading.text);
  const title = foldText(page.title, read.isTraditional ? 'traditional' : 'simplified');
  return {
    id: page.pageId,
    revisionNumber: read.revisionNumber,
    accessSetId: page.accessSetId,
    spaceKey: page.spaceKey,
    language: page.language,
    labels: page.labels,
    authorIds: page.authorIds,
    care: careOf(page.verifiedUntil, today),
    publishedAtSeconds: Math.floor(page.publishedAt.getTime() / 1000),
    titleKey: title,
    views90,
    use,
    isTemplate: page.isTemplate,
    title: page.title,
    formerTitles: page.otherNames,
    headings,
    fileNames: page.fileNames,
    text: read.text,
    ...(read.isTraditional ? shadow(page, headings, read) : {}),
    ...hanCharacters(`${title} ${read.folded}`),
  };
}

function shadow({ title, otherNames }: IndexedPageState, headings: readonly string[], read: SearchText) {
  const fold = (text: string) => foldText(text, 'traditional');
  return {
    titleHans: fold(title),
    formerTitlesHans: otherNames.map(fold),
    headingsHans: headings.map(fold),
    textHans: read.folded,
  };
}

function hanCharacters(folded: string): { hanCharacters?: string } {
  const distinct = new Set(hanOf(folded));
  return distinct.size === 0 ? {} : { hanCharacters: [...distinct].join(' ') };
}

/** `today` and `verifiedUntil`: `YYYY-MM-DD`. */
export const careOf = (verifiedUntil: string | null, today: string): Care =>
  verifiedUntil === null ? 'none' : verifiedUntil >= today ? 'verified' : 'expired';

/** SHA-256 of everything that decides the document, and of the index it is for: equal means nothing to do. */
export function documentHash(
  page: IndexedPageState,
  { views90, use }: UseOfPage,
  today: string,
  indexName: string,
): Buffer {
  const { publishedAt, verifiedUntil, ...decisive } = page;
  const parts = [
    indexName,
    READER_VERSION,
    decisive,
    publishedAt.getTime(),
    careOf(verifiedUntil, today),
    views90,
    use,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
