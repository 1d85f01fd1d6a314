import { Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { NoticesModule } from '@wellspring/notices-server';
import { PeopleModule } from '@wellspring/people-server';
import { accessProviders } from './access/providers.js';
import { AccessRepository } from './access.repository.js';
import { Access } from './access.read-model.js';
import { AppendRevision } from './append-revision.service.js';
import { BodyPacking } from './body-packing.js';
import { binProviders } from './bin/providers.js';
import { PurgePage } from './bin/purge-page.service.js';
import { ChangeAccess } from './change-access.service.js';
import { commentsProviders } from './comments/providers.js';
import { SaveComments } from './comments/save-comments.service.js';
import { CreatePage } from './create-page.service.js';
import { CreateSpace } from './create-space.service.js';
import { DeletePage } from './delete-page.service.js';
import { DraftRepository } from './draft.repository.js';
import { Drafts } from './drafts.service.js';
import { SaveAnswer } from './graphql/save-answer.js';
import { wikiResolvers } from './graphql/wiki-resolvers.js';
import { WikiLoaders } from './graphql/wiki.loaders.js';
import { editingProviders } from './editing/providers.js';
import { filesProviders, filesPublic } from './files/providers.js';
import { FoundPages } from './found-pages.read-model.js';
import { HistoryRepository } from './history.repository.js';
import { ImportSpaces } from './import-spaces.js';
import { ImportWikiHistory } from './import-wiki-history.service.js';
import { careProviders, carePublic } from './care/providers.js';
import { labelsProviders, labelsPublic } from './labels/providers.js';
import { linksProviders, linksPublic } from './links/providers.js';
import { templatesProviders, templatesPublic } from './templates/providers.js';
import { LinkResolution } from './link-resolution.read-model.js';
import { MovePage } from './move-page.service.js';
import { PageIndex } from './page-index.read-model.js';
import { PageList } from './page-list.read-model.js';
import { PagePlaces } from './page-places.js';
import { PageReading } from './page-reading.read-model.js';
import { PageTree } from './page-tree.read-model.js';
import { PageViews } from './page-view.read-model.js';
import { PagePolicy } from './page.policy.js';
import { PageRepository } from './page.repository.js';
import { Preview } from './preview.service.js';
import { ReadableHtml } from './readable-html.read-model.js';
import { RecordPageView } from './record-page-view.service.js';
import { Rendering } from './rendering.service.js';
import { RepublishPages } from './republish-pages.service.js';
import { RestoreRevision } from './restore-revision.service.js';
import { RetainWikiData } from './retain-wiki-data.service.js';
import { RevisionDiffs } from './revision-diff.read-model.js';
import { reviewingProviders, reviewingPublic } from './reviewing/providers.js';
import { Revisions } from './revision.read-model.js';
import { RevisionRepository } from './revision.repository.js';
import { SaveHistory } from './save-history.service.js';
import { SavePage } from './save-page.service.js';
import { SaveRevision } from './save-revision.service.js';
import { SaveRepository } from './save.repository.js';
import { Spaces } from './space.read-model.js';
import { sendingProviders } from './sending/providers.js';
import { SearchablePages } from './searchable-pages.read-model.js';
import { ChangeSpace } from './spaces/change-space.service.js';
import { spaceProviders } from './spaces/providers.js';
import { transferProviders, transferPublic } from './transfer/providers.js';
import { trendsPublic } from './trends/providers.js';
import { watchesProviders } from './watches/providers.js';
import { Watching } from './watches/watching.service.js';

/** What other scopes may ask of the wiki and tell it to do. */
const PUBLIC = [
  Access,
  ChangeAccess,
  ChangeSpace,
  CreatePage,
  CreateSpace,
  DeletePage,
  PurgePage,
  FoundPages,
  ImportWikiHistory,
  MovePage,
  PageIndex,
  PageList,
  PageReading,
  PageTree,
  PageViews,
  RecordPageView,
  RepublishPages,
  RestoreRevision,
  RetainWikiData,
  Revisions,
  SaveComments,
  SaveHistory,
  SavePage,
  SaveRevision,
  SearchablePages,
  Spaces,
  Watching,
  WikiLoaders,
  ...linksPublic,
  ...labelsPublic,
  ...carePublic,
  ...templatesPublic,
  ...filesPublic,
  ...transferPublic,
  ...trendsPublic,
  ...reviewingPublic,
];

/** Spaces, pages, revisions, views. Needs `SAVE_GATE` and the configuration from a global module of the composition root. */
@Module({
  imports: [PeopleModule, AuditModule, NoticesModule],
  providers: [
    ...PUBLIC,
    AccessRepository,
    AppendRevision,
    BodyPacking,
    DraftRepository,
    Drafts,
    HistoryRepository,
    ImportSpaces,
    LinkResolution,
    ...linksProviders,
    ...labelsProviders,
    ...careProviders,
    ...templatesProviders,
    PagePlaces,
    PagePolicy,
    PageRepository,
    Preview,
    ReadableHtml,
    Rendering,
    RevisionDiffs,
    RevisionRepository,
    SaveAnswer,
    SaveRepository,
    ...commentsProviders,
    ...watchesProviders,
    ...sendingProviders,
    ...accessProviders,
    ...spaceProviders,
    ...binProviders,
    ...transferProviders,
    ...filesProviders,
    ...editingProviders,
    ...reviewingProviders,
    ...wikiResolvers,
  ],
  exports: PUBLIC,
})
export class WikiModule {}
