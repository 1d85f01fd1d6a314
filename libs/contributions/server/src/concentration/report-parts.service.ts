import { Injectable } from '@nestjs/common';
import { newMembersByMonth, type NewMembersOfMonth } from '@wellspring/contributions-domain';
import { type ContributorsView } from './concentration.read-model.js';
import { type FigureView, type NoFiguresReason } from './concentration-figures.js';
import { ConcentrationIntervalsOf, type IntervalsOfFigures } from './concentration-intervals.service.js';
import { type ContributionScope, isAllTime, type Measure } from './contribution-scope.js';
import { type ReadScope } from './contribution-scopes.read-model.js';
import { type GroupFigureView, GroupFigures } from './group-figures.read-model.js';
import { groupOf } from './group-sql.js';
import { NewMembers } from './new-members.read-model.js';
import { type ReadingView, ReadingSide } from './reading-side.read-model.js';
import { type Sight } from './sight-of-people.policy.js';
import { areWholeMonths, type MonthView, Trend } from './trend.read-model.js';

/** A value, or why there is none. */
export type Told<Value> =
  | { readonly value: Value; readonly reason: null }
  | { readonly value: null; readonly reason: NoFiguresReason };

/** The parts of a report that are computed when they are asked for, and who may see them. */
@Injectable()
export class ReportParts {
  constructor(
    private readonly intervalsOf: ConcentrationIntervalsOf,
    private readonly trendOf: Trend,
    private readonly readingSide: ReadingSide,
    private readonly members: NewMembers,
    private readonly groupFigures: GroupFigures,
  ) {}

  /**
   * Why this actor gets no figures: whoever may not see people sees periods of the whole wiki, in whole months each of five
   * people and more, so that no two answers differ by fewer. A space or label is shown over everything ever, as the fixed
   * cells of {@link ScopeCells}. A department is a group of people, which they see whole,
   * over everything ever, and only where the fixed groups show it.
   */
  async whyNot(scope: ContributionScope, sight: Sight, now: Date): Promise<NoFiguresReason | null> {
    if (sight.hidden === null) return null;
    if (scope.department === null) return isAllTime(scope) ? null : this.whyNoPeriod(scope);
    if (!isAllTime(scope)) return 'ANALYSTS_ONLY';
    const groups = await this.groupFigures.of({ ...scope, department: null }, true, now);
    const own = groups.find(({ id, values }) => values !== null && isDepartment(id, scope.department));
    return own ? null : 'GROUP_TOO_SMALL';
  }

  private async whyNoPeriod(scope: ContributionScope): Promise<NoFiguresReason | null> {
    if (scope.spaceId !== null || scope.label !== null) return 'FIXED_GROUPS_ONLY';
    if (!areWholeMonths(scope)) return 'WHOLE_MONTHS_ONLY';
    if (scope.told !== null && (scope.from ?? '') > scope.told.savedTo) return 'MONTH_TOO_SMALL';
    return (await this.trendOf.areMonthsOfGroups(scope)) ? null : 'MONTH_TOO_SMALL';
  }

  intervals(
    scope: ContributionScope,
    people: ContributorsView,
    figures: readonly FigureView[],
  ): Promise<IntervalsOfFigures> {
    return this.intervalsOf.of(scope, people, figures);
  }

  async trend(
    { scope, readableSets }: ReadScope,
    sight: Sight,
    measure: Measure,
  ): Promise<Told<readonly MonthView[]>> {
    if (scope.department !== null && sight.hidden !== null) return no('ANALYSTS_ONLY');
    if (sight.hidden === null) return yes(await this.trendOf.byMonth(scope, measure));
    const refused = isAllTime(scope) && !isPart(scope) ? null : await this.whyNoPeriod(scope);
    if (refused !== null) return no(refused);
    // Months are of the pages that the reader may open, as periods are, however the whole is counted.
    return yes(await this.trendOf.byMonth({ ...scope, accessSets: readableSets }, measure, true));
  }

  async reading(scope: ContributionScope): Promise<Told<ReadingView>> {
    const view = await this.readingSide.of(scope);
    return view.views > 0 ? yes(view) : no('NOTHING_COUNTED');
  }

  async newMembers(
    scope: ContributionScope,
    sight: Sight,
    now: Date,
  ): Promise<Told<readonly NewMembersOfMonth[]>> {
    if (scope.department !== null && sight.hidden !== null) return no('ANALYSTS_ONLY');
    return yes(newMembersByMonth(await this.members.of(scope, now), now.getTime()));
  }

  async groups(scope: ContributionScope, sight: Sight, now: Date): Promise<Told<readonly GroupFigureView[]>> {
    const isWhole =
      isAllTime(scope) && scope.spaceId === null && scope.label === null && scope.department === null;
    if (sight.hidden !== null && (!isWhole || scope.includeBots)) return no('FIXED_GROUPS_ONLY');
    return yes(await this.groupFigures.of(scope, sight.hidden !== null, now));
  }
}

const isPart = ({ spaceId, label }: ContributionScope): boolean => spaceId !== null || label !== null;
const yes = <Value>(value: Value): Told<Value> => ({ value, reason: null });
const no = (reason: NoFiguresReason) => ({ value: null, reason });
const isDepartment = (id: string, department: string | null): boolean => {
  const group = groupOf(id);
  return group?.kind === 'DEPARTMENT' && group.names[0] === department;
};
