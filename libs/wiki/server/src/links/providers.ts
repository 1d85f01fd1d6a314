import { Backlinks } from './backlinks.read-model.js';
import { CountedPages } from './graphql/counted-pages.js';
import { LinkReportsResolver } from './graphql/link-reports.resolver.js';
import { PageSuggestionsResolver } from './graphql/page-suggestions.resolver.js';
import { IndexLinksHandler } from './index-links.handler.js';
import { IndexLinks } from './index-links.service.js';
import { LinkReports } from './link-reports.read-model.js';
import { LinksIn } from './links-in.read-model.js';
import { PageLinkRepository } from './page-link.repository.js';
import { PageSuggestions } from './page-suggestions.read-model.js';
import { Redirects } from './redirects.service.js';

/** What other scopes and apps may ask of links. */
export const linksPublic = [IndexLinks, LinksIn];
/** What links, aliases and suggestions need. */
export const linksProviders = [
  Backlinks,
  CountedPages,
  IndexLinksHandler,
  LinkReports,
  PageLinkRepository,
  PageSuggestions,
  Redirects,
];
/** Resolvers of this topic. */
export const linksResolvers = [PageSuggestionsResolver, LinkReportsResolver];
