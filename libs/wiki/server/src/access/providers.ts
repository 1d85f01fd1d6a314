import { AccessEffects } from './access-effect.read-model.js';
import { CheckedGrants } from './checked-grants.js';
import { AccessLoaders } from './graphql/access.loaders.js';
import {
  AccessEffectFieldsResolver,
  AccessGrantFieldsResolver,
  PageAccessFieldsResolver,
  PageAccessResolver,
} from './graphql/access.resolver.js';
import { RuledPages } from './ruled-page.js';
import { WhoCanSee } from './who-can-see.read-model.js';

/** Who can see what and why, and what changes of that would do. */
export const accessProviders = [WhoCanSee, AccessEffects, CheckedGrants, RuledPages, AccessLoaders];

/** Resolvers of this topic. */
export const accessResolvers = [
  PageAccessResolver,
  PageAccessFieldsResolver,
  AccessGrantFieldsResolver,
  AccessEffectFieldsResolver,
];
