import { PageSuggestionsResolver } from './graphql/page-suggestions.resolver.js';
import { PageSuggestions } from './page-suggestions.read-model.js';

/** What links, aliases and suggestions need. */
export const linksProviders = [PageSuggestions];
/** Resolvers of this topic. */
export const linksResolvers = [PageSuggestionsResolver];
