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
];
