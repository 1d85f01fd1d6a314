import { DeletedPages } from './deleted-pages.read-model.js';
import { DeletedPageResolver, SpaceBinResolver } from './graphql/bin.resolver.js';
import { PurgePage } from './purge-page.service.js';
import { PurgeRepository } from './purge.repository.js';

/** The bin and the purge. */
export const binProviders = [DeletedPages, PurgePage, PurgeRepository];

/** Resolvers of this topic. */
export const binResolvers = [DeletedPageResolver, SpaceBinResolver];
