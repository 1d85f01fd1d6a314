import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext, loaderOf, OptionalActor } from '@wellspring/platform-graphql';
import { Accounts } from '../accounts.read-model.js';
import { PersonPreferences } from '../person-preferences.service.js';
import { meOf, MeType } from './me.type.js';
import { PersonLoader } from './people.loaders.js';
import { PersonType } from './person.type.js';

@Resolver(() => MeType)
export class MeResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly preferences: PersonPreferences,
    private readonly persons: PersonLoader,
  ) {}

  @Query(() => MeType, { nullable: true, description: 'Null when nobody is signed in.' })
  me(@OptionalActor() actor: Actor | null): MeType | null {
    return actor === null ? null : meOf(actor);
  }

  @ResolveField(() => PersonType)
  async person(@Parent() me: MeType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, me.personId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Language tag; null follows the browser.' })
  async locale(@Parent() me: MeType, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.preferencesOf(context, me))?.locale ?? null;
  }

  @ResolveField(() => Boolean, { description: 'Not shown by name in figures about people.' })
  async displayOptOut(@Parent() me: MeType, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.preferencesOf(context, me))?.displayOptOut ?? false;
  }

  @Mutation(() => Boolean, { description: 'Gives the value that holds now.' })
  async setDisplayOptOut(
    @CurrentActor() actor: Actor,
    @Args('value', { type: () => Boolean }) value: boolean,
  ): Promise<boolean> {
    await this.preferences.setDisplayOptOut(actor, value);
    return value;
  }

  @Mutation(() => Boolean)
  async setLocale(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => String }) locale: string,
  ): Promise<boolean> {
    await this.preferences.setLocale(actor, locale);
    return true;
  }

  private preferencesOf(context: GraphqlContext, me: MeType) {
    return loaderOf(context, 'people.preferences', (ids: readonly string[]) =>
      this.accounts.preferencesOf(ids),
    ).load(me.personId);
  }
}
