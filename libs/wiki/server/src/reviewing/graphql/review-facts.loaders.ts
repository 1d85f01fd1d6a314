import { Injectable } from '@nestjs/common';
import { notFound, unauthenticated } from '@wellspring/kernel';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { type PageReviewFacts, ReviewFacts, type SpaceReviewFacts } from '../review-facts.read-model.js';
import { SpaceReviewers, type SpaceReviewerView } from '../space-reviewers.service.js';

/** Batches what fields of spaces and pages ask about review: each kind of thing of a request in one query. */
@Injectable()
export class ReviewFactsLoaders {
  constructor(
    private readonly facts: ReviewFacts,
    private readonly reviewers: SpaceReviewers,
  ) {}

  async ofSpace(context: GraphqlContext, spaceId: string): Promise<SpaceReviewFacts> {
    const load = loaderOf(context, 'wiki.space-review', (ids: readonly string[]) =>
      this.facts.ofSpaces(actorOf(context), ids),
    );
    const found = await load.load(spaceId);
    if (!found) throw notFound('There is no such space.');
    return found;
  }

  async ofPage(context: GraphqlContext, pageId: string): Promise<PageReviewFacts> {
    const load = loaderOf(context, 'wiki.page-review', (ids: readonly string[]) =>
      this.facts.ofPages(actorOf(context), ids),
    );
    const found = await load.load(pageId);
    if (!found) throw notFound('There is no such page.');
    return found;
  }

  /** Who patrols the space by name, longest first. */
  async reviewersOf(context: GraphqlContext, spaceId: string): Promise<SpaceReviewerView[]> {
    const load = loaderOf(context, 'wiki.space-reviewers', (ids: readonly string[]) =>
      this.reviewers.list(ids),
    );
    return (await load.load(spaceId)) ?? [];
  }
}

/** These fields are reached through a query that has asked for the actor already. */
function actorOf(context: GraphqlContext) {
  if (!context.actor) throw unauthenticated();
  return context.actor;
}
