import { survivingTokensByAuthor } from './authorship-questions.js';
import { contributionReport, type ContributionReport } from './contribution-report.js';
import { authorNameOf, HIDDEN_AUTHOR_ID, type HistoryRow, pageHistories } from './page-histories.js';

/** What one person has made in a whole history. */
export interface AnalysedPerson {
  readonly name: string;
  /** Tokens that stand in the newest revisions of all pages. */
  readonly survivingTokens: number;
  /** Part of all tokens that stand, 0..1. */
  readonly shareRatio: number;
  readonly edits: number;
}

/** The public shape of `wellspring contributions --json`. */
export interface HistoryAnalysis {
  readonly pages: number;
  readonly revisions: number;
  /** People who saved at least one revision; suppressed names are not counted. */
  readonly authors: number;
  /** Biggest share first, equal ones by name. */
  readonly people: readonly AnalysedPerson[];
  readonly concentration: ContributionReport;
}

/**
 * Who made a wiki, from its history alone. One path for the command line and the server.
 * Concentration counts everybody who ever saved. Memory: one page and the people.
 */
export async function analyseHistory(rows: AsyncIterable<HistoryRow>): Promise<HistoryAnalysis> {
  const totals = new Map<string, { survivingTokens: number; edits: number }>();
  const totalOf = (authorId: string) => {
    const known = totals.get(authorId) ?? { survivingTokens: 0, edits: 0 };
    totals.set(authorId, known);
    return known;
  };
  let pages = 0;
  for await (const { authorship, editsByAuthor } of pageHistories(rows)) {
    pages++;
    for (const [authorId, edits] of editsByAuthor) totalOf(authorId).edits += edits;
    for (const [authorId, tokens] of survivingTokensByAuthor(authorship))
      totalOf(authorId).survivingTokens += tokens;
  }
  const all = [...totals.values()];
  const standing = all.reduce((sum, { survivingTokens }) => sum + survivingTokens, 0);
  const people = [...totals]
    .filter(([authorId]) => authorId !== HIDDEN_AUTHOR_ID)
    .map(([authorId, total]) => ({
      name: authorNameOf(authorId),
      survivingTokens: total.survivingTokens,
      shareRatio: standing > 0 ? total.survivingTokens / standing : 0,
      edits: total.edits,
    }))
    .sort((a, b) => b.survivingTokens - a.survivingTokens || compareNames(a.name, b.name));
  return {
    pages,
    revisions: all.reduce((sum, { edits }) => sum + edits, 0),
    authors: people.length,
    people,
    concentration: contributionReport(people),
  };
}

/** By code units: the same order on every machine, whatever its language. */
const compareNames = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
