import { DeletedPages } from './deleted-pages.read-model.js';
import { DeletedPageResolver, SpaceBinResolver } from './graphql/bin.resolver.js';
import { PurgeRepository } from './purge.repository.js';
import { SweepPurgedFiles } from './sweep-purged-files.handler.js';

/** The bin and the purge. */
export const binProviders = [DeletedPages, PurgeRepository, SweepPurgedFiles];

/** Resolvers of this topic. */
export const binResolvers = [DeletedPageResolver, SpaceBinResolver];
