import { PageSuggestionsResolver } from './graphql/page-suggestions.resolver.js';
import { IndexLinksHandler } from './index-links.handler.js';
import { IndexLinks } from './index-links.service.js';
import { PageLinkRepository } from './page-link.repository.js';
import { PageSuggestions } from './page-suggestions.read-model.js';

/** What links, aliases and suggestions need. */
export const linksProviders = [IndexLinks, IndexLinksHandler, PageLinkRepository, PageSuggestions];
/** Resolvers of this topic. */
export const linksResolvers = [PageSuggestionsResolver];
