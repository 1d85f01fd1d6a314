import { type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, hasRole, isUuid, notFound, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { TransferFiles } from './transfer-files.js';
import { TransferRepository } from './transfer.repository.js';

/** A file on its way to its maker. */
export interface ServedExport {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly stream: Readable;
}

/** Gives finished exports to whoever made them. */
@Injectable()
export class ServeExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transfers: TransferRepository,
    private readonly files: TransferFiles,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The file of an export, for its maker alone and for a day; recorded. NOT_FOUND for everybody else, and for an
   * administrator's export of everything once they are none any more.
   */
  async run(actor: Actor, id: string): Promise<ServedExport> {
    const transfer = isUuid(id) ? await this.transfers.find(id) : null;
    const isTheirs = transfer?.requestedById === actor.personId && transfer.direction === 'export';
    const isOver = transfer?.expiresAt ? transfer.expiresAt < systemClock.now() : true;
    const mayStill = transfer?.settings.reason === undefined || hasRole(actor, 'admin');
    const file = transfer && isTheirs && !isOver && mayStill ? await this.files.open(id) : null;
    if (!transfer || !file) throw notFound('There is no such export, or its file has been removed.');
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, {
        ...{ actor, action: 'wiki.export-downloaded', subjectKind: 'transfer', subjectId: id },
        details: { fileName: transfer.fileName },
      }),
    );
    const mediaType = transfer.format === 'markdown' ? 'application/zip' : 'application/gzip';
    return { fileName: transfer.fileName, mediaType, ...file };
  }
}
