import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, notFound } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { UnitOfWork } from '@wellspring/platform-database';
import { PageType, pageTypeOf } from '../../graphql/page.type.js';
import { PageList } from '../../page-list.read-model.js';
import { HideRevisions, UnhideRevisions } from '../hide-revisions.service.js';
import { SetReview } from '../set-review.service.js';
import { ReviewFactsLoaders } from './review-facts.loaders.js';
import { HideRevisionsInputType } from './reviewing.type.js';

@Resolver(() => PageType)
export class PageReviewResolver {
  constructor(
    private readonly settings: SetReview,
    private readonly hide: HideRevisions,
    private readonly unhide: UnhideRevisions,
    private readonly facts: ReviewFactsLoaders,
    private readonly pages: PageList,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ResolveField(() => Boolean, { description: 'What is saved here waits for a reviewer.' })
  async asksForReview(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.facts.ofPage(context, page.id)).asksForReview;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'The page’s own word against its space; null: as the space.',
  })
  async reviewsBeforePublishing(
    @Parent() page: PageType,
    @Context() context: GraphqlContext,
  ): Promise<boolean | null> {
    return (await this.facts.ofPage(context, page.id)).reviewsBeforePublishing;
  }

  @ResolveField(() => Boolean, { description: 'You review what is saved here, by your role or by name.' })
  async iReview(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.facts.ofPage(context, page.id)).iReview;
  }

  @ResolveField(() => Boolean, {
    description:
      'There is a newer text that you may see and readers don’t: yours, or one that you may review.',
  })
  waitsForReview(@Parent() page: PageType): boolean {
    return page.headNumber > page.publishedNumber;
  }

  @Mutation(() => PageType, {
    description: 'In force with the next save; null: as its space. For those who manage the page.',
  })
  async setPageReview(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('reviewsBeforePublishing', { type: () => Boolean, nullable: true })
    reviewsBeforePublishing: boolean | null | undefined,
  ): Promise<PageType> {
    await this.settings.ofPage(actor, pageId, reviewsBeforePublishing ?? null);
    const page = (await this.pages.byIds(actor, [pageId])).get(pageId);
    if (!page) throw notFound('There is no such page.');
    return pageTypeOf(page);
  }

  @Mutation(() => [Int], {
    description:
      'Keeps title, text and summary from everybody but administrators. For reviewers of the space.',
  })
  hideRevisions(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => HideRevisionsInputType }) input: HideRevisionsInputType,
  ): Promise<number[]> {
    return this.unitOfWork.run((tx) => this.hide.run(tx, actor, input));
  }

  @Mutation(() => [Int], { description: 'Shows hidden revisions again. For administrators.' })
  unhideRevisions(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => HideRevisionsInputType }) input: HideRevisionsInputType,
  ): Promise<number[]> {
    return this.unitOfWork.run((tx) => this.unhide.run(tx, actor, input));
  }
}
