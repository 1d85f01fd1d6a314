import { foldText, type FoldedText, weightOf } from './folded-text.js';
import { nearestWindow } from './passage-window.js';

/**
 * A passage of a page, kept as words and not as a position: the text-quote selector of the W3C annotation model. All
 * three are plain text as readers see it; blanks don't count when it is looked for.
 */
export interface PassageAnchor {
  /** The passage itself. */
  readonly quote: string;
  /** What stood right before it; empty at the beginning of the page. */
  readonly prefix: string;
  /** What stood right after it; empty at the end of the page. */
  readonly suffix: string;
}

/** Where a passage stands now, as UTF-16 positions: `start` included, `end` not. */
export interface FoundPassage {
  readonly start: number;
  readonly end: number;
  /** Whether it says exactly what it said, blanks aside. */
  readonly isExact: boolean;
}

/** Longest passage in UTF-16 code units: some paragraphs. The cost of looking for a changed one is its square. */
export const PASSAGE_QUOTE_MAX_CHARS = 1000;
/** How much of the surroundings an anchor keeps on each side, in UTF-16 code units. */
export const PASSAGE_CONTEXT_CHARS = 48;

// Ours. How much must speak for a place, in letters (a Chinese character counts for three): two words with nothing
// known around them are no evidence, a sentence is.
const EVIDENCE_MIN = 14;
/** Share of a passage that may have changed where it is found by its own words. */
const CHANGE_MAX_RATIO = 0.3;
/** The same where what stood before and after still does, with something between: the place itself is certain then. */
const CHANGE_IN_PLACE_MAX_RATIO = 0.6;
/** Occurrences of a passage that are compared; a page has more only of a single letter. */
const OCCURRENCES_MAX = 2000;
/** Letters of the surroundings that are looked for as a whole. */
const LANDMARK_CHARS = 12;

/** The anchor of `text.slice(start, end)`. Blanks at the ends are left out; null where nothing else is there. */
export function passageAnchorOf(text: string, start: number, end: number): PassageAnchor | null {
  const quote = text.slice(start, end);
  if (quote.trim() === '') return null;
  const from = start + (quote.length - quote.trimStart().length);
  const to = end - (quote.length - quote.trimEnd().length);
  return {
    quote: text.slice(from, to),
    prefix: wholeCharacters(text.slice(Math.max(0, from - PASSAGE_CONTEXT_CHARS), from)),
    suffix: wholeCharacters(text.slice(to, to + PASSAGE_CONTEXT_CHARS)),
  };
}

/**
 * Finds a passage in a page's plain text, which may have changed since: first its exact words, of several places the
 * one whose surroundings agree most (the first of equals); then words like them, with at most {@link CHANGE_MAX_RATIO}
 * changed, or {@link CHANGE_IN_PLACE_MAX_RATIO} where both surroundings still hold it. Null means that it is gone.
 *
 * Cost: linear in the page for the exact words; for changed ones besides that the square of the passage's length, at
 * most about 20 million steps.
 */
export function findPassage(text: string, anchor: PassageAnchor): FoundPassage | null {
  const page = foldText(text);
  const sought = {
    quote: foldText(anchor.quote).text,
    prefix: foldText(anchor.prefix).text,
    suffix: foldText(anchor.suffix).text,
  };
  if (sought.quote === '') return null;
  const exact = exactPlace(page.text, sought);
  if (exact !== null) return inOriginal(page, exact, exact + sought.quote.length, true);
  const changed = changedPlace(page.text, sought);
  return changed && inOriginal(page, changed.start, changed.end, false);
}

function exactPlace(page: string, sought: PassageAnchor): number | null {
  const evidence = weightOf(sought.quote);
  let best: { at: number; agreement: number } | null = null;
  let at = page.indexOf(sought.quote);
  for (let seen = 0; at >= 0 && seen < OCCURRENCES_MAX; seen++) {
    const agreement = agreementAround(page, at, at + sought.quote.length, sought);
    if (best === null || agreement > best.agreement) best = { at, agreement };
    at = page.indexOf(sought.quote, at + 1);
  }
  if (best === null) return null;
  const isWhole = best.agreement >= weightOf(sought.prefix) + weightOf(sought.suffix);
  return isWhole || evidence + best.agreement >= EVIDENCE_MIN ? best.at : null;
}

function changedPlace(page: string, sought: PassageAnchor): { start: number; end: number } | null {
  const length = sought.quote.length;
  const between = slotBetween(page, sought);
  if (between) {
    const found = nearestWindow(page.slice(between.start, between.end), sought.quote, null);
    if (found && found.distance <= length * CHANGE_IN_PLACE_MAX_RATIO) return between;
  }
  const changeMax = Math.floor(length * CHANGE_MAX_RATIO);
  if (changeMax === 0) return null;
  const places = nearestWindow(page, sought.quote, changeMax);
  if (!places || places.distance > changeMax) return null;
  const agreement = agreementAround(page, places.start, places.end, sought);
  const evidence = weightOf(sought.quote) * (1 - (2 * places.distance) / length) + agreement;
  return evidence >= EVIDENCE_MIN ? places : null;
}

/** What lies between the passage's old neighbours where both are still there, close enough to each other. */
function slotBetween(page: string, sought: PassageAnchor): { start: number; end: number } | null {
  const before = sought.prefix.slice(-LANDMARK_CHARS);
  const after = sought.suffix.slice(0, LANDMARK_CHARS);
  if (weightOf(before) < LANDMARK_CHARS / 2 || weightOf(after) < LANDMARK_CHARS / 2) return null;
  const longest = sought.quote.length * 2 + 8;
  for (let at = page.indexOf(before); at >= 0; at = page.indexOf(before, at + 1)) {
    const start = at + before.length;
    const end = page.indexOf(after, start);
    if (end < 0) return null;
    if (end > start && end - start <= longest) return { start, end };
  }
  return null;
}

/** How many letters right before and right after a place are what they were. */
function agreementAround(page: string, start: number, end: number, sought: PassageAnchor): number {
  const { prefix, suffix } = sought;
  let before = 0;
  while (before < prefix.length && page[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && page[end + after] === suffix[after]) after++;
  return weightOf(prefix.slice(prefix.length - before)) + weightOf(suffix.slice(0, after));
}

const inOriginal = (page: FoldedText, start: number, end: number, isExact: boolean): FoundPassage => ({
  start: page.positions[start] ?? 0,
  end: (page.positions[end - 1] ?? 0) + 1,
  isExact,
});

/** Half a surrogate pair at a cut end is left out. */
const wholeCharacters = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
