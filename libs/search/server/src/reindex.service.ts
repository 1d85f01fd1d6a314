import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { RepublishPages } from '@wellspring/wiki-server';
import { IndexedPageRepository } from './indexed-page.repository.js';
import { SearchIndex } from './engine/search-index.js';

/** Rebuilds the index by the same road as every save: the events are published again. */
@Injectable()
export class Reindex {
  constructor(
    private readonly index: SearchIndex,
    private readonly repository: IndexedPageRepository,
    private readonly republish: RepublishPages,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Empties the index and queues every published page. Gives the number of pages. */
  async run(): Promise<number> {
    await this.index.clear();
    return this.queueAll();
  }

  /**
   * Queues every page when the index has lost what we noted: its folder was moved aside, or a backup of PostgreSQL came
   * back. Gives the number of pages queued, 0 when all is well.
   */
  async ifLost(): Promise<number> {
    const noted = await this.database.query<{ pages: string }>(
      `SELECT count(*) AS pages FROM indexed_page WHERE index_name = $1`,
      [this.index.name],
    );
    const inIndex = await this.index.count();
    return inIndex < Number(noted[0]?.pages ?? 0) ? this.queueAll() : 0;
  }

  private async queueAll(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      await this.repository.forgetAll(tx);
      return this.republish.run(tx);
    });
  }
}
