import { pageText } from '@wellspring/wiki-domain';
import { type ImportedWikiPage } from '../stage/real-wikis.js';
import { pageKey } from './judge.js';

/** What the peers are given of a page: the same words that Wellspring has, and nothing of what it knows besides. */
export interface PeerDocument {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly text: string;
}

/** The documents of the peers, by page key. */
export const peerDocuments = (pages: readonly ImportedWikiPage[]): Map<string, PeerDocument> =>
  new Map(
    pages.map(({ id, wiki, title, ownTitle, text }) => {
      const { plainText, headings } = pageText(text);
      const document = {
        id,
        title: ownTitle,
        headings: headings.map((heading) => heading.text),
        text: plainText,
      };
      return [pageKey(wiki, title), document];
    }),
  );
