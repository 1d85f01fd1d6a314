import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import {
  type NumberRowCursor,
  ReviewNumberRows,
  type NumberRowsView,
} from './review-number-rows.read-model.js';
import { MIN_REVIEWERS, type ReviewNumberOf } from './review-number.js';
import { ReviewNumberScopes } from './review-number-scopes.read-model.js';
import { dayOf, type ReviewScopeQuestion } from './review-scope.js';
import { type NoReviewFigureReason } from './told-figures.js';

/** Rows, or why there are none to see. */
export interface ToldRowsView extends NumberRowsView {
  readonly reason: NoReviewFigureReason | null;
}

const NO_ROWS: NumberRowsView = {
  ...{ rows: [], count: 0, hiddenCount: 0, views: 0, hiddenViews: 0, deciders: 0 },
};

/** Opens a number of the dashboard to the items that it counts: same scope, same days, same permissions. */
@Injectable()
export class LookAtReviewNumberRows {
  constructor(
    private readonly scopes: ReviewNumberScopes,
    private readonly rows: ReviewNumberRows,
  ) {}

  /** Errors as {@link ReviewNumberScopes.resolve}. What others decided is shown where they are at least five. */
  async run(
    actor: Actor,
    question: ReviewScopeQuestion,
    of: ReviewNumberOf,
    page: { readonly after: NumberRowCursor | null; readonly limit: number },
  ): Promise<ToldRowsView> {
    dayOf('week', of.week);
    const read = await this.scopes.resolve(actor, question);
    const reviewers = {
      ...of,
      number: 'DECIDED',
      source: null,
      verdict: null,
      flag: null,
      week: null,
    } as const;
    if (of.by === 'OTHERS' && (await this.rows.totals(read, reviewers, actor)).deciders < MIN_REVIEWERS)
      return { ...NO_ROWS, reason: 'TOO_FEW_PEOPLE' };
    const view = await this.rows.list(read, of, actor, page.after, page.limit);
    return { ...view, reason: null };
  }
}
