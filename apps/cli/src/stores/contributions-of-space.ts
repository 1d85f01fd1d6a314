import { type Concentration, type HistoryAnalysis } from '@wellspring/contributions-domain';
import {
  type ContributionReportView,
  LookAtContributionRows,
  LookAtContributions,
  type Measure,
  type RowsView,
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
const EVERYBODY = { after: null, limit: 1_000_000_000 } as const;

/** Who wrote a space or (null) the whole wiki, once attribution has caught up. NOT_FOUND for an unknown space. */
export async function contributionsOfSpace(
  spaceKey: string | null,
  options: SessionOptions,
): Promise<StoredContributions> {
  return withWellspring(options, async (session) => {
    const { wellspring, note } = session;
    const look = wellspring.get(LookAtContributions);
    // A file does not say who is a bot: so that both say the same, they count here as well.
    const scope = { spaceKey, includeBots: true };
    const before = await look.run(SYSTEM_ACTOR, scope);
    if (before.attributionPending > 0)
      note(`Waiting until ${before.attributionPending} of ${before.pages} pages are attributed.`);
    await waitForJobs(session, 'contributions.', 'Attributing');
    const report = await look.run(SYSTEM_ACTOR, scope);
    const rows = (measure: Measure) =>
      wellspring
        .get(LookAtContributionRows)
        .run(SYSTEM_ACTOR, { ...scope, kind: 'PEOPLE', measure, denominator: 'EDITORS' }, EVERYBODY);
    const [words, edits] = [await rows('SURVIVING_WORDS'), await rows('EDITS')];
    const ids = [...words.rows, ...edits.rows].flatMap(({ personId }) => personId ?? []);
    const people = await wellspring.get(People).byIds([...new Set(ids)]);
    return inPublicShape(report, words, edits, (id) => people.get(id)?.displayName ?? '');
  });
}

function inPublicShape(
  report: ContributionReportView,
  words: RowsView,
  edits: RowsView,
  nameOf: (personId: string) => string,
): StoredContributions {
  const editsOf = new Map(edits.rows.map(({ personId, value }) => [personId, value]));
  const people = words.rows
    .map(({ personId, value }) => ({
      name: personId === null ? '' : nameOf(personId),
      survivingTokens: value,
      shareRatio: words.total > 0 ? value / words.total : 0,
      edits: editsOf.get(personId) ?? 0,
    }))
    .sort(
      (a, b) => b.survivingTokens - a.survivingTokens || (a.name < b.name ? -1 : Number(a.name > b.name)),
    );
  const figures = {
    survivingTokens: figuresOf(report, 'SURVIVING_WORDS'),
    edits: figuresOf(report, 'EDITS'),
  };
  const whyNot = report.editors < 2 ? ('TOO_FEW_AUTHORS' as const) : ('NOTHING_COUNTED' as const);
  return {
    ...{ pages: report.pages, revisions: report.edits, authors: report.editors, people },
    concentration: {
      ...figures,
      reasons: {
        survivingTokens: figures.survivingTokens === null ? whyNot : null,
        edits: figures.edits === null ? whyNot : null,
      },
    },
    space: report.scope.spaceKey,
    employees: report.employees,
    attributionPending: report.attributionPending,
  };
}

/** Over everybody who contributed; without the curve, which is for drawing. */
function figuresOf(report: ContributionReportView, measure: Measure): Concentration | null {
  const figure = report.figures.find((one) => one.measure === measure && one.denominator === 'EDITORS');
  if (!figure?.concentration) return null;
  const { lorenz: _lorenz, theil: _theil, ...figures } = figure.concentration;
  return figures;
}
