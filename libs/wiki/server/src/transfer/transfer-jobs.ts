import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { RunTransfer } from './run-transfer.service.js';
import { EXPORT_JOB, IMPORT_JOB } from './start-transfer.service.js';
import { SweepTransfers } from './sweep-transfers.service.js';

/** Declares the jobs of imports and exports, and the daily removal of their files. */
@Injectable()
export class TransferJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly runTransfer: RunTransfer,
    private readonly sweep: SweepTransfers,
  ) {}

  onModuleInit(): void {
    this.registry.define(IMPORT_JOB, ({ transferId }, progress) =>
      this.runTransfer.import(String(transferId), progress),
    );
    this.registry.define(EXPORT_JOB, ({ transferId }, progress) =>
      this.runTransfer.export(String(transferId), progress),
    );
    this.registry.daily('wiki.sweep-transfers', () => this.sweep.run());
  }
}
