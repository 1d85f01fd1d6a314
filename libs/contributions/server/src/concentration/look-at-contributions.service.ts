import { Injectable } from '@nestjs/common';
import { MIN_GROUP_PEOPLE, type NewMembersOfMonth } from '@wellspring/contributions-domain';
import { type Actor, DAY_MS, systemClock } from '@wellspring/kernel';
import { VIEW_READER_DAYS } from '@wellspring/wiki-server';
import { type FigureView, figuresOf, type NoFiguresReason } from './concentration-figures.js';
import { type IntervalsOfFigures } from './concentration-intervals.service.js';
import {
  ConcentrationReadModel,
  type ContributorsView,
  type CountedPagesView,
} from './concentration.read-model.js';
import { type ContributionScope, type Measure, type ScopeQuestion } from './contribution-scope.js';
import { ContributionScopes } from './contribution-scopes.read-model.js';
import { type GroupFigureView } from './group-figures.read-model.js';
import { type ReadingView } from './reading-side.read-model.js';
import { ReportParts, type Told } from './report-parts.service.js';
import { type Sight, SightOfPeople } from './sight-of-people.policy.js';
import { type MonthView } from './trend.read-model.js';

/** The figures of a scope; what a screen may not need is computed when it is asked for. */
export interface ContributionReportView extends CountedPagesView {
  readonly scope: ContributionScope;
  /** Saves, bots left out. */
  readonly edits: number;
  /** People who saved. */
  readonly editors: number;
  readonly employees: number;
  /** 0 also where they are fewer than five, for whoever may not see people. */
  readonly readers: number;
  /** Readers are counted from here on, and in the scope's days. */
  readonly readersSince: Date;
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
    private readonly scopes: ContributionScopes,
    private readonly concentration: ConcentrationReadModel,
    private readonly parts: ReportParts,
    private readonly sight: SightOfPeople,
  ) {}

  /** NOT_FOUND and BAD_INPUT as {@link ContributionScopes.resolve}. */
  async run(actor: Actor, question: ScopeQuestion): Promise<ContributionReportView> {
    const read = await this.scopes.resolve(actor, question);
    const { scope } = read;
    const sight = await this.sight.of(actor);
    const now = systemClock.now();
    const [refused, people, pages] = await Promise.all([
      this.parts.whyNot(scope, sight),
      this.concentration.contributors(scope),
      this.concentration.pages(read),
    ]);
    const mayCount =
      refused ?? (sight.hidden !== null && isFew(people.contributors.length) ? 'TOO_FEW_AUTHORS' : null);
    const figures = mayCount === null ? shownFigures(people, scope, sight, now) : [];
    return {
      ...(mayCount === null ? pages : { ...pages, pages: 0, hiddenPages: 0 }),
      ...totalsOf(mayCount === null ? people : NOBODY, sight),
      ...{ scope, figures, peopleHidden: sight.hidden, readersSince: readersSince(now) },
      reason: mayCount,
      intervals: () => this.parts.intervals(scope, people, figures),
      trend: (measure) => this.parts.trend(scope, sight, measure),
      reading: () => this.parts.reading(scope),
      newMembers: () => this.parts.newMembers(scope, sight, now),
      groups: () => this.parts.groups(scope, sight),
    };
  }
}

const readersSince = (now: Date): Date => new Date(now.getTime() - VIEW_READER_DAYS * DAY_MS);

/** Some, and too few to be a group. */
const isFew = (people: number): boolean => people > 0 && people < MIN_GROUP_PEOPLE;

const NOBODY: ContributorsView = { contributors: [], departments: [] };

function totalsOf({ contributors, departments }: ContributorsView, sight: Sight) {
  const readers = departments.reduce((sum, one) => sum + one.readers, 0);
  return {
    edits: contributors.reduce((sum, one) => sum + one.edits, 0),
    editors: contributors.filter((one) => one.edits > 0).length,
    employees: departments.reduce((sum, one) => sum + one.employees, 0),
    readers: sight.hidden !== null && isFew(readers) ? 0 : readers,
  };
}

function shownFigures(
  people: ContributorsView,
  scope: ContributionScope,
  sight: Sight,
  now: Date,
): FigureView[] {
  const areReadersForgotten = scope.to !== null && new Date(`${scope.to}T23:59:59Z`) < readersSince(now);
  return figuresOf(people).map((figure) => {
    if (figure.denominator === 'READERS' && areReadersForgotten)
      return { ...figure, ...NOTHING_TOLD, reason: 'READERS_FORGOTTEN' as const };
    if (sight.hidden === null) return figure;
    if (isFew(figure.contributors) || isFew(figure.people))
      return { ...figure, ...NOTHING_TOLD, reason: 'TOO_FEW_AUTHORS' as const };
    // With the whole known, what the denominator has would tell what the few have who are not in it.
    if (isFew(figure.leftOut?.people ?? 0)) return { ...figure, total: null, leftOut: null };
    return figure;
  });
}

const NOTHING_TOLD = { people: 0, contributors: 0, total: null, leftOut: null, concentration: null } as const;
