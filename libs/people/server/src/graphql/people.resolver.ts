import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { GroupDirectory } from '../groups.read-model.js';
import { requireEmployee } from '../people.policy.js';
import { People } from '../people.read-model.js';
import { GroupType } from './group.type.js';
import { idArgument } from './id-argument.js';
import { PersonLoader } from './people.loaders.js';
import { PersonType } from './person.type.js';

/** Most people that a search gives, whatever is asked for. */
const MAX_SEARCH = 50;

@Resolver(() => PersonType)
export class PeopleResolver {
  constructor(
    private readonly people: People,
    private readonly groups: GroupDirectory,
    private readonly persons: PersonLoader,
  ) {}

  @Query(() => PersonType, {
    nullable: true,
    description: 'Anybody for employees, themselves for guests, who see others by what these wrote.',
  })
  async person(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PersonType | null> {
    if (id !== actor.personId) requireEmployee(actor, 'look others up');
    return this.persons.find(context, idArgument('id', id));
  }

  @Query(() => [PersonType], {
    name: 'people',
    description: 'People whose name contains the text, for pickers and mentions.',
  })
  async searchPeople(
    @CurrentActor() actor: Actor,
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<PersonType[]> {
    requireEmployee(actor, 'search the directory');
    return this.people.search(text, Math.min(Math.max(first, 1), MAX_SEARCH));
  }

  @Query(() => [GroupType], { name: 'groups' })
  async allGroups(@CurrentActor() actor: Actor): Promise<GroupType[]> {
    requireEmployee(actor, 'see the groups');
    return this.groups.all();
  }
}
