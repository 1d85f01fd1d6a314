import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PageNodeType } from '@wellspring/wiki-server';
import { IsInt, IsString, Max, Min } from 'class-validator';

/** Most people of one answer. */
const EXPERTS_MAX = 20;

/** About what somebody is looked for. */
@ArgsType()
export class ExpertsArgs {
  @Field(() => String, { description: 'As for search.' })
  @IsString()
  query!: string;

  @Field(() => Int, { defaultValue: 10, description: `1 to ${EXPERTS_MAX}` })
  @IsInt()
  @Min(1)
  @Max(EXPERTS_MAX)
  first!: number;
}

@ObjectType({ description: 'A page on which words of the person stand.' })
export class ExpertPage {
  @Field(() => PageNodeType)
  page!: PageNodeType;
  @Field(() => Int, { description: 'words of theirs that stand there' })
  survivingWords!: number;
  @Field(() => Date, { nullable: true, description: 'last published edit of theirs' })
  lastEditAt!: Date | null;
}

@ObjectType({ description: 'Somebody who probably knows, and why.' })
export class Expert {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => Int, { description: 'on all found pages together' })
  survivingWords!: number;
  @Field(() => Int, { description: 'found pages on which words of theirs stand' })
  pageCount!: number;
  @Field(() => Date, { nullable: true, description: 'last published edit of theirs on one of these pages' })
  lastEditAt!: Date | null;
  @Field(() => Boolean, { description: 'Title, department or unit has a word of the question.' })
  matchesProfile!: boolean;
  @Field(() => [ExpertPage], { description: 'the best reasons, at most three' })
  pages!: readonly ExpertPage[];
}

@ObjectType()
export class ExpertsResult {
  @Field(() => [Expert], { description: 'whoever wrote most of it first' })
  experts!: readonly Expert[];
  @Field(() => Int, { description: 'pages found and looked at, at most 50' })
  pages!: number;
  @Field(() => Boolean, {
    description: 'The search engine is away: pages were found by words as they are written.',
  })
  isLimited!: boolean;
}
