import { AttributeMany } from './attribute-many.service.js';
import { AttributePage } from './attribute-page.service.js';
import { AttributePublishedPage } from './attribute-published-page.handler.js';
import { KnownPassages } from './known-passages.read-model.js';
import { LookAfterAttribution } from './look-after-attribution.job.js';
import { PageAuthorshipRepository } from './page-authorship.repository.js';
import { PageHeads } from './page-heads.read-model.js';
import { PageStates } from './page-states.service.js';
import { RebuildContributions } from './rebuild-contributions.service.js';

/** What attribution is made of. */
export const attributionProviders = [
  PageHeads,
  PageStates,
  KnownPassages,
  PageAuthorshipRepository,
  AttributePage,
  AttributePublishedPage,
  AttributeMany,
  RebuildContributions,
  LookAfterAttribution,
];
