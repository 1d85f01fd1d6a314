import { type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { checkedId } from '../checked-input.js';
import { fileHref } from './file-address.js';
import { FilePolicy } from './file.policy.js';
import { FileStore } from './file-store.js';
import { checkedFileName, Files } from './files.service.js';

/** What somebody sends. */
export interface UploadRequest {
  /** Null: for a page that is not saved yet. */
  readonly pageId: string | null;
  readonly name: string;
  readonly whenTaken: 'version' | 'rename';
  readonly content: Readable;
  /** As the sender says; 0 where they don't. Only to refuse at once what would be refused at the end. */
  readonly declaredBytes: number;
}

/** What the sender is told. */
export interface UploadAnswer {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly version: number;
}

/** Takes files from people. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly files: Files,
    private readonly policy: FilePolicy,
  ) {}

  /**
   * Takes a file in and attaches it. Asks whether the actor may before the first byte is read, and again when all have
   * arrived. NOT_FOUND, FORBIDDEN and BAD_INPUT as with {@link FilePolicy}, {@link FileStore} and {@link Files}.
   */
  async run(actor: Actor, request: UploadRequest): Promise<UploadAnswer> {
    const { whenTaken } = request;
    const pageId = request.pageId === null ? null : checkedId('pageId', request.pageId);
    const name = checkedFileName(request.name);
    if (pageId !== null) await this.unitOfWork.run((tx) => this.policy.requireEditor(tx, actor, pageId));
    this.store.refuseAbove(request.declaredBytes);
    const received = await this.store.receive(request.content);
    try {
      const put = await this.unitOfWork.run(async (tx) => {
        if (pageId !== null) await this.policy.requireEditor(tx, actor, pageId);
        return this.files.attach(tx, actor, { pageId, name, received, whenTaken, at: systemClock.now() });
      });
      return {
        id: put.attachmentId,
        name: put.name,
        href: fileHref(put.attachmentId, put.name),
        mediaType: received.mediaType,
        sizeBytes: received.sizeBytes,
        version: put.version,
      };
    } finally {
      await this.store.discard(received);
    }
  }
}
