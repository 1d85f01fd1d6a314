import { CHINESE_QUESTIONS } from './chinese-questions.js';
import { ENGLISH_QUESTIONS } from './english-questions.js';
import { headingQueries } from './heading-queries.js';
import { halfAt, type Half, type RelevanceQuery } from './query.js';
import { type WikiPage } from './wiki-pages.js';

/** A query with the half that it belongs to. */
export interface SuiteQuery extends RelevanceQuery {
  readonly half: Half;
}

/**
 * The whole suite: 40 headings of each wiki and 40 questions to each. A query's half is that of its position in its
 * list. Nobody looks at the untouched half query by query; it only gives figures.
 */
export function suiteOf(pages: readonly WikiPage[]): SuiteQuery[] {
  const of = (wiki: WikiPage['wiki']) => pages.filter((page) => page.wiki === wiki);
  return [
    headingQueries('handbook', of('handbook')),
    headingQueries('docs', of('docs')),
    ENGLISH_QUESTIONS,
    CHINESE_QUESTIONS,
  ].flatMap((list) => list.map((query, position) => ({ ...query, half: halfAt(position) })));
}
