import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ErasureRefusal, PersonType } from '@wellspring/people-server';
import { IsString, IsUUID } from 'class-validator';

/** GraphQL's names for {@link ErasureRefusal}. */
export const ErasureRefusalEnum = {
  ACTIVE_EMPLOYEE: 'ACTIVE_EMPLOYEE',
  SYSTEM: 'SYSTEM',
  ERASED: 'ERASED',
} as const satisfies Record<string, ErasureRefusal>;
registerEnumType(ErasureRefusalEnum, {
  name: 'ErasureRefusal',
  description: 'Why somebody can not be erased. Who works here first leaves, in the directory.',
});

@ObjectType()
export class ErasablePerson {
  @Field(() => PersonType)
  person!: PersonType;
  @Field(() => ErasureRefusalEnum, { nullable: true })
  refusal!: ErasureRefusal | null;
}

@ObjectType({ description: 'So many rows of a kind name the person.' })
export class ErasureTrace {
  @Field(() => String, { description: 'for example mail, drafts, revisions' })
  what!: string;
  @Field(() => Int)
  rows!: number;
}

@ObjectType({ description: 'What erasing a person would do; nothing is done.' })
export class ErasurePreview extends ErasablePerson {
  @Field(() => [ErasureTrace], { description: 'deleted, or emptied so that it names nobody' })
  goes!: ErasureTrace[];
  @Field(() => [ErasureTrace], { description: 'kept under the pseudonym' })
  stays!: ErasureTrace[];
}

@InputType()
export class ErasePersonInput {
  @Field(() => ID)
  @IsUUID()
  personId!: string;
  @Field(() => String, { description: 'Stands in place of the name from then on.' })
  @IsString()
  pseudonym!: string;
  @Field(() => String, { description: 'Kept in the audit trail for ever; must not name the person.' })
  @IsString()
  reason!: string;
}
