import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, notFound } from '@wellspring/kernel';
import { PersonLoader } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { AccessLoaders } from '../../access/graphql/access.loaders.js';
import { SpaceType, spaceTypeOf } from '../../graphql/space.type.js';
import { Spaces } from '../../space.read-model.js';
import { SpaceDirectory } from '../../spaces/space-directory.read-model.js';
import { SetReview } from '../set-review.service.js';
import { SpaceReviewers } from '../space-reviewers.service.js';
import { ReviewFactsLoaders } from './review-facts.loaders.js';
import { SpaceReviewerType, SpaceReviewInput } from './reviewing.type.js';

@Resolver(() => SpaceType)
export class SpaceReviewResolver {
  constructor(
    private readonly settings: SetReview,
    private readonly reviewersOfSpaces: SpaceReviewers,
    private readonly facts: ReviewFactsLoaders,
    private readonly spaces: Spaces,
    private readonly access: AccessLoaders,
    private readonly directory: SpaceDirectory,
    private readonly persons: PersonLoader,
  ) {}

  @ResolveField(() => Boolean, {
    description: 'What is saved waits for a reviewer; pages may say otherwise.',
  })
  async reviewsBeforePublishing(
    @Parent() space: SpaceType,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.facts.ofSpace(context, space.id)).reviewsBeforePublishing;
  }

  @ResolveField(() => Boolean, { description: 'Employees who edit may sign up as reviewers.' })
  async welcomesVolunteers(@Parent() space: SpaceType, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.facts.ofSpace(context, space.id)).welcomesVolunteers;
  }

  @ResolveField(() => Boolean, { description: 'You review what is saved here, by your role or by name.' })
  async iReview(@Parent() space: SpaceType, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.facts.ofSpace(context, space.id)).iReview;
  }

  @ResolveField(() => [SpaceReviewerType], {
    description: 'Who reviews here by name, longest first; none where the space itself is closed to you.',
  })
  async reviewers(
    @Parent() space: SpaceType,
    @Context() context: GraphqlContext,
  ): Promise<SpaceReviewerType[]> {
    if ((await this.access.setOfSpace(context, space.id)) === null) return [];
    const reviewers = await this.facts.reviewersOf(context, space.id);
    return Promise.all(
      reviewers.map(async ({ personId, kind, since }) => ({
        ...{ kind, since },
        person: await this.persons.load(context, personId),
      })),
    );
  }

  @Mutation(() => SpaceType, { description: 'In force with the next save. For managers of the space.' })
  async setSpaceReview(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SpaceReviewInput }) { spaceId, ...settings }: SpaceReviewInput,
  ): Promise<SpaceType> {
    await this.settings.ofSpace(actor, spaceId, settings);
    return this.space(actor, spaceId);
  }

  @Mutation(() => SpaceType, { description: 'For managers of the space.' })
  async assignReviewer(
    @CurrentActor() actor: Actor,
    @Args('spaceId', { type: () => ID }) spaceId: string,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<SpaceType> {
    await this.reviewersOfSpaces.assign(actor, spaceId, personId);
    return this.space(actor, spaceId);
  }

  @Mutation(() => SpaceType, { description: 'For managers of the space.' })
  async removeReviewer(
    @CurrentActor() actor: Actor,
    @Args('spaceId', { type: () => ID }) spaceId: string,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<SpaceType> {
    await this.reviewersOfSpaces.remove(actor, spaceId, personId);
    return this.space(actor, spaceId);
  }

  @Mutation(() => SpaceType, {
    description: 'Signs you up. For employees who edit, where volunteers are welcome.',
  })
  async volunteerForSpace(
    @CurrentActor() actor: Actor,
    @Args('spaceId', { type: () => ID }) spaceId: string,
  ): Promise<SpaceType> {
    await this.reviewersOfSpaces.volunteer(actor, spaceId);
    return this.space(actor, spaceId);
  }

  @Mutation(() => SpaceType, { description: 'Takes you off the reviewers of the space.' })
  async leaveReviewers(
    @CurrentActor() actor: Actor,
    @Args('spaceId', { type: () => ID }) spaceId: string,
  ): Promise<SpaceType> {
    await this.reviewersOfSpaces.leave(actor, spaceId);
    return this.space(actor, spaceId);
  }

  private async space(actor: Actor, id: string): Promise<SpaceType> {
    // Whoever lost sight of the space may still leave its reviewers, and is told nothing of it.
    const isReadable = (await this.directory.accessSets(actor, [id])).has(id);
    const space = isReadable ? (await this.spaces.byIds(actor, [id])).get(id) : undefined;
    if (!space) throw notFound('There is no such space.');
    return spaceTypeOf(space);
  }
}
