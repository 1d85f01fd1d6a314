import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '@wellspring/platform-graphql';
import { PageNodeType } from '@wellspring/wiki-server';

@ObjectType({ description: 'A page that was found.' })
export class SearchHit {
  @Field(() => PageNodeType)
  page!: PageNodeType;
  @Field(() => String)
  spaceKey!: string;
  @Field(() => String)
  spaceName!: string;
  @Field(() => [String], { description: 'titles above the page, from the top down' })
  breadcrumb!: readonly string[];
  @Field(() => String, { description: 'escaped text; <mark> is the only element' })
  titleHtml!: string;
  @Field(() => String, { description: 'escaped text; <mark> is the only element' })
  passageHtml!: string;
  @Field(() => Date)
  publishedAt!: Date;
}

@ObjectType()
export class SearchResult {
  @Field(() => [SearchHit])
  hits!: readonly SearchHit[];
  @Field(() => Int, { description: 'an estimate among the pages that the reader may open' })
  estimatedTotal!: number;
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  tookMs!: number;
}
