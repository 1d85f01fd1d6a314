import { Injectable } from '@nestjs/common';
import { DAY_MS, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { TransferFiles } from './transfer-files.js';
import { TransferRepository } from './transfer.repository.js';

/** Days that the report of an import or export is kept. */
export const TRANSFER_REPORT_DAYS = 90;
/** Age after which a file that no row knows is a leftover of something that broke off. */
const STRAY_MS = DAY_MS;

/** Removes files of imports and exports after their day, and reports after ninety. */
@Injectable()
export class SweepTransfers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transfers: TransferRepository,
    private readonly files: TransferFiles,
  ) {}

  /** Safe at any time; a second run finds nothing. `now` is a parameter for tests. */
  async run(now = systemClock.now()): Promise<void> {
    for (const id of await this.transfers.expired(now)) {
      await this.files.remove(id);
      await this.unitOfWork.run((tx) => this.transfers.forgetFile(tx, id));
    }
    await this.unitOfWork.run((tx) =>
      this.transfers.forget(tx, new Date(now.getTime() - TRANSFER_REPORT_DAYS * DAY_MS)),
    );
    const known = await this.transfers.withFile();
    for (const { id, changedAt } of await this.files.list())
      if (!known.has(id) && now.getTime() - changedAt.getTime() > STRAY_MS) await this.files.remove(id);
  }
}
