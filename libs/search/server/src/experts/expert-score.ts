import { DAY_MS } from '@wellspring/kernel';

/** What one person wrote on one of the pages that were found. */
export interface WordsOnPage {
  readonly pageId: string;
  readonly personId: string;
  /** Words of theirs that stand there now, in word equivalents. */
  readonly survivingWords: number;
  /** Of what is published; null where none is known. */
  readonly lastEditAt: Date | null;
}

/** Somebody who probably knows. */
export interface RankedExpert {
  readonly personId: string;
  /** For the order alone: words, weighted. */
  readonly score: number;
  /** On all found pages together. */
  readonly survivingWords: number;
  readonly lastEditAt: Date | null;
  /** The reasons, those that count most first. */
  readonly pages: readonly WordsOnPage[];
}

/** What the order needs to know besides words. */
export interface ExpertContext {
  /** Pages as they were found, best first. */
  readonly pageIds: readonly string[];
  /** People whose title, department or unit has a word of the question. */
  readonly profileMatches: ReadonlySet<string>;
  readonly now: Date;
}

/**
 * Words of one person on one page that count. Ours: about two screens of text; a long table, or an import that was saved
 * under one name, doesn't outweigh everything else.
 */
export const WORDS_PER_PAGE_MAX = 1_000;
/** By how much a last edit lately raises the score, youngest first. Ours: order moves within factors of 1.5. */
const RECENT = [
  { days: 90, factor: 1.5 },
  { days: 180, factor: 1.25 },
] as const;
/** By how much a fitting title, department or unit raises it. Ours: a tie-breaker, as titles say less than texts. */
const PROFILE_FACTOR = 1.25;

/** How much a page counts by its place among those that were found: 1, 0.63, 0.5 … `rank` from 1. DCG's discount. */
export const rankWeight = (rank: number): number => 1 / Math.log2(1 + rank);

/** People in order of score, ties by id. Pure; people without words are left out. */
export function rankExperts(words: readonly WordsOnPage[], context: ExpertContext): RankedExpert[] {
  const weights = new Map(context.pageIds.map((id, at) => [id, rankWeight(at + 1)]));
  const countOf = (row: WordsOnPage) =>
    Math.min(row.survivingWords, WORDS_PER_PAGE_MAX) * (weights.get(row.pageId) ?? 0);
  const byPerson = new Map<string, WordsOnPage[]>();
  for (const row of words)
    if (countOf(row) > 0) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
  const experts = Array.from(byPerson, ([personId, rows]): RankedExpert => {
    const lastEditAt = latest(rows.map((row) => row.lastEditAt));
    const counted = rows.reduce((sum, row) => sum + countOf(row), 0);
    const profile = context.profileMatches.has(personId) ? PROFILE_FACTOR : 1;
    return {
      personId,
      score: counted * recencyFactor(lastEditAt, context.now) * profile,
      survivingWords: rows.reduce((sum, row) => sum + row.survivingWords, 0),
      lastEditAt,
      pages: rows.toSorted((a, b) => countOf(b) - countOf(a) || compare(a.pageId, b.pageId)),
    };
  });
  return experts.sort((a, b) => b.score - a.score || compare(a.personId, b.personId));
}

function recencyFactor(lastEditAt: Date | null, now: Date): number {
  if (lastEditAt === null) return 1;
  const ageDays = (now.getTime() - lastEditAt.getTime()) / DAY_MS;
  return RECENT.find(({ days }) => ageDays <= days)?.factor ?? 1;
}

function latest(moments: readonly (Date | null)[]): Date | null {
  const times = moments.flatMap((moment) => (moment === null ? [] : [moment.getTime()]));
  return times.length === 0 ? null : new Date(Math.max(...times));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
