import { Injectable } from '@nestjs/common';
import { MIN_GROUP_PEOPLE, wroteAgain } from '@wellspring/contributions-domain';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { RiskSight } from '../people/risk-sight.policy.js';
import { RecordPersonLooks, type WayOfLook } from '../people/record-looks.service.js';
import { ContributionRows } from './contribution-rows.read-model.js';
import {
  areReadersTold,
  type Denominator,
  type RowAccess,
  type ScopeQuestion,
} from './contribution-scope.js';
import { type ReadScope, scopeOfAccess } from './contribution-scopes.read-model.js';
import { LookAtContributions } from './look-at-contributions.service.js';
import { type NewMemberRow, NewMembers } from './new-members.read-model.js';
import { PageReaders } from './page-readers.read-model.js';
import { areReaders } from './people-rows.js';
import {
  type ContributionRowsView,
  type ContributionRowView,
  type RowCursor,
  type RowKind,
  type RowMeasure,
  type RowsOf,
} from './row-kinds.js';
import { type PeopleHiddenReason, type Sight } from './sight-of-people.policy.js';
import { topOfReaders, type TopOfReaders } from './top-of-readers.js';
import { type ToldScope, ToldScopes } from './told-scope.service.js';

/** How far somebody who joined has come. */
export const NEW_MEMBER_STEPS = ['JOINED', 'FIRST_EDIT', 'SECOND_EDIT'] as const;
export type NewMemberStep = (typeof NEW_MEMBER_STEPS)[number];

/** Which rows somebody asks for; what is not said is as {@link RowsOf} of all editors. */
export interface RowsQuestion extends ScopeQuestion {
  readonly kind: RowKind;
  readonly measure: RowMeasure;
  readonly denominator?: Denominator | null;
  readonly leftOut?: boolean;
  readonly onlySome?: boolean;
  readonly top?: number | null;
  readonly group?: string | null;
  /** `YYYY-MM`: those who joined in it and came as far as `newMemberStep`. */
  readonly joinedMonth?: string | null;
  readonly newMemberStep?: NewMemberStep | null;
  readonly onlyPending?: boolean;
  readonly onlyReverted?: boolean;
  readonly onlyCarried?: boolean;
  readonly absenceFactor?: number | null;
  readonly readerDepartment?: string | null;
  /** Rows of those pages alone that the actor may open, or may not; the latter are counted, not listed. */
  readonly access?: RowAccess | null;
}

/** Why somebody sees no rows. */
export type RowsHiddenReason = PeopleHiddenReason | 'TOO_FEW_READERS';

/** Rows, or why there are none to see. */
export interface RowsView extends ContributionRowsView {
  readonly hidden: RowsHiddenReason | null;
}

/** A page of rows: after which, and how many. */
export interface RowsPage {
  readonly after: RowCursor | null;
  readonly limit: number;
}

/** What an actor may be shown of a number. */
export type AllowedRows =
  | { readonly hidden: RowsHiddenReason }
  | {
      readonly hidden: null;
      readonly read: ReadScope;
      readonly of: RowsOf;
      readonly sight: Sight;
      /** What all have together would tell what a few have who are not counted. */
      readonly isTotalUntold: boolean;
      /** Of a top of readers, who are counted and never listed: all that is told; else null. */
      readonly readers: TopOfReaders | null;
    };

export const NO_ROWS: ContributionRowsView = { rows: [], count: 0, total: 0, ofTotal: null, remainders: [] };

/** Opens a number to what it counts. People are for whoever may see them, and each look at one is recorded. */
@Injectable()
export class LookAtContributionRows {
  constructor(
    private readonly scopes: ToldScopes,
    private readonly rows: ContributionRows,
    private readonly pageReaders: PageReaders,
    private readonly newMembers: NewMembers,
    private readonly contributions: LookAtContributions,
    private readonly riskSight: RiskSight,
    private readonly looks: RecordPersonLooks,
  ) {}

  /**
   * NOT_FOUND and BAD_INPUT as {@link ToldScopes.of}; BAD_INPUT for rows that there are none of; FORBIDDEN also where what hangs on few is asked for by others than analysts and the managers of the space.
   */
  async run(actor: Actor, question: RowsQuestion, page: RowsPage): Promise<RowsView> {
    const allowed = await this.allowed(actor, question);
    if (allowed.hidden !== null) return { ...NO_ROWS, hidden: allowed.hidden };
    const { read, of, sight, readers } = allowed;
    if (readers !== null) return { ...viewOfReaders(readers), hidden: null };
    const view =
      of.measure === 'READERS'
        ? await this.pageReaders.list(read, of, page.after, page.limit + 1)
        : await this.rows.list(read, of, page.after, page.limit + 1);
    const rows = this.shownTo(actor, sight, view.rows);
    await this.record(actor, sight, read, of, rows.slice(0, page.limit));
    return { ...(allowed.isTotalUntold ? withoutTotals(view) : view), rows, hidden: null };
  }

  /** What this actor may be shown; nothing is read of the rows yet. */
  async allowed(actor: Actor, question: RowsQuestion): Promise<AllowedRows> {
    const { read: told, sight, countsAll } = await this.counted(actor, question);
    const { personId, department } = told.scope;
    const isAboutPeople =
      personId !== actor.personId && (question.kind === 'PEOPLE' || department !== null || personId !== null);
    if (isAboutPeople && sight.hidden !== null) return { hidden: sight.hidden };
    // Where the figures are not told, what is on closed pages would tell of those who wrote them.
    const refused =
      sight.hidden === null || personId !== null || countsAll
        ? null
        : (await this.contributions.run(actor, question)).reason;
    if (refused !== null && question.measure === 'READERS') return { hidden: 'TOO_FEW_READERS' };
    // What is on pages that they may open is theirs to see, to this day: nothing is added up over people.
    const read = refused === null ? told : { ...told, scope: { ...told.scope, told: null } };
    const of = { ...(await this.rowsOf(read, question)), onlyReadable: refused !== null };
    if (!areReaders(of)) return { hidden: null, read, of, sight, isTotalUntold: false, readers: null };
    if (!areReadersTold(read.scope)) return { hidden: 'TOO_FEW_READERS' };
    if (of.top !== null) return this.topOfReaders(actor, question, { read, of, sight });
    if (await this.areFew(read, of)) return { hidden: 'TOO_FEW_READERS' };
    const isTotalUntold = await this.areFew(read, { ...of, leftOut: !of.leftOut });
    return { hidden: null, read, of, sight, isTotalUntold, readers: null };
  }

  /** What is counted: of what hangs on few all pages, which its totals are of; of anything else what the actor may be told. */
  private async counted(
    actor: Actor,
    question: RowsQuestion,
  ): Promise<ToldScope & { readonly countsAll: boolean }> {
    const isOfRisk = question.measure === 'READ_WEIGHT' || (question.absenceFactor ?? null) !== null;
    if (isOfRisk) await this.riskSight.ofRisk(actor, question.spaceKey ?? null);
    const countsAll = question.measure === 'READ_WEIGHT' && (question.label ?? null) === null;
    const told = await (countsAll
      ? this.scopes.ofAllPages(actor, question)
      : this.scopes.of(actor, question));
    const scope = scopeOfAccess(told.read, question.access ?? null);
    return { ...told, read: { ...told.read, scope }, countsAll };
  }

  /** A top of the readers as the report names it. */
  private async topOfReaders(
    actor: Actor,
    question: RowsQuestion,
    shown: { readonly read: ReadScope; readonly of: RowsOf; readonly sight: Sight },
  ): Promise<AllowedRows> {
    if (shown.of.leftOut || shown.of.onlySome || (question.access ?? null) !== null)
      throw badInput('top: of readers it goes with no other choice of people or pages.', { field: 'top' });
    const { figures } = await this.contributions.run(actor, question);
    const figure = figures.find(
      ({ measure, denominator }) => measure === question.measure && denominator === 'READERS',
    );
    const readers = topOfReaders(figure, shown.of.top ?? 0);
    if (readers === null) return { hidden: 'TOO_FEW_READERS' };
    return { hidden: null, ...shown, isTotalUntold: readers.total === null, readers };
  }

  /** Writes down whom these rows showed; nobody where people are not shown by name. */
  async record(
    actor: Actor,
    sight: Sight,
    { scope }: ReadScope,
    of: RowsOf,
    rows: readonly Pick<ContributionRowView, 'personId' | 'isPersonHidden'>[],
    way: WayOfLook = 'screen',
  ): Promise<void> {
    const isOfOne = scope.personId !== null && scope.personId !== actor.personId;
    if (sight.hidden !== null || (of.kind === 'PAGES' && !isOfOne)) return;
    const named = isOfOne ? [scope.personId] : rows.map((row) => (row.isPersonHidden ? null : row.personId));
    await this.looks.run(
      actor,
      sight,
      {
        ...{ action: 'contributions.person-viewed', subjectKind: 'contribution-report' },
        subjectId: scope.spaceKey ?? scope.label ?? scope.department ?? 'wiki',
        details: { measure: of.measure },
      },
      named.filter((id) => id !== null),
      way,
    );
  }

  /**
   * The rows as the actor may see them. Who saved is there on each page; beside what came of it, from page to page, it would
   * be figures about people: whoever may not see people sees themselves alone.
   */
  shownTo(
    { personId }: Actor,
    sight: Sight,
    rows: readonly ContributionRowView[],
  ): readonly ContributionRowView[] {
    if (sight.hidden === null) return rows;
    return rows.map((row) =>
      row.personId === null || row.personId === personId
        ? row
        : { ...row, personId: null, isPersonHidden: true },
    );
  }

  /** Whether fewer than five people read, or of those who read contributed: their sum would be somebody's. */
  private async areFew(read: ReadScope, of: RowsOf): Promise<boolean> {
    const { count, countOfSome } = await this.rows.totals(read, of);
    return [count, countOfSome].some((people) => people > 0 && people < MIN_GROUP_PEOPLE);
  }

  private async rowsOf(read: ReadScope, question: RowsQuestion): Promise<Omit<RowsOf, 'onlyReadable'>> {
    const { joinedMonth = null, top = null, group = null } = question;
    if (top !== null && top < 1) throw badInput('top: wants 1 or more.', { field: 'top' });
    if (question.measure === 'READERS' && question.kind !== 'PAGES')
      throw badInput('measure: readers are counted on pages, and never named.', { field: 'measure' });
    return {
      ...{ kind: question.kind, measure: question.measure, top, group },
      denominator: question.denominator ?? 'EDITORS',
      onlyContributors: group !== null && question.denominator === 'EDITORS',
      ...{ leftOut: question.leftOut ?? false, onlySome: question.onlySome ?? false },
      ...{ onlyPending: question.onlyPending ?? false, onlyReverted: question.onlyReverted ?? false },
      ...{ onlyCarried: question.onlyCarried ?? false, absenceFactor: question.absenceFactor ?? null },
      readerDepartment: question.readerDepartment ?? null,
      personIds: joinedMonth === null ? null : await this.joined(read, question, joinedMonth),
      now: systemClock.now(),
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

/** Readers as the one remainder that they are. */
export const viewOfReaders = ({ count, total, ofTotal }: TopOfReaders): ContributionRowsView => ({
  ...{ rows: [], count, total, ofTotal, remainders: [{ kind: 'READERS', count, total }] },
});

const withoutTotals = (view: ContributionRowsView): ContributionRowsView => ({
  ...view,
  total: null,
  remainders: view.remainders.map((rest) => ({ ...rest, total: null })),
});
