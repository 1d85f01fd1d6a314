import { type SearchTerm, toTaiwan } from '../engine/search-terms.js';
import { foldText } from '../texts/fold-text.js';
import { kindAt, SPACED_LETTER } from './letter-kinds.js';

/** A page in which everything was found, and how well: in the title 8 a term, in a heading 2, in the text 1. */
export interface LimitedMatch {
  readonly pageId: string;
  readonly score: number;
}

/** Where words are looked for. */
export type MatchScope = 'everything' | 'titles and headings';

/** The query for pages in which all terms stand and nothing that is excluded. */
export function matchesSql(
  terms: readonly SearchTerm[],
  excluded: readonly string[],
  scope: MatchScope,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bound = (value: unknown) => `$${parameters.push(value)}`;
  const places = terms.map((term) => placesOf(term, bound));
  const left = excluded.map((words) => placesOf(termOf(words), bound));
  const conditions = [
    // A union, so that the index on texts is used; titles are few enough to be looked through.
    ...places.map(({ text, title, headings }) => {
      const ways = scope === 'everything' ? [text(), title()] : [title(), headings()];
      return `page_id IN (${ways.map((way) => `SELECT page_id FROM search_text WHERE ${way}`).join(' UNION ')})`;
    }),
    ...left.map(({ text, title }) => `NOT (${text()} OR ${title()})`),
  ];
  const scores = places.map(
    ({ title, headings }) => `CASE WHEN ${title()} THEN 8 WHEN ${headings()} THEN 2 ELSE 1 END`,
  );
  return {
    sql: `SELECT page_id AS "pageId", ${scores.length > 0 ? scores.join(' + ') : '0'} AS score FROM search_text WHERE ${conditions.join(' AND ')}`,
    parameters,
  };
}

/** SQL conditions, each made where it is used: the term stands in the text, in the title, in a heading. */
function placesOf(term: SearchTerm, bound: (value: unknown) => string) {
  const folded = patternsOf([term.folded, ...term.surfaces]);
  // Titles and headings are kept as they were written.
  const written = patternsOf([
    term.folded,
    ...term.surfaces,
    ...term.surfaces.map((surface) => toTaiwan(surface)),
  ]);
  const likes = (column: string, { parts, beginnings }: Patterns): string => {
    const ways = [
      ...(parts.length > 0 ? [`${column} LIKE ANY(${bound(parts)}::text[])`] : []),
      ...(beginnings.length > 0 ? [`${column} ~ ANY(${bound(beginnings)}::text[])`] : []),
    ];
    return `(${ways.length > 0 ? ways.join(' OR ') : 'false'})`;
  };
  return {
    text: () => likes('folded', folded),
    title: () => likes('lower(title)', written),
    headings: () => likes('lower(headings::text)', written),
  };
}

interface Patterns {
  /** For LIKE: found anywhere. */
  readonly parts: readonly string[];
  /** Regular expressions: found where a word begins. */
  readonly beginnings: readonly string[];
}

function patternsOf(surfaces: readonly string[]): Patterns {
  const distinct = [...new Set(surfaces)].filter((surface) => surface !== '');
  const isWord = (surface: string) => kindAt(surface, 0) === SPACED_LETTER;
  return {
    parts: distinct
      .filter((surface) => !isWord(surface))
      .map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`),
    beginnings: distinct
      .filter(isWord)
      .map((word) => `(^|[^a-z0-9])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  };
}

const termOf = (words: string): SearchTerm => {
  const folded = foldText(words);
  return { folded, surfaces: [folded], isPhrase: true, isPrefix: false, typosAllowed: 0 };
};
