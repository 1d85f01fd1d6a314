import { notFound } from '@wellspring/kernel';
import { tokensOf } from './authorship-questions.js';
import { authorNameOf, type HistoryRow, pageHistories } from './page-histories.js';
import { newestEffect } from './revision-effects.js';

/** A page of the public shape of `wellspring authorship --json`. */
export interface PageTokens {
  readonly title: string;
  /** The newest revision, as the source numbers it. */
  readonly revisionId: string;
  readonly tokens: readonly {
    readonly text: string;
    /** The revision that the token was born in. */
    readonly revisionId: string;
    /** Its author's name, or the anonymous text; empty for a suppressed name. */
    readonly author: string;
  }[];
}

/**
 * The tokens of the newest revision of each page, one page at a time, so that a large wiki can be written out as it
 * comes. Pages without a readable revision are left out.
 * @param title gives this page alone; blanks around it and around its slashes do not count
 * @throws NOT_FOUND, at the end, when no page has the title
 */
export async function* tokensOfPages(
  rows: AsyncIterable<HistoryRow>,
  title?: string,
): AsyncGenerator<PageTokens> {
  const wanted = title === undefined ? undefined : plainTitle(title);
  let found = false;
  for await (const page of pageHistories(
    rows,
    (name) => wanted === undefined || plainTitle(name) === wanted,
  )) {
    found = true;
    const newest = newestEffect(page.authorship);
    if (!newest) continue;
    const tokens = tokensOf(page.authorship).map(({ text, revisionId, authorId }) => ({
      text,
      revisionId,
      author: authorNameOf(authorId),
    }));
    yield { title: page.title, revisionId: newest.revisionId, tokens };
  }
  if (!found && title !== undefined) throw notFound(`There is no page "${title}".`);
}

/** All pages at once, in the public shape; see `tokensOfPages`. */
export async function authorshipOf(
  rows: AsyncIterable<HistoryRow>,
  options: { readonly title?: string } = {},
): Promise<{ readonly pages: readonly PageTokens[] }> {
  const pages: PageTokens[] = [];
  for await (const page of tokensOfPages(rows, options.title)) pages.push(page);
  return { pages };
}

const plainTitle = (title: string): string =>
  title
    .replaceAll('_', ' ')
    .split('/')
    .map((segment) => segment.trim())
    .join('/');
