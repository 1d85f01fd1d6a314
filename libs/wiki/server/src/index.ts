export { wikiTraces } from './person-traces.js';
export { WhoCanSee } from './access/who-can-see.read-model.js';
export { Access, type SearchableAccessSet } from './access.read-model.js';
export { CarePage } from './care/care-page.service.js';
export { RemindOfVerifications } from './care/remind-of-verifications.service.js';
export { LabelType } from './labels/graphql/labels.type.js';
export { type LabelCount, Labels } from './labels/labels.read-model.js';
export { SetLabels } from './labels/set-labels.service.js';
export { IndexLinks } from './links/index-links.service.js';
export { LinksIn } from './links/links-in.read-model.js';
export { MarkTemplate } from './templates/mark-template.service.js';
export { PurgePage, type PurgeReport } from './bin/purge-page.service.js';
export { ChangeAccess } from './change-access.service.js';
export { type PastComment, type PastThread, SaveComments } from './comments/save-comments.service.js';
export { CreatePage, type CreatePageInput } from './create-page.service.js';
export { CreateSpace, type CreateSpaceInput, type CreateSpaceOutcome } from './create-space.service.js';
export { registerFileRoutes, type FileServices } from './files/file.routes.js';
export {
  type FileOfPage,
  Files,
  type FileVersion,
  type PutFile,
  type PutFileInput,
  purgeFilesOf,
} from './files/files.service.js';
export { type FoundFile, FoundFiles } from './files/found-files.read-model.js';
export { ServeFile } from './files/serve-file.service.js';
export { SweepFiles, type SweepReport } from './files/sweep-files.service.js';
export { UploadFile } from './files/upload-file.service.js';
export { DeletePage } from './delete-page.service.js';
export { type FoundPage, FoundPages, type PlaceOfPage } from './found-pages.read-model.js';
export { PageInSpaceType, PageNodeType, pageNodeTypeOf } from './graphql/page-node.type.js';
export { PageType, pageTypeOf } from './graphql/page.type.js';
export { RevisionType, revisionTypeOf } from './graphql/revision.type.js';
export { SpaceType, spaceTypeOf } from './graphql/space.type.js';
export { wikiResolvers } from './graphql/wiki-resolvers.js';
export { WikiLoaders } from './graphql/wiki.loaders.js';
export { type ImportProblem, type ImportReport } from './import-report.js';
export { ImportWikiHistory, type ImportWikiHistoryInput } from './import-wiki-history.service.js';
export { MovePage, type MovePageInput } from './move-page.service.js';
export { pageHref } from './page-address.js';
export {
  type IndexedPage,
  type IndexedPageState,
  type PageFact,
  PageIndex,
} from './page-index.read-model.js';
export { PageList, type PageListItem, type PageListQuery, type PageSort } from './page-list.read-model.js';
export { PageReading, type PageReadingView } from './page-reading.read-model.js';
export { type PageNeighbours, type PageNodeView } from './page-sql.js';
export { type PageSummary } from './page-summary.js';
export { PageTree } from './page-tree.read-model.js';
export { PageViews, type ViewsOfDay } from './page-view.read-model.js';
export {
  HideRevisions,
  type HideRevisionsInput,
  UnhideRevisions,
} from './reviewing/hide-revisions.service.js';
export { type PublishOutcome, PublishRevision } from './reviewing/publish-revision.service.js';
export {
  type ReturnedDraft,
  type ReturnOutcome,
  ReturnRevisions,
} from './reviewing/return-revisions.service.js';
export {
  type RevertOutcome,
  RevertRevisions,
  type RevertRevisionsInput,
} from './reviewing/revert-revisions.service.js';
export { type ReviewablePage, ReviewablePages } from './reviewing/reviewable-pages.read-model.js';
export { type ReviewableRevision, ReviewableRevisions } from './reviewing/reviewable-revisions.read-model.js';
export { SetReview, type SpaceReviewSettings } from './reviewing/set-review.service.js';
export { VerifyForReview } from './reviewing/verify-for-review.service.js';
export { SpaceReviewers, type SpaceReviewerView } from './reviewing/space-reviewers.service.js';
export { type PastPageView, RecordPageView } from './record-page-view.service.js';
export { RepublishPages } from './republish-pages.service.js';
export { RestoreRevision, type RestoreRevisionInput } from './restore-revision.service.js';
export { RetainWikiData, VIEW_READER_DAYS } from './retain-wiki-data.service.js';
export { isVeiled, type PublishedRevision, Revisions, type RevisionView } from './revision.read-model.js';
export {
  PublishAlways,
  type RefusedSave,
  SAVE_GATE,
  type SaveGate,
  type SaveGateDecision,
  type SaveGateQuestion,
  type SaveGateRefusal,
} from './save-gate.js';
export {
  type HistoryPageRow,
  type HistoryRevisionRow,
  SaveHistory,
  type SaveHistoryInput,
} from './save-history.service.js';
export { type RefusalReason, type SavePageOutcome } from './save-outcome.js';
export { SavePage, type SavePageInput } from './save-page.service.js';
export { SaveRevision, type SaveRevisionInput } from './save-revision.service.js';
export { type SearchablePage, SearchablePages } from './searchable-pages.read-model.js';
export { Spaces, type SpaceView } from './space.read-model.js';
export { type ExportArea } from './transfer/exported-pages.read-model.js';
export { PageAsMarkdown } from './transfer/page-as-markdown.service.js';
export { ReceiveUpload } from './transfer/receive-upload.service.js';
export { ServeExport } from './transfer/serve-export.service.js';
export { registerTransferRoutes, type TransferServices } from './transfer/transfer.routes.js';
export { ExportMarkdown } from './transfer/export-markdown.service.js';
export { ExportMediaWiki } from './transfer/export-mediawiki.service.js';
export {
  ImportMarkdown,
  type ImportMarkdownInput,
  type MarkdownImportReport,
} from './transfer/import-markdown.service.js';
export {
  type TransferEntry,
  type TransferListener,
  type TransferOutcome,
} from './transfer/transfer-entry.js';
export { ChangeSpace, type SpaceAccessChange } from './spaces/change-space.service.js';
export { type EveryonesPage, EveryonesPages } from './trends/everyones-pages.read-model.js';
export { type LabelTrends, LabelTrendList } from './trends/label-trends.read-model.js';
export { TREND_PERIODS, type TrendPeriod, trendPeriodOf } from './trends/looks-sql.js';
export {
  type PageTrend,
  PageTrendList,
  type PageTrends,
  type RisingRule,
} from './trends/page-trends.read-model.js';
export { wikiEntities } from './wiki.entities.js';
export {
  commentSaved,
  pageAccessChanged,
  pageDeleted,
  pageNamesChanged,
  pagePurged,
  revisionPublished,
  revisionSaved,
} from './wiki.events.js';
export { WikiModule } from './wiki.module.js';
export { Watching } from './watches/watching.service.js';
