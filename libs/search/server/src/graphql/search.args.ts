import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '@wellspring/platform-graphql';
import { IsOptional, IsString } from 'class-validator';

/** What is looked for, where, and which page of the hits. */
@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String)
  @IsString()
  query!: string;

  @Field(() => String, { nullable: true, description: 'only in this space' })
  @IsOptional()
  @IsString()
  spaceKey?: string | null;
}
