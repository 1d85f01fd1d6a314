import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ConcentrationIntervals, topCount } from '@wellspring/contributions-domain';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { type FigureView } from '../concentration-figures.js';
import { type ContributionReportView, LookAtContributions } from '../look-at-contributions.service.js';
import { BENCHMARKS } from '../published-benchmarks.js';
import {
  type ConcentrationFigures,
  ConcentrationIntervalFigures,
  ContributionDenominator,
  ContributionFigure,
  ContributionMeasure,
  ContributionReport,
  ContributionScopeArgs,
  NoFiguresReason,
  PeopleHidden,
  type TopShare,
} from './contribution-report.type.js';
import {
  ContributionGroups,
  ContributionTrend,
  NewMembersFigures,
  ReadingFigures,
} from './report-parts.type.js';

@Resolver(() => ContributionReport)
export class ContributionReportResolver {
  constructor(private readonly look: LookAtContributions) {}

  @Query(() => ContributionReport, {
    description:
      'How contributions are spread: of the whole wiki, a space, a label or a department, ever or in a period.',
  })
  async contributionReport(
    @CurrentActor() actor: Actor,
    @Args() args: ContributionScopeArgs,
  ): Promise<ContributionReport> {
    const view = await this.look.run(actor, args);
    const { scope, edits, editors, reason, peopleHidden, ...counts } = view;
    return {
      ...{ view, pages: counts.pages, hiddenPages: counts.hiddenPages, revisions: edits, authors: editors },
      ...{ spaceKey: scope.spaceKey, label: scope.label, department: scope.department },
      ...{ from: scope.from, to: scope.to, employees: counts.employees, readers: counts.readers },
      ...{ readersSince: counts.readersSince, areClosedCounted: counts.areClosedCounted },
      ...{ attributionPending: counts.attributionPending, toldUntil: counts.toldUntil },
      computedAt: counts.computedAt,
      reason: reason && NoFiguresReason[reason],
      benchmarks: BENCHMARKS,
      peopleHidden: peopleHidden && PeopleHidden[peopleHidden],
    };
  }

  @ResolveField(() => [ContributionFigure], { description: 'each measure, or one, over each denominator' })
  figures(
    @Parent() { view }: ContributionReport,
    @Args('measure', { type: () => ContributionMeasure, nullable: true })
    measure?: ContributionMeasure | null,
  ): ContributionFigure[] {
    return view.figures
      .filter((figure) => figure.measure === (measure ?? figure.measure))
      .map((figure) => figureType(view, figure));
  }

  @ResolveField(() => ContributionTrend)
  async trend(
    @Parent() { view }: ContributionReport,
    @Args('measure', { type: () => ContributionMeasure }) measure: ContributionMeasure,
  ): Promise<ContributionTrend> {
    const { value, reason } = await view.trend(measure);
    return { months: value ?? [], reason: reason && NoFiguresReason[reason] };
  }

  @ResolveField(() => ReadingFigures)
  async reading(@Parent() { view }: ContributionReport): Promise<ReadingFigures> {
    const { value, reason } = await view.reading();
    if (value === null) return { ...NO_READING, reason: NoFiguresReason[reason] };
    const topShareRatio = value.topShareRatio === null ? [] : topShares(value.topShareRatio, value.pages);
    return { ...value, topShareRatio, reason: null };
  }

  @ResolveField(() => NewMembersFigures)
  async newMembers(@Parent() { view }: ContributionReport): Promise<NewMembersFigures> {
    const { value, reason } = await view.newMembers();
    return { months: value ?? [], reason: reason && NoFiguresReason[reason] };
  }

  @ResolveField(() => ContributionGroups)
  async groups(@Parent() { view }: ContributionReport): Promise<ContributionGroups> {
    const { value, reason } = await view.groups();
    const groups = (value ?? []).map(({ values, ...group }) => ({
      ...group,
      edits: values?.EDITS ?? null,
      addedWords: values?.ADDED_WORDS ?? null,
      survivingWords: values?.SURVIVING_WORDS ?? null,
      wordsRead: values?.WORDS_READ ?? null,
    }));
    return { groups, reason: reason && NoFiguresReason[reason] };
  }
}

@Resolver(() => ContributionFigure)
export class ContributionFigureResolver {
  @ResolveField(() => ConcentrationIntervalFigures, {
    nullable: true,
    description: 'how sure the figures are; null for fewer than ten pages',
  })
  async intervals(
    @Parent() { report, view }: ContributionFigure,
  ): Promise<ConcentrationIntervalFigures | null> {
    if (view.concentration === null) return null;
    const intervals = await report.intervals();
    const own = intervals[report.figures.indexOf(view)];
    return own ? intervalsType(own, view.concentration) : null;
  }
}

const NO_READING = {
  ...{ views: 0, pages: 0, viewedPages: 0, since: null, gini: null, pagesForHalf: null },
  ...{ topShareRatio: [], lorenz: [] },
};

function figureType(report: ContributionReportView, view: FigureView): ContributionFigure {
  const { measure, denominator, reason, concentration, ...counts } = view;
  return {
    ...counts,
    ...{ report, view },
    measure: ContributionMeasure[measure],
    denominator: ContributionDenominator[denominator],
    reason: reason && NoFiguresReason[reason],
    concentration: concentration && concentrationType(concentration, view.people),
  };
}

const concentrationType = (
  { topShareRatio, ...figures }: NonNullable<FigureView['concentration']>,
  people: number,
): ConcentrationFigures => ({ ...figures, topShareRatio: topShares(topShareRatio, people) });

const topShares = (shares: Readonly<Record<string, number | null>>, people: number): TopShare[] =>
  Object.entries(shares).map(([percent, shareRatio]) => ({
    percent: Number(percent),
    count: topCount(people, Number(percent)),
    shareRatio,
  }));

const intervalsType = (
  { topShareRatio, ...intervals }: ConcentrationIntervals,
  told: NonNullable<FigureView['concentration']>,
): ConcentrationIntervalFigures => ({
  ...intervals,
  topShareRatio: Object.entries(topShareRatio)
    // How sure a share is says what it is.
    .filter(([percent]) =>
      Object.entries(told.topShareRatio).some(([of, ratio]) => of === percent && ratio !== null),
    )
    .map(([percent, interval]) => ({
      percent: Number(percent),
      ...interval,
    })),
});
