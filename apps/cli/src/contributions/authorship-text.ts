import { type PageTokens } from '@wellspring/contributions-domain';
import { counted, percent, whole } from '../output/figures.js';

const SHOWN_AUTHORS = 5;

/** A page for people: whose tokens stand in its newest revision. */
export function authorshipText({ title, revisionId, tokens }: PageTokens): string {
  const counts = new Map<string, number>();
  for (const { author } of tokens) counts.set(author, (counts.get(author) ?? 0) + 1);
  const authors = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const lines = authors
    .slice(0, SHOWN_AUTHORS)
    .map(
      ([author, count]) =>
        `  ${percent(count / tokens.length).padStart(7)}  ${whole(count).padStart(8)}  ${author || '(name suppressed)'}`,
    );
  const more = authors.length - lines.length;
  if (more > 0) lines.push(`  and ${counted(more, 'more author')}`);
  return [`${title}: ${counted(tokens.length, 'token')} in revision ${revisionId}`, ...lines, ''].join('\n');
}
