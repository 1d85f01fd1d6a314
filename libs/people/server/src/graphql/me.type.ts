import { Field, ObjectType } from '@nestjs/graphql';
import { type Actor, type Role } from '@wellspring/kernel';
import { RoleEnum } from './role.enum.js';

/** Whoever is signed in. Other scopes add fields by `personId`. */
@ObjectType('Me')
export class MeType {
  /** Whom the field resolvers read; not in the schema. */
  personId!: string;

  @Field(() => [RoleEnum])
  roles!: Role[];
}

/** The signed-in person as `Me`. */
export const meOf = (actor: Actor): MeType => ({ personId: actor.personId, roles: [...actor.roles] });
