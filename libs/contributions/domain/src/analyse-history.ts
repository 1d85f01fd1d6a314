import { sharesByAuthor } from './authorship-questions.js';
import {
  contributionReport,
  type ContributionReport,
  type PersonContribution,
} from './contribution-report.js';
import { firstPassagesOf } from './first-passages.js';
import {
  authorNameOf,
  HIDDEN_AUTHOR_ID,
  type HistoryRevision,
  type HistoryRow,
  type PageHistory,
  pageHistories,
} from './page-histories.js';
import { revisionEffects } from './revision-effects.js';

/** What one person has made of what is counted. */
export interface AnalysedPerson extends PersonContribution {
  readonly name: string;
  /** Part of all surviving words that are counted, 0..1. */
  readonly shareRatio: number;
}

/** The public shape of `wellspring contributions --json`. */
export interface HistoryAnalysis {
  /** All pages; of a period those that were saved in it. */
  readonly pages: number;
  readonly revisions: number;
  /** People who saved at least one of these revisions; suppressed names are not counted. */
  readonly authors: number;
  /** Biggest share first, equal ones by name. */
  readonly people: readonly AnalysedPerson[];
  /** Over the authors, and over all employees and readers where these are known: a file does not know them. */
  readonly concentration: {
    readonly editors: ContributionReport;
    readonly employees: ContributionReport | null;
    readonly readers: ContributionReport | null;
  };
}

/** What of a history is counted; by default everything. */
export interface HistoryScope {
  /** Whether a revision of this instant is in the period; null: there is no period. */
  readonly isInPeriod: ((savedAtMs: number) => boolean) | null;
  /** Whether contributions of somebody of this name are left out. */
  readonly isLeftOut: (name: string) => boolean;
}

const EVERYTHING: HistoryScope = { isInPeriod: null, isLeftOut: () => false };

/** What everybody made of one page: their names' ids, and whether anybody who counts saved it. */
type PageContributions = ReadonlyMap<string, PersonContribution>;

/**
 * Who made a wiki, from its history alone: the figures that a Wellspring has which imported it. Everything ever counts
 * the words that stand, copied ones for who wrote them; a period what its revisions added, and what of that still stands.
 * `rows` is asked for the history twice where pages have copied from each other: whom a copy belongs to is known only when
 * all of it was seen. Memory: one page's state, what everybody has of each page, some 200 bytes for each long passage.
 */
export async function analyseHistory(
  rows: () => AsyncIterable<HistoryRow>,
  scope: HistoryScope = EVERYTHING,
): Promise<HistoryAnalysis> {
  const byPage = new Map<number, PageContributions>();
  const count = (page: PageHistory) => byPage.set(page.place, contributionsOf(page, scope));
  const passages = await firstPassagesOf(rows(), count);
  if (passages.pagesWithCopies.size > 0) {
    const again = pageHistories(rows(), {
      wants: (_title, place) => passages.pagesWithCopies.has(place),
      elsewhere: (place, savedAtMs) => passages.before(place, savedAtMs),
    });
    for await (const page of again) count(page);
  }
  const pages = [...byPage.values()];
  const isSaved = (page: PageContributions) => [...page.values()].some(({ edits }) => edits > 0);
  return analysisOf(scope.isInPeriod === null ? pages.length : pages.filter(isSaved).length, sumOf(pages));
}

/** In the public shape. `byId` has who made what, by ids of `authorIdOf`. */
function analysisOf(pages: number, byId: ReadonlyMap<string, PersonContribution>): HistoryAnalysis {
  const all = [...byId.values()];
  const standing = all.reduce((sum, { survivingWords }) => sum + survivingWords, 0);
  const people = [...byId]
    .filter(([authorId]) => authorId !== HIDDEN_AUTHOR_ID)
    .map(([authorId, made]) => ({ name: authorNameOf(authorId), ...made }));
  return {
    pages,
    revisions: all.reduce((sum, { edits }) => sum + edits, 0),
    authors: people.filter(({ edits }) => edits > 0).length,
    people: rankedPeople(people, standing),
    concentration: { editors: contributionReport(people), employees: null, readers: null },
  };
}

/** People with their shares of `standing` words, in the order in which they are shown. */
export const rankedPeople = (
  people: readonly (PersonContribution & { readonly name: string })[],
  standing: number,
): AnalysedPerson[] =>
  people
    .map(({ name, edits, addedWords, survivingWords }) => ({
      ...{ name, edits, addedWords, survivingWords },
      shareRatio: standing > 0 ? survivingWords / standing : 0,
    }))
    .sort((a, b) => b.survivingWords - a.survivingWords || compareNames(a.name, b.name));

/** By code units: the same order on every machine, whatever its language. */
const compareNames = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function contributionsOf(page: PageHistory, { isInPeriod, isLeftOut }: HistoryScope): PageContributions {
  const made = new Map<string, PersonContribution>();
  const add = (authorId: string, more: Partial<PersonContribution>) => {
    if (!isLeftOut(authorNameOf(authorId))) made.set(authorId, sum(made.get(authorId) ?? NOTHING, more));
  };
  if (isInPeriod === null) {
    for (const { authorId } of page.revisions) add(authorId, { edits: 1 });
    for (const [authorId, { addedWords, survivingWords }] of sharesByAuthor(page.authorship))
      add(authorId, { addedWords, survivingWords });
    return made;
  }
  const effects = revisionEffects(page.authorship);
  const counted = page.revisions.filter(({ savedAtMs }: HistoryRevision) => isInPeriod(savedAtMs));
  for (const { authorId, stateNumber } of counted) {
    const effect = stateNumber === null ? undefined : effects[stateNumber];
    add(authorId, { edits: 1, addedWords: effect?.addedWords, survivingWords: effect?.survivingWords });
  }
  return made;
}

const NOTHING: PersonContribution = { edits: 0, addedWords: 0, survivingWords: 0 };

const sum = (a: PersonContribution, b: Partial<PersonContribution>): PersonContribution => ({
  edits: a.edits + (b.edits ?? 0),
  addedWords: tenths(a.addedWords + (b.addedWords ?? 0)),
  survivingWords: tenths(a.survivingWords + (b.survivingWords ?? 0)),
});

/** Words are tenths: takes away what adding them up leaves behind. */
const tenths = (words: number): number => Math.round(words * 10) / 10;

/** Whoever neither saved nor has words that count is not there. */
function sumOf(pages: readonly PageContributions[]): Map<string, PersonContribution> {
  const totals = new Map<string, PersonContribution>();
  for (const page of pages)
    for (const [authorId, made] of page) totals.set(authorId, sum(totals.get(authorId) ?? NOTHING, made));
  return new Map([...totals].filter(([, made]) => made.edits + made.addedWords + made.survivingWords > 0));
}
