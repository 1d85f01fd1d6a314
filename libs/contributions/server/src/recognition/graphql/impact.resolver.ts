import {
  Args,
  Context,
  Field,
  Float,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext, MAX_PAGE_SIZE } from '@wellspring/platform-graphql';
import { type CarriedPage as CarriedPageView } from '../../people/contributor-evidence.read-model.js';
import { carriedPageType } from '../../people/graphql/key-contributors.resolver.js';
import {
  CarriedPage,
  ContributorMonth,
  ReadersOfDepartment,
} from '../../people/graphql/key-contributors.type.js';
import { Impact as ImpactService, type ImpactView } from '../impact.service.js';

@ObjectType({ description: 'What somebody’s words came to. Of others only where they share it.' })
export class Impact {
  /** For field resolvers; not in the schema. */
  personId!: string;
  pages!: readonly CarriedPageView[];

  @Field(() => Float)
  survivingWords!: number;
  @Field(() => Float, { description: 'of these, what others brought to other pages' })
  copiedWords!: number;
  @Field(() => Float)
  wordsRead!: number;
  @Field(() => Int)
  edits!: number;
  @Field(() => Int)
  revertedEdits!: number;
  @Field(() => Float)
  addedWords!: number;
  @Field(() => Float, { nullable: true, description: '0..1; null: not known yet' })
  lastingRatio!: number | null;
  @Field(() => Int)
  carriedCount!: number;
  @Field(() => Int, { description: 'of these, pages that you can not open' })
  carriedHidden!: number;
  @Field(() => Int, { description: 'of the last 90 days' })
  carriedViews!: number;
  @Field(() => Int, { nullable: true, description: 'readers of the last 30 days; null: fewer than five' })
  readers!: number | null;
  @Field(() => [ReadersOfDepartment])
  readersByDepartment!: readonly ReadersOfDepartment[];
  @Field(() => [ContributorMonth])
  months!: readonly ContributorMonth[];
  @Field(() => Int, { description: 'thanks received' })
  thanks!: number;
  @Field(() => Boolean)
  isShared!: boolean;
}

@Resolver(() => Impact)
export class ImpactResolver {
  constructor(
    private readonly impact: ImpactService,
    private readonly persons: PersonLoader,
  ) {}

  @Query(() => Impact)
  async myImpact(@CurrentActor() actor: Actor): Promise<Impact> {
    return impactType(await this.impact.mine(actor));
  }

  @Query(() => Impact, { nullable: true, description: 'Null unless they share it with their colleagues.' })
  async impactOf(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<Impact | null> {
    const view = await this.impact.of(actor, personId);
    return view && impactType(view);
  }

  @Mutation(() => Boolean, { description: 'Shows your impact to your colleagues, or no longer.' })
  async shareMyImpact(
    @CurrentActor() actor: Actor,
    @Args('shared', { type: () => Boolean }) shared: boolean,
  ): Promise<boolean> {
    await this.impact.share(actor, shared);
    return shared;
  }

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: Impact, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, personId);
  }

  @ResolveField(() => [CarriedPage], { description: 'those that you may open, most viewed first' })
  carried(
    @Parent() { pages }: Impact,
    @Args('first', { type: () => Int, defaultValue: 5 }) first: number,
  ): CarriedPage[] {
    if (first < 1 || first > MAX_PAGE_SIZE)
      throw badInput(`first: wants 1 to ${MAX_PAGE_SIZE}.`, { field: 'first' });
    return pages.slice(0, first).map(carriedPageType);
  }
}

const impactType = ({ saves, carried, readers, ...view }: ImpactView): Impact => ({
  ...view,
  ...{ edits: saves.edits, revertedEdits: saves.revertedEdits, addedWords: saves.addedWords },
  ...{ lastingRatio: saves.lastingRatio, pages: carried.pages, carriedCount: carried.count },
  ...{ carriedHidden: carried.hiddenCount, carriedViews: carried.views },
  ...{ readers: readers.people, readersByDepartment: readers.departments },
});
