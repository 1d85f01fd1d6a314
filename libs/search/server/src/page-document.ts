import { createHash } from 'node:crypto';
import { pageText } from '@wellspring/wiki-domain';
import { type IndexedPage, type IndexedPageState } from '@wellspring/wiki-server';

/** A published page as it stands in the search index. */
export interface PageDocument {
  /** The page's id. */
  readonly id: string;
  readonly revisionNumber: number;
  readonly accessSetId: string;
  readonly spaceKey: string;
  readonly language: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** Text without markup. */
  readonly text: string;
  readonly publishedAtSeconds: number;
  /** In alphabetical order. */
  readonly labels: readonly string[];
}

/**
 * Longest text that is indexed, in characters. Meilisearch looks at the first 65,535 words of a field; ours keeps a
 * page of a megabyte from filling the index, and what lies behind is reached through headings.
 */
const INDEXED_TEXT_MAX_CHARS = 400_000;

/** The document of a published page. */
export function pageDocument(page: IndexedPage): PageDocument {
  const plain =
    page.contentModel === 'markdown' ? pageText(page.text) : { plainText: page.text, headings: [] };
  return {
    id: page.pageId,
    revisionNumber: page.publishedNumber,
    accessSetId: page.accessSetId,
    spaceKey: page.spaceKey,
    language: page.language,
    title: page.title,
    headings: plain.headings.map((heading) => heading.text),
    text: plain.plainText.slice(0, INDEXED_TEXT_MAX_CHARS),
    publishedAtSeconds: Math.floor(page.publishedAt.getTime() / 1000),
    labels: page.labels,
  };
}

/** SHA-256 of everything that decides the document, and of the index it is for: equal means nothing to do. */
export function documentHash(state: IndexedPageState, indexName: string): Buffer {
  const { pageId, publishedNumber, accessSetId, spaceKey, language, title, labels } = state;
  const decisive = [indexName, pageId, publishedNumber, accessSetId, spaceKey, language, title, ...labels];
  return createHash('sha256').update(JSON.stringify(decisive)).digest();
}
