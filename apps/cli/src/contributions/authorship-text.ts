import { type PageTokens, wordsOf } from '@wellspring/contributions-domain';
import { counted, percent, whole } from '../output/figures.js';

const SHOWN_AUTHORS = 5;

/** A page for people: whose words stand in its newest revision. */
export function authorshipText({ title, revision, revisionId, tokens }: PageTokens): string {
  const words = new Map<string, number>();
  for (const { author, text } of tokens) words.set(author, (words.get(author) ?? 0) + wordsOf(text));
  const total = [...words.values()].reduce((sum, count) => sum + count, 0);
  const authors = [...words].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const lines = authors
    .slice(0, SHOWN_AUTHORS)
    .map(
      ([author, count]) =>
        `  ${percent(total > 0 ? count / total : 0).padStart(7)}  ${whole(count).padStart(8)}  ${author || '(name suppressed)'}`,
    );
  const more = authors.length - lines.length;
  if (more > 0) lines.push(`  and ${counted(more, 'more author')}`);
  const heading = `${title}: ${counted(Math.round(total), 'word')} in revision ${revisionId ?? revision}`;
  return [heading, ...lines, ''].join('\n');
}
