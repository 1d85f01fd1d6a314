import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AuditEntryType } from '@wellspring/audit-server';
import { type GraphqlContext } from '@wellspring/platform-graphql';
import { PersonLoader } from './people.loaders.js';
import { PersonType } from './person.type.js';

/** Adds people to audit's entries; audit knows ids alone. */
@Resolver(() => AuditEntryType)
export class AuditEntryPeopleResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  async actor(@Parent() entry: AuditEntryType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, entry.actorId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async aboutPerson(
    @Parent() entry: AuditEntryType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return entry.aboutPersonId === null ? null : this.persons.find(context, entry.aboutPersonId);
  }
}
