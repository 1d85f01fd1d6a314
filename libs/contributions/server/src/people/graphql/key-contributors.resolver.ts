import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext, MAX_PAGE_SIZE } from '@wellspring/platform-graphql';
import { slugOf } from '@wellspring/wiki-domain';
import { PeopleHidden } from '../../concentration/graphql/contribution-report.type.js';
import { type CarriedPage as CarriedPageView } from '../contributor-evidence.read-model.js';
import { type KeyContributorView, LookAtKeyContributors } from '../look-at-key-contributors.service.js';
import {
  CarriedPage,
  KeyContributor,
  KeyContributors,
  KeyContributorsArgs,
  RisingContributor,
} from './key-contributors.type.js';

@Resolver(() => KeyContributors)
export class KeyContributorsResolver {
  constructor(private readonly look: LookAtKeyContributors) {}

  @Query(() => KeyContributors, {
    description:
      'Who carries the wiki, a space, a label or a department. See docs/methods/key-contributors.md.',
  })
  async keyContributors(
    @CurrentActor() actor: Actor,
    @Args() { measure, ...scope }: KeyContributorsArgs,
  ): Promise<KeyContributors> {
    const { hidden, few, ...view } = await this.look.run(actor, scope, measure);
    return { ...view, peopleHidden: hidden && PeopleHidden[hidden], few: few.map(contributorType) };
  }
}

@Resolver(() => KeyContributor)
export class KeyContributorResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: KeyContributor, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, personId);
  }

  @ResolveField(() => [CarriedPage], { description: 'those that you may open, most viewed first' })
  carried(
    @Parent() { pages }: KeyContributor,
    @Args('first', { type: () => Int, defaultValue: 5 }) first: number,
  ): CarriedPage[] {
    if (first < 1 || first > MAX_PAGE_SIZE)
      throw badInput(`first: wants 1 to ${MAX_PAGE_SIZE}.`, { field: 'first' });
    return pages.slice(0, first).map(carriedPageType);
  }
}

@Resolver(() => RisingContributor)
export class RisingContributorResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: RisingContributor, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, personId);
  }
}

/** A carried page as GraphQL shows it. */
export const carriedPageType = ({ words, ...page }: CarriedPageView): CarriedPage => ({
  ...page,
  ...{ slug: slugOf(page.title), words: Math.round(words) },
});

const contributorType = ({ saves, carried, readers, ...view }: KeyContributorView): KeyContributor => ({
  ...view,
  ...{ edits: saves.edits, revertedEdits: saves.revertedEdits, addedWords: saves.addedWords },
  lastingRatio: saves.lastingRatio,
  lastSavedAt: saves.lastSavedAt === null ? null : new Date(saves.lastSavedAt),
  ...{ pages: carried.pages, carriedCount: carried.count, carriedHidden: carried.hiddenCount },
  ...{ carriedViews: carried.views, readers: readers.people, readersByDepartment: readers.departments },
});
