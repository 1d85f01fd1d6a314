import { Inject, Injectable } from '@nestjs/common';
import { DAY_MS, dayInZone } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { UnitOfWork } from '@wellspring/platform-database';
import { SearchPhraseRepository } from './search-phrases.repository.js';

/** Days that counts of searches are kept: the table of retention in docs/operations.md. */
export const PHRASE_DAYS = 90;

/** Forgets old counts of searches. */
@Injectable()
export class RetainSearchPhrases {
  constructor(
    private readonly repository: SearchPhraseRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** Drops days more than 90 days ago; gives how many counts went. */
  async run(now: Date): Promise<number> {
    const first = dayInZone(new Date(now.getTime() - PHRASE_DAYS * DAY_MS), this.config.timeZone);
    return this.unitOfWork.run((tx) => this.repository.purge(tx, first));
  }
}
