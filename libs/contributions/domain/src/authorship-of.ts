import { notFound } from '@wellspring/kernel';
import { tokensOf } from './authorship-questions.js';
import { firstPassagesOf } from './first-passages.js';
import { authorNameOf, type HistoryRow, type PageHistory, pageHistories } from './page-histories.js';
import { newestEffect } from './revision-effects.js';

/** A page of the public shape of `wellspring authorship --json`. */
export interface PageTokens {
  readonly title: string;
  /** Number of the newest revision, from 1. */
  readonly revision: number;
  /** Its id as the source numbers it; not there where the page is of a Wellspring. */
  readonly revisionId?: string;
  readonly tokens: readonly PageToken[];
}

/** A token with its author. */
export interface PageToken {
  readonly text: string;
  /** Number of the page's revision that brought it: where it was born, or of a copy the one that copied. */
  readonly revision: number;
  readonly revisionId?: string;
  /** The name of who wrote it, or the anonymous text; empty for a suppressed name. */
  readonly author: string;
  /** Only of what was copied from another page. */
  readonly isCopied?: true;
}

/**
 * The tokens of the newest revision of each page, one page at a time, so that a large wiki can be written out as it
 * comes. Pages without a readable revision are left out. `rows` is asked for the history twice: before whose words stand
 * on a page can be said, it has to be known which page had them first.
 * @param title gives this page alone; blanks around it and around its slashes do not count
 * @throws NOT_FOUND, at the end, when no page has the title
 */
export async function* tokensOfPages(
  rows: () => AsyncIterable<HistoryRow>,
  title?: string,
): AsyncGenerator<PageTokens> {
  const wanted = title === undefined ? undefined : plainTitle(title);
  const passages = await firstPassagesOf(rows());
  let found = false;
  const pages = pageHistories(rows(), {
    wants: (name) => wanted === undefined || plainTitle(name) === wanted,
    elsewhere: (place, savedAtMs) => passages.before(place, savedAtMs),
  });
  for await (const page of pages) {
    found = true;
    const newest = newestEffect(page.authorship);
    if (newest) yield tokensOfPage(page, newest.revisionId);
  }
  if (!found && title !== undefined) throw notFound(`There is no page "${title}".`);
}

function tokensOfPage({ title, authorship, revisions }: PageHistory, newestId: string): PageTokens {
  const numbers = new Map<string, number>();
  revisions.forEach(({ stateNumber }, at) => {
    if (stateNumber !== null) numbers.set(authorship.revisions.idOf(stateNumber), at + 1);
  });
  const numberOf = (revisionId: string) => numbers.get(revisionId) ?? 0;
  const tokens = tokensOf(authorship).map(({ text, revisionId, authorId, source }) => ({
    ...{ text, revision: numberOf(revisionId), revisionId, author: authorNameOf(authorId) },
    ...(source === undefined ? {} : { isCopied: true as const }),
  }));
  return { title, revision: numberOf(newestId), revisionId: newestId, tokens };
}

/** All pages at once, in the public shape; see `tokensOfPages`. */
export async function authorshipOf(
  rows: () => AsyncIterable<HistoryRow>,
  options: { readonly title?: string } = {},
): Promise<{ readonly pages: readonly PageTokens[] }> {
  const pages: PageTokens[] = [];
  for await (const page of tokensOfPages(rows, options.title)) pages.push(page);
  return { pages };
}

/** A title as it is compared: underscores are blanks, and blanks around it and around its slashes do not count. */
export const plainTitle = (title: string): string =>
  title
    .replaceAll('_', ' ')
    .split('/')
    .map((segment) => segment.trim())
    .join('/');
