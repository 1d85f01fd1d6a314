import { openReferences } from './open-references.js';
import { MARKDOWN_MAX_CHARS, parsePage } from './parse-page.js';

/** How often each person is mentioned (`[@Name](person:<uuid>)`) in a Markdown text, by lower-case id; code is none. */
export function mentionsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // Most texts mention nobody, and parsing costs a millisecond per 4,000 characters.
  if (!/person:/i.test(text) || text.length > MARKDOWN_MAX_CHARS) return counts;
  const { tokens, headings } = parsePage(text);
  for (const link of openReferences(tokens, headings))
    if (link.kind === 'person') counts.set(link.personId, (counts.get(link.personId) ?? 0) + 1);
  return counts;
}

/** People whom `after` mentions more often than `before`: the mentions that an edit added. */
export function addedMentions(before: string, after: string): string[] {
  const earlier = mentionsIn(before);
  return [...mentionsIn(after)]
    .filter(([personId, count]) => count > (earlier.get(personId) ?? 0))
    .map(([personId]) => personId);
}
