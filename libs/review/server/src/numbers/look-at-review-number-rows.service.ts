import { Injectable } from '@nestjs/common';
import { type Actor, badInput } from '@wellspring/kernel';
import {
  type NumberRowCursor,
  ReviewNumberRows,
  type NumberRowsView,
} from './review-number-rows.read-model.js';
import { MIN_REVIEWERS, type ReviewNumber, type ReviewNumberOf } from './review-number.js';
import { type ReadReviewScope, ReviewNumberScopes } from './review-number-scopes.read-model.js';
import { dayOf, type ReviewScopeQuestion } from './review-scope.js';
import { TellDeciders } from './told-deciders.service.js';
import { type NoReviewFigureReason } from './told-figures.js';

/** Rows, or why there are none to see. */
export interface ToldRowsView extends NumberRowsView {
  readonly reason: NoReviewFigureReason | null;
}

const NO_ROWS: NumberRowsView = {
  ...{ rows: [], count: 0, hiddenCount: 0, views: 0, hiddenViews: 0 },
};

/** Numbers that judge those who decided. */
const JUDGING: readonly ReviewNumber[] = ['OVERTURNED', 'REVERTED_AFTER_APPROVAL'];

/** Opens a number of the dashboard to the items that it counts: same scope, same days, same permissions. */
@Injectable()
export class LookAtReviewNumberRows {
  constructor(
    private readonly scopes: ReviewNumberScopes,
    private readonly rows: ReviewNumberRows,
    private readonly tell: TellDeciders,
  ) {}

  /**
   * Errors as {@link ReviewNumberScopes.resolve}; BAD_INPUT too for a part of what people decided, which is told whole or not
   * at all. Rows of others, and rows that the dashboard leaves blank, are none with their reason.
   */
  async run(
    actor: Actor,
    question: ReviewScopeQuestion,
    of: ReviewNumberOf,
    page: { readonly after: NumberRowCursor | null; readonly limit: number },
  ): Promise<ToldRowsView> {
    dayOf('week', of.week);
    const read = await this.scopes.resolve(actor, question);
    if (!(await this.isTold(read, actor, of))) return { ...NO_ROWS, reason: 'TOO_FEW_PEOPLE' };
    const view = await this.rows.list(read, of, actor, page.after, page.limit);
    return { ...view, reason: null };
  }
  private async isTold(read: ReadReviewScope, actor: Actor, of: ReviewNumberOf): Promise<boolean> {
    const { number, by } = of;
    const isJudging = JUDGING.includes(number);
    if (by === null && !isJudging) return true;
    if (by !== null && number !== 'DECIDED' && !isJudging)
      throw badInput(`by: ${number} is not told by whom.`, { field: 'by' });
    if ([of.source, of.verdict, of.flag, of.week].some((part) => part !== null))
      throw badInput('by: what people decided is told whole, not by source, verdict, flag or week.', {
        field: 'by',
      });
    if (by === 'MINE' && isJudging) return true;
    const { isTold, othersInScope } = await this.tell.of(read, actor);
    return isTold && (by !== 'OTHERS' || othersInScope >= MIN_REVIEWERS);
  }
}
