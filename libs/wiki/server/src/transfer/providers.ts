import { ExportMarkdown } from './export-markdown.service.js';
import { ExportedPages } from './exported-pages.read-model.js';
import { ExportedRevisions } from './exported-revisions.read-model.js';
import { ExportMediaWiki } from './export-mediawiki.service.js';
import { TransferLoaders } from './graphql/transfer.loaders.js';
import { TransferEntryResolver, TransfersResolver } from './graphql/transfers.resolver.js';
import { ImportMarkdown } from './import-markdown.service.js';
import { MarkdownExtras } from './markdown-extras.service.js';
import { PageAsMarkdown } from './page-as-markdown.service.js';
import { ReceiveUpload } from './receive-upload.service.js';
import { RunTransfer } from './run-transfer.service.js';
import { ServeExport } from './serve-export.service.js';
import { StartTransfer } from './start-transfer.service.js';
import { SweepTransfers } from './sweep-transfers.service.js';
import { TransferFiles } from './transfer-files.js';
import { TransferJobs } from './transfer-jobs.js';
import { TransferRepository } from './transfer.repository.js';
import { Transfers } from './transfers.read-model.js';

/** What other scopes and apps may ask of imports and exports. */
export const transferPublic = [
  ExportMarkdown,
  ExportMediaWiki,
  ImportMarkdown,
  PageAsMarkdown,
  ReceiveUpload,
  ServeExport,
  SweepTransfers,
];

/** Everything that imports and exports are made of. */
export const transferProviders = [
  ...transferPublic,
  ExportedPages,
  ExportedRevisions,
  MarkdownExtras,
  RunTransfer,
  StartTransfer,
  TransferFiles,
  TransferJobs,
  TransferLoaders,
  TransferRepository,
  Transfers,
];

/** Resolvers of this topic. */
export const transferResolvers = [TransfersResolver, TransferEntryResolver];
