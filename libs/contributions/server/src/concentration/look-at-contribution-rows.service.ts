import { Injectable } from '@nestjs/common';
import { wroteAgain } from '@wellspring/contributions-domain';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { type Denominator, type ScopeQuestion } from './contribution-scope.js';
import { ContributionScopes, type ReadScope } from './contribution-scopes.read-model.js';
import {
  type ContributionRowsView,
  ContributionRows,
  type RowCursor,
  type RowKind,
  type RowMeasure,
  type RowsOf,
} from './contribution-rows.read-model.js';
import { LookAtContributions } from './look-at-contributions.service.js';
import { type NewMemberRow, NewMembers } from './new-members.read-model.js';
import { RecordPersonLooks } from '../people/record-looks.service.js';
import { type PeopleHiddenReason, SightOfPeople } from './sight-of-people.policy.js';

/** How far somebody who joined has come. */
export const NEW_MEMBER_STEPS = ['JOINED', 'FIRST_EDIT', 'SECOND_EDIT'] as const;
export type NewMemberStep = (typeof NEW_MEMBER_STEPS)[number];

/** Which rows somebody asks for; what is not said is as {@link RowsOf} of all editors. */
export interface RowsQuestion extends ScopeQuestion {
  readonly kind: RowKind;
  readonly measure: RowMeasure;
  readonly denominator?: Denominator | null;
  readonly leftOut?: boolean;
  readonly top?: number | null;
  readonly group?: string | null;
  /** `YYYY-MM`: those who joined in it and came as far as `newMemberStep`. */
  readonly joinedMonth?: string | null;
  readonly newMemberStep?: NewMemberStep | null;
  readonly onlyPending?: boolean;
}

/** Rows, or why there are none to see. */
export interface RowsView extends ContributionRowsView {
  readonly hidden: PeopleHiddenReason | null;
}

/** A page of rows: after which, and how many. */
export interface RowsPage {
  readonly after: RowCursor | null;
  readonly limit: number;
}

const NO_ROWS: ContributionRowsView = { rows: [], count: 0, total: 0, remainders: [] };

/** The rows, all but the actor's own without their authors. */
const namingOnly = (view: ContributionRowsView, { personId }: Actor): ContributionRowsView => ({
  ...view,
  rows: view.rows.map((row) =>
    row.personId === null || row.personId === personId
      ? row
      : { ...row, personId: null, isPersonHidden: true },
  ),
});

/** Opens a number to what it counts. People are for whoever may see them, and each look at one is recorded. */
@Injectable()
export class LookAtContributionRows {
  constructor(
    private readonly scopes: ContributionScopes,
    private readonly rows: ContributionRows,
    private readonly newMembers: NewMembers,
    private readonly contributions: LookAtContributions,
    private readonly sight: SightOfPeople,
    private readonly looks: RecordPersonLooks,
  ) {}

  /** NOT_FOUND and BAD_INPUT as {@link ContributionScopes.resolve}; BAD_INPUT for rows that there are none of. */
  async run(actor: Actor, question: RowsQuestion, page: RowsPage): Promise<RowsView> {
    const read = await this.scopes.resolve(actor, question);
    const sight = await this.sight.of(actor);
    const { personId, department } = read.scope;
    const isAboutPeople =
      personId !== actor.personId && (question.kind === 'PEOPLE' || department !== null || personId !== null);
    if (isAboutPeople && sight.hidden !== null) return { ...NO_ROWS, hidden: sight.hidden };
    // Where the figures are not told, what is on closed pages would tell of those who wrote them.
    const isUntold =
      sight.hidden !== null &&
      personId === null &&
      (await this.contributions.run(actor, question)).reason === 'TOO_FEW_AUTHORS';
    const of = { ...(await this.rowsOf(read, question)), onlyReadable: isUntold };
    const view = await this.rows.list(read, of, page.after, page.limit + 1);
    // Who saved is there on each page; beside what came of it, from page to page, it would be figures about people.
    if (sight.hidden !== null) return { ...namingOnly(view, actor), hidden: null };
    const isOfOne = personId !== null && personId !== actor.personId;
    if (question.kind !== 'PAGES' || isOfOne) {
      const named = isOfOne
        ? [{ personId }]
        : view.rows.slice(0, page.limit).filter((row) => !row.isPersonHidden);
      await this.looks.run(
        actor,
        sight,
        {
          ...{ action: 'contributions.person-viewed', subjectKind: 'contribution-report' },
          subjectId: question.spaceKey ?? question.label ?? question.department ?? 'wiki',
          details: { measure: question.measure },
        },
        named.flatMap((one) => one.personId ?? []),
      );
    }
    return { ...view, hidden: null };
  }

  private async rowsOf(read: ReadScope, question: RowsQuestion): Promise<Omit<RowsOf, 'onlyReadable'>> {
    const { joinedMonth = null, top = null } = question;
    if (top !== null && top < 1) throw badInput('top: wants 1 or more.', { field: 'top' });
    return {
      ...{ kind: question.kind, measure: question.measure, top, group: question.group ?? null },
      denominator: question.denominator ?? 'EDITORS',
      onlyContributors: (question.group ?? null) !== null && question.denominator === 'EDITORS',
      leftOut: question.leftOut ?? false,
      onlyPending: question.onlyPending ?? false,
      personIds: joinedMonth === null ? null : await this.joined(read, question, joinedMonth),
    };
  }

  private async joined(
    { scope }: ReadScope,
    { newMemberStep }: RowsQuestion,
    month: string,
  ): Promise<string[]> {
    const members = await this.newMembers.of(scope, systemClock.now());
    const hasCome = {
      JOINED: () => true,
      FIRST_EDIT: (member: NewMemberRow) => member.firstEditMs !== null,
      SECOND_EDIT: wroteAgain,
    }[newMemberStep ?? 'JOINED'];
    return members
      .filter((member) => member.joinedMonth === month && hasCome(member))
      .map((member) => member.personId);
  }
}
