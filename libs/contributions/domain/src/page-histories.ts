import { attributeRevision, emptyPageAuthorship } from './attribute-revision.js';
import { type PageAuthorship } from './page-authorship.js';

/** Who saved a revision. People are told apart by name (users) or by text (anonymous), never both mixed. */
export type HistoryContributor =
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'anonymous'; readonly text: string }
  | { readonly kind: 'hidden' };

/** The rows of a history, a page before its revisions, these in their order. wiki-formats gives them from a file. */
export type HistoryRow =
  | { readonly kind: 'site' }
  | { readonly kind: 'page'; readonly title: string }
  | {
      readonly kind: 'revision';
      readonly sourceId: string;
      readonly contributor: HistoryContributor;
      readonly text: string;
      /** The text is unknown, not blank. */
      readonly textHidden: boolean;
    };

/** Id of whoever's name was suppressed. Credited, but nobody: left out of people and their number. */
export const HIDDEN_AUTHOR_ID = 'hidden';

/** Author id of a contributor: one a name, one an anonymous text. */
export function authorIdOf(contributor: HistoryContributor): string {
  switch (contributor.kind) {
    case 'user':
      return `user:${contributor.name}`;
    case 'anonymous':
      return `anonymous:${contributor.text}`;
    case 'hidden':
      return HIDDEN_AUTHOR_ID;
  }
}

/** The name that an author id of `authorIdOf` stands for; empty for the hidden one. */
export const authorNameOf = (authorId: string): string =>
  authorId === HIDDEN_AUTHOR_ID ? '' : authorId.slice(authorId.indexOf(':') + 1);

/** One page after its whole history. */
export interface PageHistory {
  readonly title: string;
  readonly authorship: PageAuthorship;
  /** Revisions by author id, those with a hidden text included; `authorship` does not have these. */
  readonly editsByAuthor: ReadonlyMap<string, number>;
}

/**
 * Attributes a history page by page. Memory: one page's state. Pages that `wants` refuses are passed over.
 * Revisions count in the order in which they come.
 */
export async function* pageHistories(
  rows: AsyncIterable<HistoryRow>,
  wants: (title: string) => boolean = () => true,
): AsyncGenerator<PageHistory> {
  let page: { title: string; authorship: PageAuthorship; editsByAuthor: Map<string, number> } | undefined;
  for await (const row of rows) {
    if (row.kind === 'page') {
      if (page) yield page;
      page = wants(row.title)
        ? { title: row.title, authorship: emptyPageAuthorship(), editsByAuthor: new Map() }
        : undefined;
    } else if (row.kind === 'revision' && page) {
      const authorId = authorIdOf(row.contributor);
      page.editsByAuthor.set(authorId, (page.editsByAuthor.get(authorId) ?? 0) + 1);
      if (!row.textHidden) {
        attributeRevision(page.authorship, { revisionId: row.sourceId, authorId, text: row.text });
      }
    }
  }
  if (page) yield page;
}
