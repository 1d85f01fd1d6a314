import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid, systemClock } from '@wellspring/kernel';
import { MeType } from '@wellspring/people-server';
import { CurrentActor, encodeCursor, decodeCursor, PageArgs } from '@wellspring/platform-graphql';
import { enumOf, wordOf } from '../../levels/graphql/review-words.enum.js';
import { ClaimReviewItem } from '../claim-review-item.service.js';
import { DecideReviewItem } from '../decide-review-item.service.js';
import { EscalateReviewItem } from '../escalate-review-item.service.js';
import { MyReviewedChanges } from '../my-reviewed-changes.read-model.js';
import { type ReviewItemView, standingOf } from '../review-item.view.js';
import { ReviewItemList } from '../review-items.read-model.js';
import { type QueuePosition, ReviewQueue } from '../review-queue.read-model.js';
import { type ReviewOutcome } from '../review-outcome.js';
import {
  ReviewItemConnection,
  ReviewItemType,
  reviewItemTypeOf,
  ReviewQueueConnection,
  ReviewSourceCount,
} from './review-item.type.js';
import {
  codeOf,
  type ReviewItemClaimed,
  ReviewClaimResult,
  ReviewDecisionResult,
} from './review-results.type.js';
import {
  DecideReviewItemInput,
  NextReviewItemArgs,
  queueFilterOf,
  REVIEW_NOTE_MAX_CHARS,
  ReviewQueueArgs,
} from './review.inputs.js';

/** Most items that the counter beside the entry tells; more are "so many and more". */
const MOST_COUNTED = 100;

@Resolver(() => ReviewQueueConnection)
export class ReviewQueueResolver {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly items: ReviewItemList,
    private readonly mine: MyReviewedChanges,
    private readonly claims: ClaimReviewItem,
    private readonly escalating: EscalateReviewItem,
    private readonly deciding: DecideReviewItem,
  ) {}

  @Query(() => ReviewQueueConnection, {
    description:
      'Open items of spaces that you review, never your own. Its order is that of the first page’s moment.',
  })
  async reviewQueue(
    @CurrentActor() actor: Actor,
    @Args() { filter, first, after }: ReviewQueueArgs,
  ): Promise<ReviewQueueConnection> {
    const now = systemClock.now();
    const from = after ? positionOf(after) : { asOf: now, position: null };
    const wanted = queueFilterOf(filter);
    const rows = await this.queue.page(actor, wanted, {
      ...{ first: first + 1, asOf: from.asOf, after: from.position },
    });
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((row) => reviewItemTypeOf(row, { isReviewed: true, personId: actor.personId, now })),
      pageInfo: {
        hasNextPage: rows.length > first,
        endCursor: last ? encodeCursor([from.asOf.toISOString(), last.priority, last.id]) : null,
      },
      counted: async () =>
        (await this.queue.counts(actor, wanted, now)).map(({ source, ...count }) => ({
          source: enumOf(source),
          ...count,
        })),
    };
  }

  @ResolveField('counts', () => [ReviewSourceCount], {
    description: 'By source; the filter’s sources are left out of account.',
  })
  counts(@Parent() { counted }: ReviewQueueConnection): Promise<ReviewSourceCount[]> {
    return counted();
  }

  @Query(() => ReviewItemType, { nullable: true, description: 'Null where there is none that you may see.' })
  async reviewItem(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ReviewItemType | null> {
    const found = (await this.items.byIds(actor, [checkedId(id)])).get(id);
    return found ? this.shown(actor, found) : null;
  }

  @Query(() => ReviewItemType, {
    nullable: true,
    description: 'What is worth most and in nobody’s hands; null where nothing waits.',
  })
  async nextReviewItem(
    @CurrentActor() actor: Actor,
    @Args() { filter, skipped }: NextReviewItemArgs,
  ): Promise<ReviewItemType | null> {
    const wanted = { ...queueFilterOf(filter), claim: 'free' as const };
    const asOf = systemClock.now();
    const [found] = await this.queue.page(actor, wanted, { first: 1, asOf, after: null, skipped });
    return found ? this.shown(actor, found) : null;
  }

  @Query(() => ReviewItemConnection, {
    description: 'Your own changes that wait for review, or that somebody had something to say about.',
  })
  async myReviewedChanges(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<ReviewItemConnection> {
    const rows = await this.mine.page(actor, { first: first + 1, after: after ? openedAfter(after) : null });
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    const [personId, now] = [actor.personId, systemClock.now()];
    return {
      nodes: shown.map((row) => reviewItemTypeOf(row, { isReviewed: false, personId, now })),
      pageInfo: {
        hasNextPage: rows.length > first,
        endCursor: last ? encodeCursor([last.openedAt.toISOString(), last.id]) : null,
      },
    };
  }

  @Mutation(() => ReviewClaimResult, { description: 'Takes an item in hand for 15 minutes; again: renews.' })
  async claimReviewItem(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof ReviewClaimResult> {
    return this.told(actor, await this.claims.claim(actor, checkedId(id)));
  }

  @Mutation(() => ReviewItemType, {
    description: 'Leaves it to others; nothing where it is not in your hands.',
  })
  async releaseReviewItem(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ReviewItemType> {
    await this.claims.visible(actor, checkedId(id));
    await this.claims.release(actor, id);
    return this.shown(actor, await this.claims.visible(actor, id));
  }

  @Mutation(() => ReviewDecisionResult, { description: 'Leaves it to somebody who may more.' })
  async escalateReviewItem(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('note', { type: () => String, defaultValue: '' }) note: string,
  ): Promise<typeof ReviewDecisionResult> {
    if (note.length > REVIEW_NOTE_MAX_CHARS)
      throw badInput(`note: at most ${REVIEW_NOTE_MAX_CHARS} characters.`, { field: 'note' });
    return this.told(actor, await this.escalating.run(actor, checkedId(id), note));
  }

  @Mutation(() => ReviewDecisionResult, { description: 'Decides an item, once.' })
  async decideReviewItem(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DecideReviewItemInput }) input: DecideReviewItemInput,
  ): Promise<typeof ReviewDecisionResult> {
    const outcome = await this.deciding.run(actor, {
      ...{ id: input.id, version: input.version, verdict: wordOf(input.verdict), note: input.note },
      ...{ madeNumber: input.madeNumber ?? null, verifiedUntil: input.verifiedUntil ?? null },
      ...{ fromNumber: input.fromNumber ?? null, toNumber: input.toNumber ?? null },
    });
    return this.told(actor, outcome);
  }

  private told(actor: Actor, outcome: ReviewOutcome): ReviewItemClaimed & typeof ReviewDecisionResult {
    const item = outcome.item && this.shown(actor, outcome.item);
    const value =
      outcome.kind === 'done' ? { item } : { code: codeOf(outcome.problem), message: outcome.message, item };
    // The union is told by the code, see review-results.type; an item is there wherever the type asks for one.
    return value as ReviewItemClaimed & typeof ReviewDecisionResult;
  }

  private shown(actor: Actor, view: ReviewItemView): ReviewItemType {
    const isReviewed = standingOf(actor, view) !== 'nobody';
    return reviewItemTypeOf(view, { isReviewed, personId: actor.personId, now: systemClock.now() });
  }
}

@Resolver(() => MeType)
export class MeReviewsResolver {
  constructor(private readonly queue: ReviewQueue) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Items that wait for you, 100 at most; null where you review nothing.',
  })
  reviewsWaitingCount(@CurrentActor() actor: Actor): Promise<number | null> {
    return this.queue.waiting(actor, MOST_COUNTED);
  }
}

function checkedId(id: string): string {
  if (!isUuid(id)) throw badInput('id: this is no id.', { field: 'id' });
  return id;
}

function positionOf(cursor: string): { asOf: Date; position: QueuePosition } {
  const [asOf, priority, id] = decodeCursor(cursor, 3).map(String);
  const moment = new Date(asOf ?? '');
  if (Number.isNaN(moment.getTime()) || !Number.isFinite(Number(priority)) || !isUuid(id ?? ''))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { asOf: moment, position: { priority: priority ?? '', id: id ?? '' } };
}

function openedAfter(cursor: string): { openedAt: string; id: string } {
  const [openedAt, id] = decodeCursor(cursor, 2).map(String);
  if (Number.isNaN(new Date(openedAt ?? '').getTime()) || !isUuid(id ?? ''))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { openedAt: openedAt ?? '', id: id ?? '' };
}
