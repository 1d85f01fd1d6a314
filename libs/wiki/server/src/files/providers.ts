import { AttachmentRepository } from './attachment.repository.js';
import { Attachments } from './attachment.read-model.js';
import { ChangeAttachment } from './change-attachment.service.js';
import { ClaimFiles } from './claim-files.service.js';
import { FilePolicy } from './file.policy.js';
import { FileReferenceResolution } from './file-references.read-model.js';
import { FileStore } from './file-store.js';
import { Files } from './files.service.js';
import { FoundFiles } from './found-files.read-model.js';
import {
  AttachmentFieldsResolver,
  AttachmentVersionResolver,
  PageAttachmentsResolver,
} from './graphql/attachment-fields.resolver.js';
import { AttachmentsResolver } from './graphql/attachments.resolver.js';
import { ServeFile } from './serve-file.service.js';
import { SweepFiles } from './sweep-files.service.js';
import { UploadFile } from './upload-file.service.js';

/** What other scopes and apps may ask of files. */
export const filesPublic = [Files, FoundFiles, ServeFile, SweepFiles, UploadFile];

/** Everything that attachments are made of. */
export const filesProviders = [
  ...filesPublic,
  AttachmentRepository,
  Attachments,
  ChangeAttachment,
  ClaimFiles,
  FilePolicy,
  FileReferenceResolution,
  FileStore,
];

/** Resolvers of this topic. */
export const filesResolvers = [
  AttachmentsResolver,
  PageAttachmentsResolver,
  AttachmentFieldsResolver,
  AttachmentVersionResolver,
];
