/** The real wikis that the suite asks; names of files are in `wiki-pages.ts`. */
export type Wiki = 'handbook' | 'docs';

/** What sort of query it is; figures are given for each. */
export type QueryKind =
  | 'en-heading'
  | 'en-question'
  | 'en-keywords'
  | 'en-typo'
  | 'en-synonym'
  | 'zh-heading'
  | 'zh-question'
  | 'zh-traditional'
  | 'zh-mixed'
  | 'zh-short'
  | 'zh-order';

/** 2: the page that answers; 1: a page that helps. Any other page is 0. */
export type Grade = 1 | 2;

/** A page that should be found, by the title that its export gives it (a path). */
export interface Expected {
  readonly title: string;
  readonly grade: Grade;
}

/** Something that somebody types, and the pages that answer it. At least one is of grade 2. */
export interface RelevanceQuery {
  readonly text: string;
  readonly kind: QueryKind;
  readonly wiki: Wiki;
  readonly expected: readonly Expected[];
}

/** The half that ranking may be tuned on, and the half that nobody looks at query by query. */
export type Half = 'tuning' | 'untouched';

/** A query's half by its position in its list: even for tuning, odd for untouched. */
export const halfAt = (position: number): Half => (position % 2 === 0 ? 'tuning' : 'untouched');
