import { type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  badInput,
  DAY_MS,
  forbidden,
  hasRole,
  secureRandom,
  systemClock,
  uuidv7,
} from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { fileNameProblem, normaliseFileName } from '@wellspring/wiki-domain';
import { TransferFiles, MAX_UPLOAD_BYTES } from './transfer-files.js';
import { TransferRepository } from './transfer.repository.js';

/** Days that a file stays which nobody has made anything of, and that an export stays. */
export const TRANSFER_FILE_DAYS = 1;

/** A file that waits to be imported. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** Takes in files that are to be imported. */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: TransferFiles,
    private readonly transfers: TransferRepository,
  ) {}

  /**
   * Streams a file into the data folder; it goes after a day. For administrators. BAD_INPUT for an empty file, one above
   * 2 GiB, and an impossible name.
   */
  async run(actor: Actor, name: string, content: Readable): Promise<Upload> {
    if (!hasRole(actor, 'admin')) throw forbidden('Only administrators import.');
    const problem = fileNameProblem(name);
    if (problem) throw badInput(problem.message, { field: 'name', problem: problem.code });
    const now = systemClock.now();
    const id = uuidv7(now, secureRandom);
    const fileName = normaliseFileName(name);
    const sizeBytes = await this.files.write(id, [content], MAX_UPLOAD_BYTES);
    await this.unitOfWork.run((tx) =>
      this.transfers.insert(tx, {
        ...{
          id,
          direction: 'import',
          format: null,
          spaceKey: null,
          fileName,
          sizeBytes,
          settings: {},
          hasFile: true,
        },
        expiresAt: new Date(now.getTime() + TRANSFER_FILE_DAYS * DAY_MS),
        requestedById: actor.personId,
        createdAt: now,
      }),
    );
    return { id, fileName, sizeBytes };
  }
}
