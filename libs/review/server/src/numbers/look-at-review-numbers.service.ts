import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { REVIEW_SOURCES, type ReviewSource, type Verdict } from '@wellspring/review-domain';
import { type SpaceView } from '@wellspring/wiki-server';
import {
  type BacklogRow,
  type DecidedRow,
  type OpenedRow,
  partOf,
  ReviewFigures,
} from './review-figures.read-model.js';
import { REVIEW_FLAGS, type ReviewFlag } from './review-number.js';
import { ReviewNumberScopes } from './review-number-scopes.read-model.js';
import { type ReviewScope, type ReviewScopeQuestion } from './review-scope.js';
import { TellDeciders, type ToldDeciders } from './told-deciders.service.js';
import {
  type HoursView,
  type NoReviewFigureReason,
  type ShareView,
  toldHours,
  toldShare,
} from './told-figures.js';

/** Most weeks that a trend has: the newest. Ours: a year and what begins the next. */
export const WEEKS_MAX = 53;

/** What waits, of a source or (null) of all. */
export interface BacklogView {
  readonly source: ReviewSource | null;
  readonly waiting: number;
  readonly overdue: number;
  readonly oldestOpenedAt: Date | null;
  /** How long they have waited so far. */
  readonly age: HoursView;
}

/** How long decisions took; `waiting` are those that are not in it yet. */
export interface LatencyView extends HoursView {
  readonly source: ReviewSource | null;
  readonly waiting: number;
}

export interface ExposureView {
  readonly verdict: Verdict;
  readonly items: number;
  readonly views: number;
}

/** A share of what a flag marked; null: any flag. */
export interface FlagShareView extends ShareView {
  readonly flag: ReviewFlag | null;
}

export interface WeekView {
  /** Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly opened: number;
  readonly decided: number;
  readonly views: number;
  readonly badViews: number;
  readonly medianBusinessHours: number | null;
}

export interface SpaceReviewView {
  /** Null: all spaces together that the actor can't read. */
  readonly space: SpaceView | null;
  readonly waiting: number;
  readonly overdue: number;
  readonly hours: HoursView;
  readonly views: number;
  readonly badViews: number;
  /** Null where it would judge one to four others. */
  readonly revertedAfterApproval: number | null;
}

/** What somebody decided, or all others together. */
export interface DecidersView {
  readonly people: number;
  /** Null where, taken away from the whole, it would leave what one to four others decided. */
  readonly hours: HoursView | null;
  readonly overturned: number;
  readonly revertedAfterApproval: number;
}

/** The dashboard of review. */
export interface ReviewNumbersView {
  readonly scope: ReviewScope;
  /** Items in these figures on pages that the actor can't open. */
  readonly hiddenItems: number;
  readonly backlog: readonly BacklogView[];
  readonly decided: readonly LatencyView[];
  readonly exposure: readonly ExposureView[];
  readonly exposedItems: number;
  readonly exposedViews: number;
  readonly badViews: number;
  readonly goodDelay: HoursView;
  readonly precision: readonly FlagShareView[];
  readonly recall: readonly FlagShareView[];
  readonly badInSample: ShareView;
  /** Null where it would judge one to four others. */
  readonly revertsAfterApproval: ShareView | null;
  readonly weeks: readonly WeekView[];
  readonly spaces: readonly SpaceReviewView[];
  readonly mine: DecidersView;
  readonly others: DecidersView | null;
  readonly othersReason: NoReviewFigureReason | null;
}

/** How well review works: what waits, how long it takes, and what was read meanwhile. */
@Injectable()
export class LookAtReviewNumbers {
  constructor(
    private readonly scopes: ReviewNumberScopes,
    private readonly figures: ReviewFigures,
    private readonly tell: TellDeciders,
  ) {}

  /** FORBIDDEN, NOT_FOUND and BAD_INPUT as {@link ReviewNumberScopes.resolve}. Six statements beside those of the scope. */
  async run(actor: Actor, question: ReviewScopeQuestion): Promise<ReviewNumbersView> {
    const read = await this.scopes.resolve(actor, question);
    const [backlog, decided, opened, told] = await Promise.all([
      this.figures.backlog(read, actor),
      this.figures.decided(read, actor),
      this.figures.opened(read, actor),
      this.tell.of(read, actor),
    ]);
    const waiting = backlog.find(isTotal);
    const all = decided.find(isTotal);
    const part = (...name: Parameters<typeof partOf>) => all?.parts[partOf(...name)] ?? 0;
    const flags = [null, ...REVIEW_FLAGS];
    const [mine, others] = (['MINE', 'OTHERS'] as const).map((by) => decided.find((row) => row.by === by));
    return {
      scope: read.scope,
      hiddenItems: (waiting?.hidden ?? 0) + (all?.hidden ?? 0),
      backlog: [null, ...REVIEW_SOURCES].map((source) => backlogOf(source, backlog)),
      decided: [null, ...REVIEW_SOURCES].map((source) => latencyOf(source, decided, backlog)),
      exposure: decided.flatMap(({ verdict, parts, views }) =>
        verdict === null ? [] : [{ verdict, items: parts['EXPOSED'] ?? 0, views }],
      ),
      exposedItems: part('EXPOSED'),
      exposedViews: all?.views ?? 0,
      badViews: all?.badViews ?? 0,
      goodDelay: toldHours(part('GOOD_DELAYED'), all?.delayMedianHours ?? null, all?.delayP90Hours ?? null),
      precision: flags.map((flag) => ({
        ...{ flag, ...toldShare(part('FLAGGED_BAD', flag), part('FLAGGED', flag)) },
      })),
      recall: flags.map((flag) => ({
        ...{ flag, ...toldShare(part('SAMPLED_BAD_FLAGGED', flag), part('SAMPLED_BAD')) },
      })),
      badInSample: toldShare(part('SAMPLED_BAD'), part('SAMPLED')),
      revertsAfterApproval: told.isTold ? toldShare(part('REVERTED_AFTER_APPROVAL'), part('APPROVED')) : null,
      weeks: weeksOf(opened, decided),
      spaces: spacesOf(told, backlog, decided),
      mine: { ...decidersOf(mine, mine === undefined ? 0 : 1), ...(told.isTold ? {} : { hours: null }) },
      others: told.isTold && others ? decidersOf(others, told.othersInScope) : null,
      othersReason: othersReason(told),
    };
  }
}

/** Why there is no row of others: there are none, or too few. */
const othersReason = ({ isTold, othersInScope }: ToldDeciders): NoReviewFigureReason | null =>
  !isTold ? 'TOO_FEW_PEOPLE' : othersInScope === 0 ? 'NOTHING_COUNTED' : null;

function spacesOf(
  { readable, spaces: toldIds }: ToldDeciders,
  backlog: readonly BacklogRow[],
  decided: readonly DecidedRow[],
): SpaceReviewView[] {
  const waiting = new Map(backlog.map((row) => [row.spaceId, row]));
  const done = new Map(decided.map((row) => [row.spaceId, row]));
  const ids = [...new Set([...waiting.keys(), ...done.keys()])].filter((id) => id !== null);
  const viewOf = (id: string) => {
    const view = spaceOf(readable.get(id) ?? null, waiting.get(id), done.get(id));
    // What nobody decided judges nobody.
    const isTold = view.hours.count === 0 || view.space === null || toldIds.has(id);
    return isTold ? view : { ...view, revertedAfterApproval: null };
  };
  const views = ids.map(viewOf);
  const closed = views.filter(({ space }) => space === null);
  const open = views.filter(({ space }) => space !== null);
  const byName = (a: SpaceReviewView, b: SpaceReviewView) =>
    b.waiting - a.waiting || (a.space?.key ?? '').localeCompare(b.space?.key ?? '');
  if (closed.length === 0) return open.sort(byName);
  const all = together(closed);
  const isTold = all.hours.count === 0 || toldIds.has(null);
  return [...open.sort(byName), isTold ? all : { ...all, revertedAfterApproval: null }];
}

const isTotal = (row: {
  source: unknown;
  spaceId: unknown;
  verdict?: unknown;
  week?: unknown;
  by?: unknown;
}) =>
  [row.source, row.spaceId, row.verdict, row.week, row.by].every((one) => one === null || one === undefined);

/** Of a source, or of all. */
const isOf =
  (source: ReviewSource | null) =>
  (row: Parameters<typeof isTotal>[0]): boolean =>
    source === null ? isTotal(row) : row.source === source;

function backlogOf(source: ReviewSource | null, rows: readonly BacklogRow[]): BacklogView {
  const row = rows.find(isOf(source));
  const [waiting, overdue] = [row?.waiting ?? 0, row?.overdue ?? 0];
  const age = toldHours(waiting, row?.medianHours ?? null, row?.p90Hours ?? null);
  return { source, waiting, overdue, oldestOpenedAt: row?.oldestOpenedAt ?? null, age };
}

function latencyOf(
  source: ReviewSource | null,
  decided: readonly DecidedRow[],
  backlog: readonly BacklogRow[],
): LatencyView {
  const row = decided.find(isOf(source));
  const hours = toldHours(row?.count ?? 0, row?.medianHours ?? null, row?.p90Hours ?? null);
  return { source, ...hours, waiting: backlog.find(isOf(source))?.waiting ?? 0 };
}

function weeksOf(opened: readonly OpenedRow[], decided: readonly DecidedRow[]): WeekView[] {
  const done = new Map(decided.map((row) => [row.week, row]));
  const came = new Map(opened.map((row) => [row.week, row.opened]));
  const weeks = [...new Set([...done.keys(), ...came.keys()])].filter((week) => week !== null).sort();
  return weeks.slice(-WEEKS_MAX).map((week) => {
    const row = done.get(week);
    return {
      ...{ week, opened: came.get(week) ?? 0, decided: row?.count ?? 0 },
      ...{ views: row?.views ?? 0, badViews: row?.badViews ?? 0 },
      medianBusinessHours: toldHours(row?.count ?? 0, row?.medianHours ?? null, null).medianBusinessHours,
    };
  });
}

const spaceOf = (
  space: SpaceView | null,
  waiting: BacklogRow | undefined,
  done: DecidedRow | undefined,
): SpaceReviewView => ({
  ...{ space, waiting: waiting?.waiting ?? 0, overdue: waiting?.overdue ?? 0 },
  hours: toldHours(done?.count ?? 0, done?.medianHours ?? null, done?.p90Hours ?? null),
  ...{ views: done?.views ?? 0, badViews: done?.badViews ?? 0 },
  revertedAfterApproval: done?.parts['REVERTED_AFTER_APPROVAL'] ?? 0,
});

/** Several spaces as one: medians of several are no median of all. */
function together(views: readonly SpaceReviewView[]): SpaceReviewView {
  const sum = (value: (view: SpaceReviewView) => number) =>
    views.reduce((total, view) => total + value(view), 0);
  const count = sum((view) => view.hours.count);
  return {
    ...{ space: null, waiting: sum((view) => view.waiting), overdue: sum((view) => view.overdue) },
    hours: { count, medianBusinessHours: null, p90BusinessHours: null, reason: 'TOO_FEW' },
    ...{ views: sum((view) => view.views), badViews: sum((view) => view.badViews) },
    revertedAfterApproval: sum((view) => view.revertedAfterApproval ?? 0),
  };
}

const decidersOf = (row: DecidedRow | undefined, people: number): DecidersView => ({
  people,
  hours: toldHours(row?.count ?? 0, row?.medianHours ?? null, row?.p90Hours ?? null),
  overturned: row?.parts['OVERTURNED'] ?? 0,
  revertedAfterApproval: row?.parts['REVERTED_AFTER_APPROVAL'] ?? 0,
});
