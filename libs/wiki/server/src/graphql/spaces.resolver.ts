import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { CreateSpace } from '../create-space.service.js';
import { Spaces } from '../space.read-model.js';
import { PageNodeType, pageNodeTypeOf } from './page-node.type.js';
import { CreateSpaceResult, type PathTaken, type Refused, type SpaceCreated } from './save-result.type.js';
import { SpaceType, spaceTypeOf } from './space.type.js';
import { CreateSpaceInput } from './wiki.inputs.js';
import { WikiLoaders } from './wiki.loaders.js';

@Resolver(() => SpaceType)
export class SpacesResolver {
  constructor(
    private readonly spaceList: Spaces,
    private readonly create: CreateSpace,
    private readonly loaders: WikiLoaders,
  ) {}

  @Query(() => [SpaceType], { description: 'Every space that you may read, by name.' })
  async spaces(@CurrentActor() actor: Actor): Promise<SpaceType[]> {
    return (await this.spaceList.readable(actor)).map(spaceTypeOf);
  }

  @Query(() => SpaceType, { nullable: true })
  async space(
    @CurrentActor() actor: Actor,
    @Args('key', { type: () => String }) key: string,
  ): Promise<SpaceType | null> {
    const space = await this.spaceList.byKey(actor, key);
    return space ? spaceTypeOf(space) : null;
  }

  @Mutation(() => CreateSpaceResult)
  async createSpace(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CreateSpaceInput }) input: CreateSpaceInput,
  ): Promise<SpaceCreated | PathTaken | Refused> {
    const outcome = await this.create.run(actor, input);
    switch (outcome.kind) {
      case 'created': {
        const [space] = (await this.spaceList.byIds(actor, [outcome.spaceId])).values();
        if (!space) throw new Error('A space that was just made is gone.');
        return { space: spaceTypeOf(space) };
      }
      case 'key-taken':
        return {
          code: 'PATH_TAKEN',
          message: `There is a space with the key ${outcome.key}.`,
          existing: null,
        };
      case 'refused':
        return { code: 'REFUSED', message: outcome.message, reason: 'NOT_ALLOWED' };
    }
  }

  @ResolveField(() => [PageNodeType])
  async rootPages(@Parent() space: SpaceType, @Context() context: GraphqlContext): Promise<PageNodeType[]> {
    return (await this.loaders.rootPages(context, space.id)).map(pageNodeTypeOf);
  }

  @ResolveField(() => Int, { description: 'Pages that you may open.' })
  pageCount(@Parent() space: SpaceType, @Context() context: GraphqlContext): Promise<number> {
    return this.loaders.pageCount(context, space.id);
  }
}
