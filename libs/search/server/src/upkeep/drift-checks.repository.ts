import { Injectable } from '@nestjs/common';
import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { SearchDriftCheckRow } from './search-drift-check.entity.js';

/** What a comparison of the index with the pages found, and what was done about it. */
export type DriftCheck = Readonly<Omit<SearchDriftCheckRow, 'id'>>;

/** Keeps what comparisons found. */
@Injectable()
export class DriftChecks {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Keeps a result for 90 days. */
  async add(check: DriftCheck): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const id = uuidv7(check.checkedAt, secureRandom);
      await tx.manager.getRepository(SearchDriftCheckRow).insert({ id, ...check });
      await tx.query(
        `DELETE FROM search_drift_check WHERE checked_at < $1::timestamptz - interval '90 days'`,
        [check.checkedAt],
      );
    });
  }

  /** The newest, or null before the first night. */
  async newest(): Promise<DriftCheck | null> {
    const repository = this.database.dataSource.getRepository(SearchDriftCheckRow);
    return repository.findOne({ where: {}, order: { checkedAt: 'DESC' } });
  }
}
