import { attributeRevision, emptyPageAuthorship } from './attribute-revision.js';
import { type LookElsewhere } from './match-elsewhere.js';
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
      /** When it was saved. Without it a page's revisions count as of one time. */
      readonly timestamp?: Date;
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

/** A revision of a history. */
export interface HistoryRevision {
  readonly authorId: string;
  readonly savedAtMs: number;
  /** Its number in the page's state; null where the text is hidden, for the state does not have it. */
  readonly stateNumber: number | null;
}

/** One page after its whole history. */
export interface PageHistory {
  /** Which page of the history, from 0. */
  readonly place: number;
  readonly title: string;
  readonly authorship: PageAuthorship;
  /** All of them, those with a hidden text included. */
  readonly revisions: readonly HistoryRevision[];
}

/** What is wanted of a history. */
export interface HistoryWishes {
  /** Pages that it refuses are passed over; by default none are. */
  readonly wants?: (title: string, place: number) => boolean;
  /** What is known of passages of other pages when a page's revision is saved. */
  readonly elsewhere?: (place: number, savedAtMs: number) => LookElsewhere;
}

/** Attributes a history page by page. Memory: one page's state. Revisions count in the order in which they come. */
export async function* pageHistories(
  rows: AsyncIterable<HistoryRow>,
  { wants = () => true, elsewhere }: HistoryWishes = {},
): AsyncGenerator<PageHistory> {
  let page: (PageHistory & { readonly revisions: HistoryRevision[] }) | undefined;
  let place = -1;
  for await (const row of rows) {
    if (row.kind === 'page') {
      if (page) yield page;
      place++;
      page = wants(row.title, place)
        ? { place, title: row.title, authorship: emptyPageAuthorship(), revisions: [] }
        : undefined;
    } else if (row.kind === 'revision' && page) {
      const authorId = authorIdOf(row.contributor);
      const savedAtMs = row.timestamp?.getTime() ?? 0;
      const { revisions, authorship } = page;
      const stateNumber = row.textHidden ? null : authorship.revisions.length;
      if (!row.textHidden) {
        const revision = { revisionId: row.sourceId, authorId, text: row.text };
        attributeRevision(authorship, revision, elsewhere?.(place, savedAtMs));
      }
      revisions.push({ authorId, savedAtMs, stateNumber });
    }
  }
  if (page) yield page;
}
