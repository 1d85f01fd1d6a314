import { AnnounceEditing } from './announce-editing.service.js';
import { ChangesPreviews } from './changes-preview.service.js';
import { ChangesPreviewResolver, RevisionDiffHtmlResolver } from './graphql/changes-preview.resolver.js';
import { DraftsResolver, PageDraftsResolver } from './graphql/drafts.resolver.js';
import { EditingResolver } from './graphql/editing.resolver.js';
import { PageAuthorResolver, PageHistoryResolver } from './graphql/page-history.resolver.js';
import { PageAuthors } from './page-authors.read-model.js';

/** Services around writing: who else writes, what a save would change, who wrote. */
export const editingProviders = [AnnounceEditing, ChangesPreviews, PageAuthors];

/** Resolvers of this topic. */
export const editingResolvers = [
  ChangesPreviewResolver,
  RevisionDiffHtmlResolver,
  DraftsResolver,
  PageDraftsResolver,
  EditingResolver,
  PageHistoryResolver,
  PageAuthorResolver,
];
