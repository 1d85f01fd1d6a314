import { Field, Float, ObjectType } from '@nestjs/graphql';
import { PageInSpaceType, pageNodeTypeOf } from '../../graphql/page-node.type.js';
import { type PageSuggestion } from '../page-suggestions.read-model.js';

/** A page whose title is like what somebody typed. */
@ObjectType('PageSuggestion')
export class PageSuggestionType extends PageInSpaceType {
  @Field(() => [String], { description: 'Titles from the top of the space down to the parent.' })
  breadcrumb!: string[];

  @Field(() => Float, { description: '1 for the same title, from 0.9 for a beginning, from 0.7 for a part.' })
  similarity!: number;

  @Field(() => String, { nullable: true, description: 'The earlier title that is like the text.' })
  formerTitle!: string | null;
}

/** A suggestion as GraphQL shows it. */
export const pageSuggestionTypeOf = (found: PageSuggestion): PageSuggestionType => ({
  ...found,
  page: pageNodeTypeOf(found.page),
  breadcrumb: [...found.breadcrumb],
});
