import { PageAuthorshipResolver } from './graphql/page-authorship.resolver.js';
import { PageCredits } from './page-credits.read-model.js';

/** Resolvers of who wrote what, for the schema. */
export const authorshipResolvers = [PageAuthorshipResolver];
/** Everything that answers who wrote what. */
export const authorshipProviders = [PageCredits, ...authorshipResolvers];
