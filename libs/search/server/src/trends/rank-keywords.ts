/** A word in a space and in the pages that the space is compared with. */
export interface WordInSpace {
  readonly key: string;
  /** Pages of the space in which it stands. */
  readonly pages: number;
  /** Sum over these of `aboutness`. */
  readonly weight: number;
  /** Pages of the same language outside the space in which it stands. */
  readonly pagesElsewhere: number;
}

/** Sizes of what is compared, in pages of one language. */
export interface Compared {
  readonly pages: number;
  readonly pagesElsewhere: number;
}

/** A word with less than so many pages in a space is none of its keywords: one page's word would name that page. */
export const KEYWORD_PAGES_MIN = 2;
/**
 * From so many pages elsewhere on a space is compared with them, below that its pages are compared with each other. Ours:
 * with fewer, every word that they lack by chance would count.
 */
export const ELSEWHERE_PAGES_MIN = 20;
/** What G² exceeds once in a hundred words that stand as often here as elsewhere (chi-square, one degree of freedom). */
const CHANCE_G2 = 6.63;

/**
 * The words by which a space differs, most telling first, at most `first`; ties by key.
 *
 * Compared with other pages: Dunning's log-likelihood G² (1993) of the numbers of pages with and without the word, here and
 * elsewhere, for words that stand here more often and not by chance, times the mean aboutness of the pages with it. Alone:
 * TF-IDF, the sum of aboutness times ln((pages + 0.5) ÷ pages with it): words of every page come last.
 */
export function rankKeywords(words: readonly WordInSpace[], compared: Compared, first: number): string[] {
  const score = compared.pagesElsewhere >= ELSEWHERE_PAGES_MIN ? byDifference : byTfIdf;
  return words
    .filter((word) => word.pages >= KEYWORD_PAGES_MIN)
    .map((word) => ({ key: word.key, score: score(word, compared) }))
    .filter((word) => word.score > 0)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, first)
    .map((word) => word.key);
}

function byDifference({ pages, pagesElsewhere, weight }: WordInSpace, compared: Compared): number {
  if (pages / compared.pages <= pagesElsewhere / compared.pagesElsewhere) return 0;
  const g2 = logLikelihood(pages, compared.pages, pagesElsewhere, compared.pagesElsewhere);
  return g2 < CHANCE_G2 ? 0 : (g2 * weight) / pages;
}

const byTfIdf = ({ pages, weight }: WordInSpace, compared: Compared): number =>
  weight * Math.log((compared.pages + 0.5) / pages);

/** G² of a word that `a` of `m` pages here and `b` of `n` pages elsewhere have. 0 or more. */
export function logLikelihood(a: number, m: number, b: number, n: number): number {
  const share = (a + b) / (m + n);
  const part = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  return (
    2 *
    (part(a, m * share) + part(m - a, m * (1 - share)) + part(b, n * share) + part(n - b, n * (1 - share)))
  );
}

/**
 * The lists of a space's languages as one: each language gets places in proportion to its pages, its best words first.
 */
export function mergeByPages(
  lists: readonly { readonly language: string; readonly pages: number; readonly keys: readonly string[] }[],
  first: number,
): { readonly language: string; readonly key: string }[] {
  return lists
    .flatMap(({ language, pages, keys }) =>
      keys.map((key, at) => ({ language, key, place: (at + 0.5) / pages })),
    )
    .sort((a, b) => a.place - b.place || (a.language < b.language ? -1 : 1))
    .slice(0, first)
    .map(({ language, key }) => ({ language, key }));
}
