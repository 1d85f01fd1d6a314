import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { connectionOf, CurrentActor, decodeCursor } from '@wellspring/platform-graphql';
import { BAD_VERDICTS } from '@wellspring/review-domain';
import { slugOf } from '@wellspring/wiki-domain';
import { spaceTypeOf } from '@wellspring/wiki-server';
import { enumOf, wordOf } from '../../levels/graphql/review-words.enum.js';
import { LookAtReviewNumberRows } from '../look-at-review-number-rows.service.js';
import { type LatencyView, LookAtReviewNumbers } from '../look-at-review-numbers.service.js';
import { type NumberRow, type NumberRowCursor } from '../review-number-rows.read-model.js';
import { type ReviewNumberRow, ReviewNumberRowConnection } from './review-number-row.type.js';
import { ReviewNumberRowsArgs, ReviewScopeArgs } from './review-numbers.args.js';
import { type ReviewLatency, ReviewNumbers } from './review-numbers.type.js';

@Resolver(() => ReviewNumbers)
export class ReviewNumbersResolver {
  constructor(
    private readonly look: LookAtReviewNumbers,
    private readonly lookAtRows: LookAtReviewNumberRows,
  ) {}

  @Query(() => ReviewNumbers, {
    description:
      'Of the whole wiki for reviewers by role, analysts and administrators; of a space also for its managers and reviewers.',
  })
  async reviewNumbers(
    @CurrentActor() actor: Actor,
    @Args() question: ReviewScopeArgs,
  ): Promise<ReviewNumbers> {
    const { scope, ...view } = await this.look.run(actor, question);
    return {
      ...view,
      ...{ spaceKey: scope.spaceKey, from: scope.from, to: scope.to, computedAt: scope.now },
      backlog: view.backlog.map((row) => ({ ...row, source: row.source && enumOf(row.source) })),
      decided: view.decided.map(latencyType),
      exposure: view.exposure.map((row) => ({
        ...row,
        verdict: enumOf(row.verdict),
        isBad: (BAD_VERDICTS as readonly string[]).includes(row.verdict),
      })),
      precision: [...view.precision],
      recall: [...view.recall],
      badInSample: { flag: null, ...view.badInSample },
      revertsAfterApproval: view.revertsAfterApproval && { flag: null, ...view.revertsAfterApproval },
      weeks: [...view.weeks],
      spaces: view.spaces.map((row) => ({ ...row, space: row.space && spaceTypeOf(row.space) })),
    };
  }

  @Query(() => ReviewNumberRowConnection, {
    description: 'Exactly the items that a number of review counts: same scope, same days, same permissions.',
  })
  async reviewNumberRows(
    @CurrentActor() actor: Actor,
    @Args() { spaceKey, from, to, first, after, ...of }: ReviewNumberRowsArgs,
  ): Promise<ReviewNumberRowConnection> {
    const view = await this.lookAtRows.run(
      actor,
      { spaceKey, from, to },
      {
        ...{ number: of.number, flag: of.flag ?? null, by: of.by ?? null, week: of.week ?? null },
        source: of.source ? wordOf(of.source) : null,
        verdict: of.verdict ? wordOf(of.verdict) : null,
      },
      { after: cursorOf(after), limit: first + 1 },
    );
    const { rows, count, hiddenCount, views, hiddenViews, reason } = view;
    return {
      ...connectionOf(rows, first, ({ key, id }) => [key, id], rowType),
      ...{ totalCount: count, hiddenCount, views, hiddenViews, reason },
    };
  }
}

const latencyType = ({ source, waiting, ...hours }: LatencyView): ReviewLatency => ({
  ...{ source: source && enumOf(source), waiting, hours },
});

const rowType = ({ id, source, verdict, ...row }: NumberRow): ReviewNumberRow => ({
  ...row,
  ...{ itemId: id, source: enumOf(source), verdict: verdict && enumOf(verdict) },
  pageSlug: row.pageTitle === null ? null : slugOf(row.pageTitle),
});

function cursorOf(after: string | null | undefined): NumberRowCursor | null {
  if (after === null || after === undefined) return null;
  const [key, id] = decodeCursor(after, 2);
  if (typeof key !== 'number' || typeof id !== 'string')
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { key, id };
}
