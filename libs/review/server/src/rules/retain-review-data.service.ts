import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wellspring/platform-database';
import { RefusalRepository } from './refusals.repository.js';
import { RehearsalRepository } from './rehearsals.repository.js';

/** Forgets what the table of retention says of review: which texts were refused, and rehearsals. */
@Injectable()
export class RetainReviewData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly refusals: RefusalRepository,
    private readonly rehearsals: RehearsalRepository,
  ) {}

  /** Does all that is due at `now`; a second run finds nothing. Gives how much was forgotten. */
  run(now: Date): Promise<{ refusalsForgotten: number; rehearsalsPurged: number }> {
    return this.unitOfWork.run(async (tx) => ({
      refusalsForgotten: await this.refusals.forget(tx, now),
      rehearsalsPurged: await this.rehearsals.purge(tx, now),
    }));
  }
}
