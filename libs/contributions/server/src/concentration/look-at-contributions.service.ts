import { Injectable } from '@nestjs/common';
import { type NewMembersOfMonth } from '@wellspring/contributions-domain';
import { type Actor, systemClock } from '@wellspring/kernel';
import { type FigureView, figuresOf, type NoFiguresReason } from './concentration-figures.js';
import { type IntervalsOfFigures } from './concentration-intervals.service.js';
import {
  ConcentrationReadModel,
  type ContributorsView,
  type CountedPagesView,
} from './concentration.read-model.js';
import {
  areReadersTold,
  type ContributionScope,
  type Measure,
  type ScopeQuestion,
} from './contribution-scope.js';
import { type GroupFigureView } from './group-figures.read-model.js';
import { type ReadingView } from './reading-side.read-model.js';
import { ReportParts, type Told } from './report-parts.service.js';
import { type BlankFigures } from './scope-cells.thread.js';
import { type Sight } from './sight-of-people.policy.js';
import { isFew, NOTHING_TOLD, withoutSmallTops, withoutTheFew } from './told-figures.js';
import { NO_DAY } from './told-months.read-model.js';
import { ToldScopes } from './told-scope.service.js';
import { type MonthView } from './trend.read-model.js';

/** The figures of a scope; what a screen may not need is computed when it is asked for. */
export interface ContributionReportView extends CountedPagesView {
  readonly scope: ContributionScope;
  /** Saves, bots left out. */
  readonly edits: number;
  /** People who saved. */
  readonly editors: number;
  readonly employees: number;
  /** Null where they are one to four: who reads is nobody's business. */
  readonly readers: number | null;
  /** Figures end with this day, `YYYY-MM-DD`, for whoever may not see people; null: they don’t. */
  readonly toldUntil: string | null;
  /** Readers are those of the three whole weeks from here on. */
  readonly readersSince: Date;
  /** Whether pages that the actor can't open are counted too. */
  readonly areClosedCounted: boolean;
  /** Why there are no figures at all; null where there are. */
  readonly reason: NoFiguresReason | null;
  readonly figures: readonly FigureView[];
  /** Why people can't be opened; null where they can. */
  readonly peopleHidden: Sight['hidden'];
  intervals(): Promise<IntervalsOfFigures>;
  trend(measure: Measure): Promise<Told<readonly MonthView[]>>;
  reading(): Promise<Told<ReadingView>>;
  newMembers(): Promise<Told<readonly NewMembersOfMonth[]>>;
  groups(): Promise<Told<readonly GroupFigureView[]>>;
}

/** Shows how contributions are spread, without naming anybody. */
@Injectable()
export class LookAtContributions {
  constructor(
    private readonly scopes: ToldScopes,
    private readonly concentration: ConcentrationReadModel,
    private readonly parts: ReportParts,
  ) {}

  /** Errors as {@link ToldScopes.of}. */
  async run(actor: Actor, question: ScopeQuestion): Promise<ContributionReportView> {
    const { read, sight, blank } = await this.scopes.of(actor, question);
    const { scope } = read;
    const now = systemClock.now();
    const [refused, people, pages] = await Promise.all([
      this.parts.whyNot(scope, sight, now),
      this.concentration.contributors(scope),
      this.concentration.pages(read),
    ]);
    const areFew =
      scope.told?.savedTo === NO_DAY || (sight.hidden !== null && isFew(people.contributors.length));
    const mayCount = refused ?? (areFew || blank.has('EDITS EDITORS') ? 'TOO_FEW_AUTHORS' : null);
    const figures = mayCount === null ? shownFigures(people, { scope, sight, blank }) : [];
    return {
      ...(mayCount === null ? pages : { ...pages, pages: 0, hiddenPages: 0 }),
      ...totalsOf(mayCount === null ? people : NOBODY),
      areClosedCounted: scope.accessSets === null,
      ...{ scope, figures, peopleHidden: sight.hidden, readersSince: readersSince(scope) },
      toldUntil: scope.told?.savedTo ?? null,
      reason: mayCount,
      intervals: () => this.parts.intervals(scope, people, figures),
      trend: (measure) => this.parts.trend(read, sight, measure),
      reading: () => this.parts.reading(scope),
      newMembers: () => this.parts.newMembers(scope, sight, now),
      groups: () => this.parts.groups(scope, sight, now),
    };
  }
}

const readersSince = ({ readerDays }: ContributionScope): Date => new Date(`${readerDays.from}T00:00:00Z`);

const NOBODY: ContributorsView = { contributors: [], departments: [] };

function totalsOf({ contributors, departments }: ContributorsView) {
  const readers = departments.reduce((sum, one) => sum + one.readers, 0);
  return {
    edits: contributors.reduce((sum, one) => sum + one.edits, 0),
    editors: contributors.filter((one) => one.edits > 0).length,
    employees: departments.reduce((sum, one) => sum + one.employees, 0),
    readers: isFew(readers) ? null : readers,
  };
}

interface ShownTo {
  readonly scope: ContributionScope;
  readonly sight: Sight;
  readonly blank: BlankFigures;
}

function shownFigures(people: ContributorsView, { scope, sight, blank }: ShownTo): FigureView[] {
  const areReadersUntold = !areReadersTold(scope);
  const shown = figuresOf(people).map((figure) => {
    if (figure.denominator === 'READERS' && areReadersUntold)
      return { ...figure, ...NOTHING_TOLD, reason: 'READERS_FORGOTTEN' as const };
    // Who reads is nobody's business, an analyst's neither: what few readers made would tell who they are.
    return sight.hidden !== null || figure.denominator === 'READERS' ? withoutTheFew(figure, blank) : figure;
  });
  const small = withoutSmallTops(shown, people);
  return shown.map((figure, at) => {
    const isGuarded = sight.hidden !== null || figure.denominator === 'READERS';
    return isGuarded ? (small[at] ?? figure) : figure;
  });
}
