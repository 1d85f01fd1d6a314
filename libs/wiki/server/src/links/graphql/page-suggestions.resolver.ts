import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { PageSuggestions } from '../page-suggestions.read-model.js';
import { PageSuggestionType, pageSuggestionTypeOf } from './page-suggestion.type.js';

/** Most suggestions of one answer: more than anybody looks at. */
const SUGGESTIONS_MAX = 30;

@Resolver()
export class PageSuggestionsResolver {
  constructor(private readonly suggestions: PageSuggestions) {}

  @Query(() => [PageSuggestionType], {
    description: 'Pages that you may read whose title, or an earlier one, is like the text; likest first.',
  })
  async pageSuggestions(
    @CurrentActor() actor: Actor,
    @Args('text', { type: () => String }) text: string,
    @Args('spaceKey', { type: () => String, nullable: true, description: 'Its pages come a little earlier.' })
    spaceKey: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 8 }) first: number,
  ): Promise<PageSuggestionType[]> {
    if (first < 1 || first > SUGGESTIONS_MAX)
      throw badInput(`first: 1 to ${SUGGESTIONS_MAX} suggestions are given.`, { field: 'first' });
    const found = await this.suggestions.find(actor, { text, spaceKey: spaceKey ?? null, first });
    return found.map(pageSuggestionTypeOf);
  }
}
