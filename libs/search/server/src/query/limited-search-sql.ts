import { type SearchTerm } from '../engine/search-terms.js';
import { foldText } from '../texts/fold-text.js';
import { kindAt, SPACED_LETTER } from './letter-kinds.js';

/** A page in which everything was found, and how well: in the title 8 a term, in a heading 2, in the text 1. */
export interface LimitedMatch {
  readonly pageId: string;
  readonly score: number;
}

/** Where words are looked for. */
export type MatchScope = 'everything' | 'titles and headings';

/** A statement that gives {@link LimitedMatch}es. */
export interface MatchesStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Whether the index of trigrams can find every term in texts: then it must be used, for PostgreSQL underrates it. */
  readonly hasIndex: boolean;
}

/** Letters from which on the index of trigrams knows something. */
const TRIGRAM_CHARS = 3;

/** The query for pages in which all terms stand and nothing that is excluded. */
export function matchesSql(
  terms: readonly SearchTerm[],
  excluded: readonly string[],
  scope: MatchScope,
): MatchesStatement {
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
    hasIndex: terms.every((term) => surfacesOf(term).every((surface) => surface.length >= TRIGRAM_CHARS)),
  };
}

/** SQL conditions, each made where it is used: the term stands in the text, in the title, in a heading. */
function placesOf(term: SearchTerm, bound: (value: unknown) => string) {
  const { parts, words, beginnings } = patternsOf(surfacesOf(term));
  const likes = (column: string): string => {
    const ways = [
      ...(parts.length > 0 ? [`${column} LIKE ANY(${bound(parts)}::text[])`] : []),
      // The pattern is found three times as fast as the expression, which has to look at what it found alone.
      ...(words.length > 0
        ? [`(${column} LIKE ANY(${bound(words)}::text[]) AND ${column} ~ ANY(${bound(beginnings)}::text[]))`]
        : []),
    ];
    return `(${ways.length > 0 ? ways.join(' OR ') : 'false'})`;
  };
  return {
    text: () => likes('folded'),
    title: () => likes('folded_title'),
    headings: () => likes('folded_headings'),
  };
}

interface Patterns {
  /** For LIKE: Chinese, found anywhere. */
  readonly parts: readonly string[];
  /** The same for other words … */
  readonly words: readonly string[];
  /** … which are found where a word begins: regular expressions. */
  readonly beginnings: readonly string[];
}

const surfacesOf = (term: SearchTerm): string[] =>
  [...new Set([term.folded, ...term.surfaces])].filter((surface) => surface !== '');

function patternsOf(surfaces: readonly string[]): Patterns {
  const isWord = (surface: string) => kindAt(surface, 0) === SPACED_LETTER;
  const anywhere = (surface: string) => `%${surface.replace(/[\\%_]/g, '\\$&')}%`;
  const words = surfaces.filter(isWord);
  return {
    parts: surfaces.filter((surface) => !isWord(surface)).map(anywhere),
    words: words.map(anywhere),
    beginnings: words.map((word) => `(^|[^a-z0-9])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  };
}

const termOf = (words: string): SearchTerm => {
  const folded = foldText(words);
  return { folded, surfaces: [folded], isPhrase: true, isPrefix: false, typosAllowed: 0 };
};
