import {
  contributionReport,
  type ContributionReport,
  type HistoryAnalysis,
  type PersonContribution,
  rankedPeople,
  type ReportedMeasure,
} from '@wellspring/contributions-domain';
import {
  type ContributionReportView,
  type Denominator,
  LookAtContributionRows,
  LookAtContributions,
  type Measure,
} from '@wellspring/contributions-server';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { type CountedPeriod } from '../contributions/counted-period.js';
import { untilAttributed } from './attributed.js';
import { type Session, type SessionOptions, withWellspring } from './with-wellspring.js';

/** What `contributions` of a Wellspring says besides what a file says. */
export interface StoredContributions extends HistoryAnalysis {
  /** Key of the space; null for the whole wiki. */
  readonly space: string | null;
  /** Active employees of the company. */
  readonly employees: number;
  /** People who opened one of the pages, as far as readers are known; null where it is not told. */
  readonly readers: number | null;
  /** Pages that are not attributed up to what readers see; 0 unless attribution failed. */
  readonly attributionPending: number;
}

const MEASURE_OF = {
  edits: 'EDITS',
  addedWords: 'ADDED_WORDS',
  survivingWords: 'SURVIVING_WORDS',
} as const satisfies Record<ReportedMeasure, Measure>;

/** More people than any company has: everybody is listed. */
const EVERYBODY = { after: null, limit: 1_000_000_000 } as const;

/** Who wrote a space or (null) the whole wiki, once attribution has caught up. NOT_FOUND for an unknown space. */
export async function contributionsOfSpace(
  spaceKey: string | null,
  { from, to, bots = false }: CountedPeriod,
  options: SessionOptions,
): Promise<StoredContributions> {
  return withWellspring(options, async (session) => {
    await untilAttributed(session, spaceKey);
    const scope = { spaceKey, from: from ?? null, to: to ?? null, includeBots: bots };
    const report = await session.wellspring.get(LookAtContributions).run(SYSTEM_ACTOR, scope);
    const people = await peopleOf(session, scope);
    const standing = people.reduce((sum, one) => sum + one.survivingWords, 0);
    return {
      ...{ pages: report.pages, revisions: report.edits, authors: report.editors },
      people: rankedPeople(people, Math.round(standing * 10) / 10),
      concentration: {
        editors: contributionReport(people),
        employees: reportOf(report, 'EMPLOYEES'),
        readers: reportOf(report, 'READERS'),
      },
      ...{ space: report.scope.spaceKey, employees: report.employees, readers: report.readers },
      attributionPending: report.attributionPending,
    };
  });
}

type Scope = Parameters<LookAtContributions['run']>[1];

/** The rows that the screen's numbers open to, of the three measures side by side. Who is not shown has no name. */
async function peopleOf(
  { wellspring }: Session,
  scope: Scope,
): Promise<(PersonContribution & { readonly name: string })[]> {
  const made = new Map<string, { edits: number; addedWords: number; survivingWords: number }>();
  const hidden = new Set<string>();
  for (const measure of ['edits', 'addedWords', 'survivingWords'] as const) {
    const question = {
      ...scope,
      kind: 'PEOPLE',
      measure: MEASURE_OF[measure],
      denominator: 'EDITORS',
    } as const;
    const { rows } = await wellspring.get(LookAtContributionRows).run(SYSTEM_ACTOR, question, EVERYBODY);
    for (const { id, value, isPersonHidden } of rows) {
      const own = made.get(id) ?? { edits: 0, addedWords: 0, survivingWords: 0 };
      made.set(id, { ...own, [measure]: value });
      if (isPersonHidden) hidden.add(id);
    }
  }
  const people = await wellspring.get(People).byIds([...made.keys()]);
  return [...made].map(([id, values]) => ({
    name: hidden.has(id) ? '' : (people.get(id)?.displayName ?? ''),
    ...values,
  }));
}

/** The screen's figures over a denominator; without the curve, which is for drawing. Null where readers are forgotten. */
function reportOf(report: ContributionReportView, denominator: Denominator): ContributionReport | null {
  const figureOf = (measure: ReportedMeasure) =>
    report.figures.find((one) => one.measure === MEASURE_OF[measure] && one.denominator === denominator);
  const concentration = (measure: ReportedMeasure) => {
    const figure = figureOf(measure);
    if (!figure?.concentration) return null;
    const { lorenz: _lorenz, theil: _theil, topShareRatio: shares, ...figures } = figure.concentration;
    // Nothing is kept back from the system, as which the command line asks.
    if (Object.values(shares).includes(null)) return null;
    const told = (percent: keyof typeof shares) => shares[percent] ?? 0;
    const topShareRatio = {
      '1': told('1'),
      '2': told('2'),
      '3': told('3'),
      '5': told('5'),
      '10': told('10'),
    };
    return { people: figure.people, ...figures, topShareRatio };
  };
  const reason = (measure: ReportedMeasure) => {
    const why = figureOf(measure)?.reason ?? null;
    return why === 'TOO_FEW_AUTHORS' || why === 'NOTHING_COUNTED' ? why : null;
  };
  if (figureOf('edits')?.reason === 'READERS_FORGOTTEN') return null;
  return {
    ...{ edits: concentration('edits'), addedWords: concentration('addedWords') },
    survivingWords: concentration('survivingWords'),
    reasons: {
      ...{ edits: reason('edits'), addedWords: reason('addedWords') },
      survivingWords: reason('survivingWords'),
    },
  };
}
