import { ArgsType, createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, PageArgs, Problem } from '@wellspring/platform-graphql';
import { IsString, MaxLength } from 'class-validator';

@ObjectType('SynonymGroup', { description: 'Words that mean the same in this company.' })
export class SynonymGroupType {
  @Field(() => ID)
  id!: string;
  @Field(() => [String], { description: 'as they were written' })
  words!: readonly string[];
}

@ObjectType()
export class SynonymGroupConnection extends Connection(SynonymGroupType) {
  @Field(() => Int)
  totalCount!: number;
  @Field(() => [[String]], {
    description: 'Groups that most companies can use, of which no word is in a group yet.',
  })
  suggestions!: readonly (readonly string[])[];
}

@ArgsType()
export class SynonymGroupsArgs extends PageArgs {
  @Field(() => String, { defaultValue: '', description: 'Groups with a word that has this inside.' })
  @IsString()
  @MaxLength(200)
  text!: string;
}

@ObjectType()
export class SynonymGroupSet {
  @Field(() => SynonymGroupType)
  group!: SynonymGroupType;
}

@ObjectType({
  implements: () => [Problem],
  description:
    'TOO_FEW_WORDS, TOO_MANY_WORDS, WORD_WITHOUT_LETTERS, WORD_TOO_LONG, WORD_TWICE, SAME_ALREADY, WORD_IN_OTHER_GROUP, TOO_MANY_GROUPS, GROUP_GONE.',
})
export class SynonymsRefused extends Problem {
  @Field(() => String, { nullable: true, description: 'the word that is in the way' })
  word!: string | null;
  @Field(() => [String], { description: 'of the group in which it stands already' })
  groupWords!: readonly string[];
}

export const SetSynonymGroupResult = createUnionType({
  name: 'SetSynonymGroupResult',
  types: () => [SynonymGroupSet, SynonymsRefused] as const,
  resolveType: (value: SynonymGroupSet | SynonymsRefused) =>
    'group' in value ? SynonymGroupSet : SynonymsRefused,
});
