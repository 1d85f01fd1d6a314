import { type Concentration, type HistoryAnalysis } from '@wellspring/contributions-domain';
import {
  type ConcentrationView,
  type ContributionReportView,
  LookAtContributions,
} from '@wellspring/contributions-server';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { waitForJobs } from './wait-for-jobs.js';
import { type SessionOptions, withWellspring } from './with-wellspring.js';

/** What `contributions` of a Wellspring says besides what a file says. */
export interface StoredContributions extends HistoryAnalysis {
  /** Key of the space; null for the whole wiki. */
  readonly space: string | null;
  /** Active employees of the company: the other denominator. */
  readonly employees: number;
  /** Pages that are not attributed up to what readers see; 0 unless attribution failed. */
  readonly attributionPending: number;
}

/** More people than any company has: everybody is listed. */
const EVERYBODY = 2_147_483_647;

/** Who wrote a space or (null) the whole wiki, once attribution has caught up. NOT_FOUND for an unknown space. */
export async function contributionsOfSpace(
  spaceKey: string | null,
  options: SessionOptions,
): Promise<StoredContributions> {
  return withWellspring(options, async (session) => {
    const { wellspring, note } = session;
    const look = wellspring.get(LookAtContributions);
    const before = await look.run(SYSTEM_ACTOR, spaceKey, 0);
    if (before.attributionPending > 0)
      note(`Waiting until ${before.attributionPending} of ${before.pages} pages are attributed.`);
    await waitForJobs(session, 'contributions.', 'Attributing');
    const report = await look.run(SYSTEM_ACTOR, spaceKey, EVERYBODY);
    const people = await wellspring.get(People).byIds(report.rows.map((row) => row.personId));
    return inPublicShape(report, (id) => people.get(id)?.displayName ?? '');
  });
}

function inPublicShape(
  report: ContributionReportView,
  nameOf: (personId: string) => string,
): StoredContributions {
  const { pages, revisions, authors, rows, survivingTokens, edits, reason } = report;
  const people = rows
    .map(({ personId, survivingTokens, shareRatio, edits }) => ({
      ...{ name: nameOf(personId), survivingTokens, shareRatio, edits },
    }))
    .sort(
      (a, b) => b.survivingTokens - a.survivingTokens || (a.name < b.name ? -1 : Number(a.name > b.name)),
    );
  const whyNot = authors < 2 ? ('TOO_FEW_AUTHORS' as const) : ('NOTHING_COUNTED' as const);
  return {
    ...{ pages, revisions, authors, people },
    concentration: {
      survivingTokens: figuresOf(survivingTokens),
      edits: figuresOf(edits),
      reasons: { survivingTokens: reason, edits: edits === null ? whyNot : null },
    },
    space: report.spaceKey,
    employees: report.employees,
    attributionPending: report.attributionPending,
  };
}

/** Without the curve, which is for drawing. */
function figuresOf(view: ConcentrationView | null): Concentration | null {
  if (view === null) return null;
  const { gini, topShareRatio, peopleForHalf, peopleForThreeQuarters, peopleForNineTenths, hhi } = view;
  return { gini, topShareRatio, peopleForHalf, peopleForThreeQuarters, peopleForNineTenths, hhi };
}
