import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, systemClock } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { slugOf } from '@wellspring/wiki-domain';
import { SpaceType, spaceTypeOf } from '@wellspring/wiki-server';
import { CarriedThisMonth as CarriedThisMonthReadModel } from '../carried-this-month.read-model.js';
import { SpaceRecognition } from '../space-recognition.service.js';

@ObjectType()
export class PageWrittenThisMonth {
  @Field(() => String)
  urlId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: 'Readable part of the address; decoration.' })
  slug!: string;
  @Field(() => Boolean, { description: 'begun by them this month' })
  isNew!: boolean;
}

@ObjectType({ description: 'Somebody who carried a space this month.' })
export class CarriedThisMonth {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => [PageWrittenThisMonth])
  pages!: PageWrittenThisMonth[];
}

@Resolver(() => SpaceType)
export class SpaceRecognitionResolver {
  constructor(
    private readonly service: SpaceRecognition,
    private readonly carried: CarriedThisMonthReadModel,
  ) {}

  @Mutation(() => SpaceType, {
    description: 'Shows who carried the space this month, or no longer: for its managers.',
  })
  async showSpaceRecognition(
    @CurrentActor() actor: Actor,
    @Args('spaceKey', { type: () => String }) spaceKey: string,
    @Args('shown', { type: () => Boolean }) shown: boolean,
  ): Promise<SpaceType> {
    return spaceTypeOf(await this.service.show(actor, spaceKey, shown));
  }

  @ResolveField(() => Boolean, { description: 'The space shows who carried it this month.' })
  async showsRecognition(@Parent() { id }: SpaceType, @Context() context: GraphqlContext): Promise<boolean> {
    const shown = loaderOf(context, 'contributions.recognition', (ids: readonly string[]) =>
      this.carried.shownBy(ids),
    );
    return (await shown.load(id)) ?? false;
  }

  @ResolveField(() => [CarriedThisMonth], {
    description: 'At most five people, by name; nobody where the space does not show it.',
  })
  async carriedThisMonth(
    @Parent() { id }: SpaceType,
    @Context() context: GraphqlContext,
  ): Promise<CarriedThisMonth[]> {
    const people = loaderOf(context, 'contributions.carried', (ids: readonly string[]) =>
      this.carried.of(ids, systemClock.now()),
    );
    return ((await people.load(id)) ?? []).map(({ personId, pages }) => ({
      personId,
      pages: pages.map((page) => ({ ...page, slug: slugOf(page.title) })),
    }));
  }
}

@Resolver(() => CarriedThisMonth)
export class CarriedThisMonthResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: CarriedThisMonth, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, personId);
  }
}
