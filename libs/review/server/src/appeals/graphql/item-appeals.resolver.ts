import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, systemClock } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { enumOf } from '../../levels/graphql/review-words.enum.js';
import { ReviewAppeal, ReviewItemType, reviewItemTypeOf } from '../../queue/graphql/review-item.type.js';
import { standingOf } from '../../queue/review-item.view.js';
import { ReviewItemList } from '../../queue/review-items.read-model.js';
import { MyAppeals } from '../my-appeals.read-model.js';

@Resolver(() => ReviewItemType)
export class ItemAppealsResolver {
  constructor(
    private readonly items: ReviewItemList,
    private readonly mine: MyAppeals,
  ) {}

  @ResolveField(() => ReviewItemType, {
    nullable: true,
    description:
      'What is appealed against: a decision, or while its verdict is null that a rule holds the text.',
  })
  async about(
    @CurrentActor() actor: Actor,
    @Parent() { view }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewItemType | null> {
    if (view.aboutItemId === null) return null;
    const load = loaderOf(context, 'review.items', (ids: readonly string[]) => this.items.byIds(actor, ids));
    const about = await load.load(view.aboutItemId);
    const isReviewed = about !== null && standingOf(actor, about) !== 'nobody';
    return about && reviewItemTypeOf(about, { isReviewed, personId: actor.personId, now: systemClock.now() });
  }

  @ResolveField(() => Boolean, {
    description:
      'You may appeal: it is your text, and a rule holds it or it was returned, reverted or hidden.',
  })
  async mayAppeal(
    @CurrentActor() actor: Actor,
    @Parent() { view }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    if (!view.sight.isOwn || view.source === 'appeal') return false;
    const load = loaderOf(context, 'review.may-appeal', (ids: readonly string[]) =>
      this.mine.appealable(actor, ids),
    );
    return (await load.load(view.id)) ?? false;
  }

  @ResolveField(() => ReviewAppeal, { nullable: true, description: 'Your own newest appeal against it.' })
  async appeal(
    @CurrentActor() actor: Actor,
    @Parent() { view }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewAppeal | null> {
    if (!view.sight.isOwn || view.source === 'appeal') return null;
    const load = loaderOf(context, 'review.appeals', (ids: readonly string[]) =>
      this.mine.newest(actor, ids),
    );
    const appeal = await load.load(view.id);
    return (
      appeal && {
        itemId: appeal.itemId,
        state: enumOf(appeal.state),
        verdict: appeal.verdict && enumOf(appeal.verdict),
      }
    );
  }
}
