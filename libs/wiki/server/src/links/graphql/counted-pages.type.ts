import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { IsOptional, IsString } from 'class-validator';
import { PageType } from '../../graphql/page.type.js';

/** A list of pages that says how many it has. */
@ObjectType()
export class CountedPageConnection extends Connection(PageType) {
  @Field(() => Int, { description: 'All that you may open, not only those given.' })
  totalCount!: number;
}

/** A list of one space or of the whole wiki. */
@ArgsType()
export class SpaceListArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Null for the whole wiki.' })
  @IsOptional()
  @IsString()
  spaceKey?: string | null;
}
