import { careResolvers } from '../care/providers.js';
import { labelsResolvers } from '../labels/providers.js';
import { templatesResolvers } from '../templates/providers.js';
import { linksResolvers } from '../links/providers.js';
import { editingResolvers } from '../editing/providers.js';
import { accessResolvers } from '../access/providers.js';
import { binResolvers } from '../bin/providers.js';
import { commentsResolvers } from '../comments/providers.js';
import { filesResolvers } from '../files/providers.js';
import { spaceResolvers } from '../spaces/providers.js';
import { sendingResolvers } from '../sending/providers.js';
import { reviewingResolvers } from '../reviewing/providers.js';
import { transferResolvers } from '../transfer/providers.js';
import { watchesResolvers } from '../watches/providers.js';
import { PageFieldsResolver } from './page-fields.resolver.js';
import { PageNodeResolver } from './page-node.resolver.js';
import { PagePlaceResolver } from './page-place.resolver.js';
import { PagesResolver } from './pages.resolver.js';
import { RevisionsResolver } from './revisions.resolver.js';
import { SaveResolver } from './save.resolver.js';
import { SpacesResolver } from './spaces.resolver.js';

/** Every resolver of this scope. */
export const wikiResolvers = [
  SpacesResolver,
  PagesResolver,
  PageFieldsResolver,
  PageNodeResolver,
  RevisionsResolver,
  SaveResolver,
  PagePlaceResolver,
  ...accessResolvers,
  ...spaceResolvers,
  ...binResolvers,
  ...filesResolvers,
  ...editingResolvers,
  ...linksResolvers,
  ...labelsResolvers,
  ...careResolvers,
  ...templatesResolvers,
  ...commentsResolvers,
  ...watchesResolvers,
  ...sendingResolvers,
  ...transferResolvers,
  ...reviewingResolvers,
];
