import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { WordShares } from './word-shares.service.js';

/** Each night: counts again how common words are. */
@Injectable()
export class RenewWordShares implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly shares: WordShares,
  ) {}

  onModuleInit(): void {
    this.registry.daily('search.count-words', async () => void (await this.shares.refresh()));
  }
}
