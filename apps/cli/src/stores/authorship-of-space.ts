import { type PageToken, type PageTokens, plainTitle, tokenize } from '@wellspring/contributions-domain';
import { type PageCreditsView, PageCredits } from '@wellspring/contributions-server';
import { notFound, SYSTEM_ACTOR } from '@wellspring/kernel';
import { PageIndex, Spaces } from '@wellspring/wiki-server';
import { untilAttributed } from './attributed.js';
import { type Session, type SessionOptions, withWellspring } from './with-wellspring.js';

/** Which pages of this Wellspring: null for all. */
export interface AuthorshipQuestion {
  readonly space: string | null;
  readonly title: string | null;
}

/** Pages whose states are read at once. */
const PAGES_AT_ONCE = 200;

/**
 * Whose words stand on the pages of a space or (null) the whole wiki, as its readers see them, once attribution has caught
 * up: what the page's own "who wrote this" shows. NOT_FOUND for an unknown space, and at the end where no page has the
 * title.
 */
export function authorshipOfSpace(
  question: AuthorshipQuestion,
  write: (pages: AsyncIterable<PageTokens>) => Promise<void>,
  options: SessionOptions,
): Promise<void> {
  return withWellspring(options, async (session) => {
    await untilAttributed(session, question.space);
    await write(pagesOf(question, session));
  });
}

async function* pagesOf(
  { space, title }: AuthorshipQuestion,
  { wellspring, interruption }: Session,
): AsyncGenerator<PageTokens> {
  const index = wellspring.get(PageIndex);
  const home = space === null ? null : await wellspring.get(Spaces).byKey(SYSTEM_ACTOR, space);
  const ids = (await index.facts(home?.id ?? null)).map(({ pageId }) => pageId).sort();
  let found = false;
  for (let at = 0; at < ids.length; at += PAGES_AT_ONCE) {
    const states = await index.pagesForIndexing(ids.slice(at, at + PAGES_AT_ONCE));
    for (const page of states.sort((a, b) => (a.pageId < b.pageId ? -1 : 1))) {
      interruption.check();
      if (title !== null && plainTitle(page.title) !== plainTitle(title)) continue;
      found = true;
      const { pageId: id, urlId, publishedNumber } = page;
      const view = await wellspring.get(PageCredits).of(SYSTEM_ACTOR, { id, urlId, publishedNumber }, null);
      if (view?.state === 'ready') yield tokensOf(page.title, view);
    }
  }
  if (!found && title !== null) throw notFound(`There is no page "${title}".`);
}

function tokensOf(title: string, { number, text, runs, credits, authors }: PageCreditsView): PageTokens {
  const texts = tokenize(text);
  const tokens: PageToken[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    const credit = credits[runs[i + 1] ?? 0];
    const facts = {
      revision: credit?.revisionNumber ?? 0,
      author: authors[credit?.authorIndex ?? -1]?.person?.displayName ?? '',
      ...(credit?.copiedFrom ? { isCopied: true as const } : {}),
    };
    for (const end = tokens.length + (runs[i] ?? 0); tokens.length < end;)
      tokens.push({ text: texts[tokens.length] ?? '', ...facts });
  }
  return { title, revision: number, tokens };
}
