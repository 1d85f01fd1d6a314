import { type RankedText } from '../texts/ranked-texts.read-model.js';
import { type CountedWord, timesIn } from './counted-word.js';

/** One thing that is looked for, in any of its ways, and what finding it is worth. */
export interface WeighedTerm {
  readonly ways: readonly CountedWord[];
  /** Above 0; rarer is worth more. */
  readonly weight: number;
}

/** A query as pages are weighed by it. */
export interface WeighedQuery {
  readonly terms: readonly WeighedTerm[];
  /** The query as one line of words, to be compared with whole titles and headings: as typed, and without question words. */
  readonly wholes: readonly string[];
}

// Chosen on the tuning half of the relevance suite, see docs/methods/search-relevance.md. The landscape is flat: halving
// or doubling any one of them moves nDCG@10 of that half by less than 0.02.
/** Saturation and length normalisation, as BM25 has them. */
const [K1, B] = [1.2, 0.5];
/** A word in the title counts as so many in the text; so for headings, of which three count. */
const [IN_TITLE, IN_HEADING, HEADINGS_MAX] = [4, 0.5, 3];
/** What it is worth that all words stand in the title, in one heading; that the query is the whole of one. */
const [TITLE_COVERED, HEADING_COVERED, WHOLE] = [0.7, 0.5, 1.5];
/** Characters of an average page. Ours: that of both wikis of the suite. */
const AVERAGE_CHARS = 5_000;
/** Times that a word is counted: what comes more often says no more. */
const TIMES_MAX = 100;

/**
 * How well a page answers a query: BM25F over title, headings and text, between 0 and 2.2, and what its names add, up to
 * 2.7 more. Pages without any of the words have 0. Cost: a pass over the text for each way.
 */
export function relevanceOf(page: RankedText, { terms, wholes }: WeighedQuery): number {
  const length = 1 - B + (B * page.chars) / AVERAGE_CHARS;
  const headingsCovered = new Float64Array(page.headings.length);
  let [sum, possible, titleCovered] = [0, 0, 0];
  for (const { ways, weight } of terms) {
    possible += weight;
    const inTitle = timesOf(page.title, ways);
    if (inTitle > 0) titleCovered += weight;
    let inHeadings = 0;
    page.headings.forEach((heading, at) => {
      if (!standsIn(heading, ways)) return;
      inHeadings += 1;
      headingsCovered[at] = (headingsCovered[at] ?? 0) + weight;
    });
    const times =
      timesOf(page.beginning, ways) / length +
      IN_TITLE * Math.min(inTitle, 2) +
      IN_HEADING * Math.min(inHeadings, HEADINGS_MAX);
    sum += (weight * times * (1 + K1)) / (times + K1);
  }
  if (possible === 0) return 0;
  const bestHeading = page.headings.reduce(
    (best, heading, at) =>
      Math.max(best, covered(heading, (headingsCovered[at] ?? 0) / possible, terms.length)),
    0,
  );
  return (
    sum / possible +
    TITLE_COVERED * covered(page.title, titleCovered / possible, terms.length) +
    HEADING_COVERED * bestHeading +
    WHOLE * (wholes.includes(wholeOf(page.title)) ? 1 : 0) +
    WHOLE * (page.headings.some((heading) => wholes.includes(wholeOf(heading))) ? 1 : 0)
  );
}

/** A text as one line of words, for comparing. `text` is folded. */
export const wholeOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** How much of the query a name holds, squared, and up to half less where it says much else. */
function covered(name: string, share: number, terms: number): number {
  if (share === 0) return 0;
  return share * share * (0.5 + 0.5 * Math.min(1, terms / sizeOf(name)));
}

/** Words of a name, two Han characters for one. */
function sizeOf(name: string): number {
  const han = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = name.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return Math.max(1, others + Math.max(0, han - 1));
}

const timesOf = (text: string, ways: readonly CountedWord[]): number =>
  ways.reduce((times, way) => times + timesIn(text, way, TIMES_MAX), 0);
const standsIn = (text: string, ways: readonly CountedWord[]): boolean =>
  ways.some((way) => timesIn(text, way, 1) > 0);
