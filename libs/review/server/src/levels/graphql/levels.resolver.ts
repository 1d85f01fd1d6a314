import {
  Args,
  Context,
  Field,
  Float,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { PAGE_CLASSES } from '@wellspring/review-domain';
import { PageType, pageTypeOf, SpaceType, spaceTypeOf } from '@wellspring/wiki-server';
import { PageClasses } from '../page-classes.read-model.js';
import { ServiceLevels } from '../service-levels.service.js';
import { SetReviewClass } from '../set-review-class.service.js';
import { enumOf, ReviewClassEnum, wordOf } from './review-words.enum.js';

@ObjectType({ description: 'How soon what concerns pages of a class is looked at.' })
export class ServiceLevel {
  @Field(() => ReviewClassEnum)
  class!: ReviewClassEnum;
  @Field(() => Float, { description: 'hours of Monday to Friday, nine to six, in the zone of the company' })
  businessHours!: number;
}

@ObjectType({ description: 'The class of service level that a page has.' })
export class PageReviewClass {
  @Field(() => ReviewClassEnum, {
    nullable: true,
    description: 'Set on the page itself; missing where it goes with its space.',
  })
  own!: ReviewClassEnum | null;
  @Field(() => ReviewClassEnum)
  effective!: ReviewClassEnum;
}

@Resolver(() => ServiceLevel)
export class ServiceLevelsResolver {
  constructor(private readonly levels: ServiceLevels) {}

  @Query(() => [ServiceLevel], { description: 'By class, the most pressing first.' })
  async serviceLevels(@CurrentActor() _actor: Actor): Promise<ServiceLevel[]> {
    const hours = await this.levels.hours();
    return PAGE_CLASSES.map((word) => ({ class: enumOf(word), businessHours: hours[word] }));
  }

  @Mutation(() => [ServiceLevel], { description: 'For administrators; what waits is due by it at once.' })
  async setServiceLevel(
    @CurrentActor() actor: Actor,
    @Args('class', { type: () => ReviewClassEnum }) pageClass: ReviewClassEnum,
    @Args('businessHours', { type: () => Float }) businessHours: number,
  ): Promise<ServiceLevel[]> {
    await this.levels.set(actor, wordOf(pageClass), businessHours);
    return this.serviceLevels(actor);
  }
}

@Resolver(() => SpaceType)
export class SpaceReviewClassResolver {
  constructor(
    private readonly classes: PageClasses,
    private readonly setClass: SetReviewClass,
  ) {}

  @ResolveField(() => ReviewClassEnum, { description: 'Of its pages, but for those that have their own.' })
  async reviewClass(
    @Parent() { id }: SpaceType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewClassEnum> {
    const classes = loaderOf(context, 'review.space-classes', (ids: readonly string[]) =>
      this.classes.ofSpaces(ids),
    );
    return enumOf((await classes.load(id)) ?? 'other');
  }

  @Mutation(() => SpaceType, { description: 'For managers of the space.' })
  async setSpaceReviewClass(
    @CurrentActor() actor: Actor,
    @Args('spaceKey', { type: () => String }) spaceKey: string,
    @Args('class', { type: () => ReviewClassEnum }) pageClass: ReviewClassEnum,
  ): Promise<SpaceType> {
    return spaceTypeOf(await this.setClass.ofSpace(actor, spaceKey, wordOf(pageClass)));
  }
}

@Resolver(() => PageType)
export class PageReviewClassResolver {
  constructor(
    private readonly classes: PageClasses,
    private readonly setClass: SetReviewClass,
  ) {}

  @ResolveField(() => PageReviewClass)
  async reviewClass(
    @Parent() { id }: PageType,
    @Context() context: GraphqlContext,
  ): Promise<PageReviewClass> {
    const classes = loaderOf(context, 'review.page-classes', (ids: readonly string[]) =>
      this.classes.detailed(ids),
    );
    const found = await classes.load(id);
    return {
      own: found?.own ? enumOf(found.own) : null,
      effective: enumOf(found?.effective ?? 'other'),
    };
  }

  @Mutation(() => PageType, { description: 'For who manages the page.' })
  async setPageReviewClass(
    @CurrentActor() actor: Actor,
    @Args('urlId', { type: () => String }) urlId: string,
    @Args('class', {
      type: () => ReviewClassEnum,
      nullable: true,
      description: 'As its space where it is left out.',
    })
    pageClass: ReviewClassEnum | null = null,
  ): Promise<PageType> {
    return pageTypeOf(await this.setClass.ofPage(actor, urlId, pageClass && wordOf(pageClass)));
  }
}
