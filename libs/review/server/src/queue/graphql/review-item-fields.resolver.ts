import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Survival } from '@wellspring/contributions-server';
import { type Actor, systemClock } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { moveOf, verdictsOf } from '@wellspring/review-domain';
import { PageViews, SpaceType, spaceTypeOf, WikiLoaders } from '@wellspring/wiki-server';
import { enumOf, ReviewVerdictEnum } from '../../levels/graphql/review-words.enum.js';
import { moveFactsOf, type ReviewItemView } from '../review-item.view.js';
import { ReviewMoves } from '../review-moves.repository.js';
import { AuthorSurvival, ReviewItemType, ReviewMoveType } from './review-item.type.js';

@Resolver(() => ReviewItemType)
export class ReviewItemFieldsResolver {
  constructor(
    private readonly persons: PersonLoader,
    private readonly wiki: WikiLoaders,
    private readonly survival: Survival,
    private readonly moves: ReviewMoves,
    private readonly views: PageViews,
  ) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Whose text it is, or who appeals.' })
  author(@Parent() { view }: ReviewItemType, @Context() context: GraphqlContext): Promise<PersonType | null> {
    return this.person(context, view.authorId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who has it in hand now.' })
  claimedBy(
    @Parent() { view, claimedUntil }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return this.person(context, claimedUntil === null ? null : view.claimedById);
  }

  @ResolveField(() => PersonType, { nullable: true })
  escalatedBy(
    @Parent() { view, isReviewed }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return this.person(context, isReviewed ? view.escalatedById : null);
  }

  @ResolveField(() => PersonType, { nullable: true })
  decidedBy(
    @Parent() { view }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return this.person(context, view.decidedById);
  }

  @ResolveField(() => SpaceType, { nullable: true, description: 'Null where you may not read it.' })
  async space(
    @Parent() { view }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<SpaceType | null> {
    const space = await this.wiki.readableSpace(context, view.spaceId);
    return space && spaceTypeOf(space);
  }

  @ResolveField(() => AuthorSurvival, {
    nullable: true,
    description: 'What of the author’s words lasted; null where it is not known yet.',
  })
  async authorSurvival(
    @Parent() { view, isReviewed }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<AuthorSurvival | null> {
    if (!isReviewed || view.authorId === null) return null;
    const load = loaderOf(context, 'review.survival', (ids: readonly string[]) => this.survival.of(ids));
    return load.load(view.authorId);
  }

  @ResolveField(() => Boolean, { description: 'You may take it in hand now.' })
  mayClaim(@CurrentActor() actor: Actor, @Parent() { view }: ReviewItemType): boolean {
    return 'state' in moveOf(view.state, { kind: 'claim' }, moveFactsOf(actor, view, systemClock.now()));
  }

  @ResolveField(() => [ReviewVerdictEnum], {
    description: 'What you may decide now, in the order of display.',
  })
  allowedVerdicts(@CurrentActor() actor: Actor, @Parent() { view }: ReviewItemType): ReviewVerdictEnum[] {
    return verdictsOf(view.state, moveFactsOf(actor, view, systemClock.now())).map(enumOf);
  }

  @ResolveField('moves', () => [ReviewMoveType], { description: 'Every move in order; empty to its author.' })
  async movesOf(
    @Parent() { view, isReviewed }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewMoveType[]> {
    if (!isReviewed) return [];
    const load = loaderOf(context, 'review.moves', (ids: readonly string[]) => this.moves.of(ids));
    return [...((await load.load(view.id)) ?? [])];
  }

  @ResolveField(() => Int, {
    description: 'Views since it waits: of the page for what is held, else of this text; 0 to its author.',
  })
  async readersWaiting(
    @Parent() { view, isReviewed }: ReviewItemType,
    @Context() context: GraphqlContext,
  ): Promise<number> {
    if (!isReviewed || view.pageId === null || view.decidedAt !== null) return view.exposedViews ?? 0;
    const load = loaderOf(context, 'review.readers-waiting', (views: readonly ReviewItemView[]) =>
      this.readers(views),
    );
    return (await load.load(view)) ?? 0;
  }

  private async readers(views: readonly ReviewItemView[]): Promise<Map<ReviewItemView, number>> {
    const to = systemClock.now();
    const counts = await this.views.between(
      views.map(({ source, pageId, fromNumber, openedAt: from, authorId: withoutId }) => ({
        // Asked of items with a page alone.
        pageId: pageId ?? '',
        fromNumber: source === 'pending' ? 0 : (fromNumber ?? 0),
        ...{ from, to, withoutId },
      })),
    );
    return new Map(views.map((view, at) => [view, counts[at] ?? 0]));
  }

  private async person(context: GraphqlContext, id: string | null): Promise<PersonType | null> {
    return id === null ? null : this.persons.find(context, id);
  }
}

@Resolver(() => ReviewMoveType)
export class ReviewMoveResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  actor(@Parent() { actorId }: ReviewMoveType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, actorId);
  }
}
