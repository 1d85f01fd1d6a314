import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type GroupKind } from '../person-group.entity.js';

/** GraphQL's names for {@link GroupKind}. */
export const GroupKindEnum = {
  DEPARTMENT: 'department',
  UNIT: 'unit',
  CUSTOM: 'custom',
} as const satisfies Record<string, GroupKind>;
registerEnumType(GroupKindEnum, { name: 'GroupKind' });

/** People whom a grant can name together. A {@link GroupView} is one. */
@ObjectType('Group')
export class GroupType {
  @Field(() => ID)
  id!: string;

  @Field(() => GroupKindEnum)
  kind!: GroupKind;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The department of a unit; empty for the others.' })
  parentName!: string;

  @Field(() => Int)
  memberCount!: number;
}
