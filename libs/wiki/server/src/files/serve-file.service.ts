import { type Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { type Actor, isUuid, notFound, unavailable } from '@wellspring/kernel';
import { type ByteRange, contentDisposition, rangeOf, servingOf } from '@wellspring/wiki-domain';
import { Attachments } from './attachment.read-model.js';
import { FileMissing, FileStore } from './file-store.js';

/** What somebody asks for. */
export interface FileRequest {
  readonly attachmentId: string;
  /** Null: the current one. */
  readonly version: number | null;
  /** Whether it shall be saved rather than shown. */
  readonly asDownload: boolean;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly ifNoneMatch: string | undefined;
  /** HEAD: no bytes are wanted. */
  readonly headOnly: boolean;
}

/** What is sent. */
export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | null;
}

/** Sends files to those who may have them. */
@Injectable()
export class ServeFile {
  private readonly logger = new Logger('files');
  /** Each missing file is told once for as long as the process runs. */
  private readonly reported = new Set<string>();

  constructor(
    private readonly attachments: Attachments,
    private readonly store: FileStore,
  ) {}

  /** The answer to a request. NOT_FOUND for whoever may not have it; UNAVAILABLE where the disk has lost it. */
  async run(actor: Actor, request: FileRequest): Promise<FileAnswer> {
    const file = isUuid(request.attachmentId)
      ? await this.attachments.served(actor, request.attachmentId, request.version)
      : null;
    if (!file) throw notFound('There is no such file.');
    const { contentType, disposition, contentSecurityPolicy } = servingOf(file.mediaType);
    const etag = `"${file.hashHex}"`;
    const headers = {
      etag,
      // Access may end at any time, so a browser asks again each time and is told "not modified".
      'cache-control': 'private, no-cache',
      vary: 'Cookie',
      'content-type': contentType,
      'content-disposition': contentDisposition(request.asDownload ? 'attachment' : disposition, file.name),
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'accept-ranges': 'bytes',
    };
    if (hasTag(request.ifNoneMatch, etag)) return { status: 304, headers, body: null };
    const isSameAsBefore = request.ifRange === undefined || request.ifRange === etag;
    const range = isSameAsBefore ? rangeOf(request.range, file.sizeBytes) : 'all';
    if (range === 'none')
      return { status: 416, headers: { 'content-range': `bytes */${file.sizeBytes}` }, body: null };
    const part: ByteRange = range === 'all' ? { start: 0, end: file.sizeBytes - 1 } : range;
    return {
      status: range === 'all' ? 200 : 206,
      headers: {
        ...headers,
        'content-length': String(part.end - part.start + 1),
        ...(range === 'all' ? {} : { 'content-range': `bytes ${part.start}-${part.end}/${file.sizeBytes}` }),
      },
      body: request.headOnly ? null : await this.open(file.hashHex, part),
    };
  }

  private async open(hashHex: string, range: ByteRange): Promise<Readable> {
    try {
      return await this.store.open(Buffer.from(hashHex, 'hex'), range);
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      if (!this.reported.has(hashHex)) this.logger.error(error.message);
      this.reported.add(hashHex);
      throw unavailable('The server has lost the content of this file. Tell an administrator.');
    }
  }
}

const hasTag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
