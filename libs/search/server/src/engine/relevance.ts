import { type CountedWord, timesIn } from './counted-word.js';
import { type WeighedName } from './weighed-name.js';

/** A page as its words are weighed; everything folded, see `foldText`. */
export interface WeighedPage {
  readonly title: WeighedName;
  readonly headings: readonly WeighedName[];
  /** The headings together, one a line: most words stand in none. */
  readonly headingsText: string;
  /** The beginning of the text, headings included; empty where only names are weighed. */
  readonly beginning: string;
  /** Length of the whole text in characters. */
  readonly chars: number;
}

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
export function relevanceOf(page: WeighedPage, { terms, wholes }: WeighedQuery): number {
  const length = 1 - B + (B * page.chars) / AVERAGE_CHARS;
  // Plain loops, here and below: this runs for each of thirty hits at every letter that somebody types.
  let headingsCovered: number[] | null = null;
  let [sum, possible, titleCovered] = [0, 0, 0];
  for (const { ways, weight } of terms) {
    possible += weight;
    const inTitle = timesOf(page.title.text, ways);
    if (inTitle > 0) titleCovered += weight;
    let inHeadings = 0;
    if (isAnyWithin(page.headingsText, ways)) {
      headingsCovered ??= page.headings.map(() => 0);
      for (let at = 0; at < page.headings.length; at++) {
        if (!standsIn(page.headings[at]?.text ?? '', ways)) continue;
        inHeadings += 1;
        headingsCovered[at] = (headingsCovered[at] ?? 0) + weight;
      }
    }
    const times =
      timesOf(page.beginning, ways) / length +
      IN_TITLE * Math.min(inTitle, 2) +
      IN_HEADING * Math.min(inHeadings, HEADINGS_MAX);
    sum += (weight * times * (1 + K1)) / (times + K1);
  }
  if (possible === 0) return 0;
  let [bestHeading, isWholeHeading] = [0, false];
  for (let at = 0; at < page.headings.length; at++) {
    const heading = page.headings[at];
    if (heading === undefined) break;
    const share = (headingsCovered?.[at] ?? 0) / possible;
    if (share > 0) bestHeading = Math.max(bestHeading, covered(heading, share, terms.length));
    isWholeHeading ||= wholes.includes(heading.whole);
  }
  return (
    sum / possible +
    TITLE_COVERED * covered(page.title, titleCovered / possible, terms.length) +
    HEADING_COVERED * bestHeading +
    WHOLE * (wholes.includes(page.title.whole) ? 1 : 0) +
    WHOLE * (isWholeHeading ? 1 : 0)
  );
}

/** How much of the query a name holds, squared, and up to half less where it says much else. */
function covered(name: WeighedName, share: number, terms: number): number {
  if (share === 0) return 0;
  return share * share * (0.5 + 0.5 * Math.min(1, terms / name.size));
}

function timesOf(text: string, ways: readonly CountedWord[]): number {
  let times = 0;
  if (text !== '') for (const way of ways) times += timesIn(text, way, TIMES_MAX);
  return times;
}

function standsIn(text: string, ways: readonly CountedWord[]): boolean {
  for (const way of ways) if (timesIn(text, way, 1) > 0) return true;
  return false;
}

function isAnyWithin(text: string, ways: readonly CountedWord[]): boolean {
  for (const { stem } of ways) if (text.includes(stem)) return true;
  return false;
}
