import { OpenSpaceResolver } from './graphql/open-space.resolver.js';
import { SpaceSettingsResolver } from './graphql/space-settings.resolver.js';
import { OpenSpace } from './open-space.service.js';
import { SpaceDirectory } from './space-directory.read-model.js';
import { SpaceRepository } from './space.repository.js';

/** Spaces themselves: settings, members, archive, and the administrator's opening. */
export const spaceProviders = [OpenSpace, SpaceDirectory, SpaceRepository];

/** Resolvers of this topic. */
export const spaceResolvers = [SpaceSettingsResolver, OpenSpaceResolver];
