import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type PersonKind, type PersonStatus } from '../person.entity.js';

/** GraphQL's names for {@link PersonKind}. */
export const PersonKindEnum = {
  EMPLOYEE: 'employee',
  GUEST: 'guest',
  IMPORTED: 'imported',
  SYSTEM: 'system',
} as const satisfies Record<string, PersonKind>;
registerEnumType(PersonKindEnum, { name: 'PersonKind' });

/** GraphQL's names for {@link PersonStatus}. */
export const PersonStatusEnum = { ACTIVE: 'active', LEFT: 'left' } as const satisfies Record<
  string,
  PersonStatus
>;
registerEnumType(PersonStatusEnum, { name: 'PersonStatus' });

/** A person as every screen shows them. A {@link PersonView} is one. */
@ObjectType('Person')
export class PersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => String, { nullable: true })
  department!: string | null;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => String, { nullable: true })
  location!: string | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => PersonStatusEnum)
  status!: PersonStatus;

  @Field(() => PersonKindEnum)
  kind!: PersonKind;
}
