import { Experts } from './experts.service.js';
import { ExpertsResolver } from './graphql/experts.resolver.js';

/** Who knows about something. */
export const expertsProviders = [Experts];
export const expertsPublic = [Experts];
export const expertsResolvers = [ExpertsResolver];
