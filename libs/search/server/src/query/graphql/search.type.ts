import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@wellspring/people-server';
import { LabelType, PageInSpaceType, PageNodeType } from '@wellspring/wiki-server';
import { type CareState } from '../search-request.js';
import { SearchCareEnum } from './search.args.js';

@ObjectType({ description: 'A heading, and where it is on its page.' })
export class SearchSection {
  @Field(() => String)
  text!: string;
  @Field(() => String)
  anchor!: string;
}

@ObjectType({ description: 'A page that was found.' })
export class SearchHit extends PageInSpaceType {
  @Field(() => [String], { description: 'titles above the page, from the top down' })
  breadcrumb!: readonly string[];
  @Field(() => String, { description: 'escaped text; <mark> is the only element' })
  titleHtml!: string;
  @Field(() => String, { description: 'escaped text; <mark> is the only element' })
  passageHtml!: string;
  @Field(() => SearchSection, { nullable: true, description: 'under which the passage stands' })
  section!: SearchSection | null;
  @Field(() => Date)
  publishedAt!: Date;
  @Field(() => SearchCareEnum)
  care!: CareState;
  @Field(() => [String])
  labels!: readonly string[];
}

@ObjectType({ description: 'A value by which hits can be narrowed.' })
export class SearchFacetValue {
  @Field(() => String, { description: 'goes into the filter of the same name' })
  value!: string;
  @Field(() => String, { description: 'for display; of languages and care the value itself' })
  name!: string;
  @Field(() => Int)
  count!: number;
}

@ObjectType({
  description:
    'Values by which hits can be narrowed, most hits first; of a filter in use as if it were not in use.',
})
export class SearchFacets {
  @Field(() => [SearchFacetValue])
  spaces!: readonly SearchFacetValue[];
  @Field(() => [SearchFacetValue])
  labels!: readonly SearchFacetValue[];
  @Field(() => [SearchFacetValue])
  authors!: readonly SearchFacetValue[];
  @Field(() => [SearchFacetValue])
  languages!: readonly SearchFacetValue[];
  @Field(() => [SearchFacetValue], { description: 'VERIFIED, EXPIRED, NONE' })
  care!: readonly SearchFacetValue[];
}

@ObjectType()
export class SearchResult {
  @Field(() => [SearchHit])
  hits!: readonly SearchHit[];
  @Field(() => Int, { description: 'of pages that the reader may open; exact up to 10,000' })
  total!: number;
  @Field(() => Int)
  page!: number;
  @Field(() => Int)
  pageCount!: number;
  @Field(() => SearchFacets)
  facets!: SearchFacets;
  @Field(() => Boolean, { description: 'The search engine is away: found are words as they are written.' })
  isLimited!: boolean;
  @Field(() => Int)
  tookMs!: number;
}

@ObjectType({ description: 'A heading that was found.' })
export class SearchHeading {
  @Field(() => PageNodeType)
  page!: PageNodeType;
  @Field(() => String, { description: 'escaped text; <mark> is the only element' })
  headingHtml!: string;
  @Field(() => String)
  anchor!: string;
}

@ObjectType({ description: 'A file that was found by its name.' })
export class SearchAttachment {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'Address of the current version; asks who is there.' })
  href!: string;
  @Field(() => String)
  mediaType!: string;
  @Field(() => Float)
  sizeBytes!: number;
  @Field(() => PageNodeType)
  page!: PageNodeType;
}

@ObjectType({ description: 'What is found while somebody types.' })
export class QuickSearchResult {
  @Field(() => [SearchHit])
  pages!: readonly SearchHit[];
  @Field(() => [SearchHeading])
  headings!: readonly SearchHeading[];
  @Field(() => [PersonType], { description: 'None for guests.' })
  people!: readonly PersonType[];
  @Field(() => [LabelType])
  labels!: readonly LabelType[];
  @Field(() => [SearchAttachment])
  attachments!: readonly SearchAttachment[];
  @Field(() => Boolean, { description: 'The search engine is away: found are words as they are written.' })
  isLimited!: boolean;
}
