import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { CompanySynonyms } from '../engine/company-synonyms.js';
import { SearchIndex } from '../engine/search-index.js';
import { Synonyms } from './synonyms.read-model.js';
import { synonymsChanged } from './words.events.js';

/** How often a process looks whether another one changed the synonyms. One small query. */
const LOOK_SECONDS = 10;

/**
 * Gives the engine the synonyms that are kept: at the start, after each change, and when another process changed them.
 * The index gets them by a job, which tries again while Meilisearch is away.
 */
@Injectable()
export class KeepSynonyms implements OnModuleInit, OnModuleDestroy {
  private version = '';
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly registry: JobRegistry,
    private readonly synonyms: Synonyms,
    private readonly company: CompanySynonyms,
    private readonly index: SearchIndex,
  ) {}

  async onModuleInit(): Promise<void> {
    this.registry.on(synonymsChanged, {
      handler: 'search.apply-synonyms',
      keyOf: () => 'all',
      queueOf: () => 'search-synonyms',
      run: async () => {
        await this.reload();
        await this.index.applySettings();
      },
    });
    await this.reload();
    this.timer = setInterval(() => {
      // Without PostgreSQL nothing is found either; the next look comes.
      this.lookAgain().catch(() => undefined);
    }, LOOK_SECONDS * 1000);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Reads the synonyms anew. Two queries. */
  async reload(): Promise<void> {
    const version = await this.synonyms.version();
    this.company.replace(await this.synonyms.all());
    this.version = version;
  }

  private async lookAgain(): Promise<void> {
    if ((await this.synonyms.version()) !== this.version) await this.reload();
  }
}
