import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wellspring/platform-database';
import { RepublishPages } from '@wellspring/wiki-server';
import { PageAuthorshipRepository } from './attribution/page-authorship.repository.js';

/** Computes all authorship anew by the same road as every save: the events are published again. */
@Injectable()
export class RebuildContributions {
  constructor(
    private readonly repository: PageAuthorshipRepository,
    private readonly republish: RepublishPages,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Drops what is derived and queues every page; gives their number. */
  async run(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      await this.repository.clear(tx);
      return this.republish.run(tx);
    });
  }
}
