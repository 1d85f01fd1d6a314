import { Args, Context, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, type Role } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { ChangeRoles } from '../change-roles.service.js';
import { IssueSignInLink } from '../issue-sign-in-link.service.js';
import { idArgument } from './id-argument.js';
import { PersonLoader } from './people.loaders.js';
import { PersonType } from './person.type.js';
import { RoleEnum } from './role.enum.js';

/** A one-time link for somebody, shown once. */
@ObjectType()
export class SignInLink {
  @Field(() => String, { description: 'Path below the public address.' })
  path!: string;

  @Field(() => Date)
  expiresAt!: Date;
}

@Resolver()
export class AccountAdministrationResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly issueLink: IssueSignInLink,
    private readonly changeRoles: ChangeRoles,
    private readonly persons: PersonLoader,
  ) {}

  @Mutation(() => SignInLink, {
    description: 'A link that lets the person set a password, once, within 24 hours. For administrators.',
  })
  async issueSignInLink(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<SignInLink> {
    const id = idArgument('personId', personId);
    const link = await this.unitOfWork.run((tx) => this.issueLink.run(tx, actor, id));
    return { path: `/welcome/${link.token}`, expiresAt: link.expiresAt };
  }

  @Mutation(() => PersonType, {
    description: 'Gives the account these roles, beside its first. For administrators.',
  })
  async setRoles(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('roles', { type: () => [RoleEnum] }) roles: Role[],
  ): Promise<PersonType> {
    await this.changeRoles.run(actor, idArgument('personId', personId), roles);
    return this.persons.load(context, personId);
  }
}
