import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, SYSTEM_ACTOR } from '@wellspring/kernel';
import { JobBacklog, JobRegistry, JobRunner } from '@wellspring/platform-jobs';
import { PageIndex } from '@wellspring/wiki-server';
import { IndexCare } from '../engine/index-care.service.js';
import { SearchIndex } from '../engine/search-index.js';
import { LOOKING_HANDLERS } from './catch-up.service.js';
import { IndexTurns } from './index-turns.js';
import { IndexedPageRepository } from './indexed-page.repository.js';
import { Reindex } from './reindex.service.js';

/** What a look found. */
export type IndexState = 'away' | 'whole' | 'rebuilding';

/** An index that still has this share of its pages is asked while it is made anew. */
const BEARABLE_RATIO = 0.9;
/** Pause after a rebuild that did not help, so that the list of jobs is not filled with them. */
const REBUILD_PAUSE_MS = 5 * 60_000;

/**
 * Looks once a minute, at the start and when an answer is odd: an index that is lost, was emptied, lost pages or has not
 * our settings is made anew beside, and jobs that waited for Meilisearch run at once when it is back.
 */
@Injectable()
export class LookAfterIndex implements OnModuleInit {
  private wasAway = true;
  private rebuiltAtMs = -Infinity;
  private looking: Promise<IndexState> | null = null;

  constructor(
    private readonly registry: JobRegistry,
    private readonly runner: JobRunner,
    private readonly backlog: JobBacklog,
    private readonly index: SearchIndex,
    private readonly care: IndexCare,
    private readonly pages: PageIndex,
    private readonly repository: IndexedPageRepository,
    private readonly turns: IndexTurns,
    private readonly reindex: Reindex,
  ) {}

  onModuleInit(): void {
    this.registry.every('search.look-after-index', 1, async () => {
      await this.run();
    });
    // Whoever asked is answered by PostgreSQL; a look that fails is repeated within a minute.
    this.care.whenDamaged(() => void this.run().catch(() => undefined));
  }

  /** Says that Meilisearch went away: jobs that fail from now on run at once when a look finds it back. */
  noteAway(): void {
    this.wasAway = true;
  }

  /** Several at once are one. Throws what is not Meilisearch's being away. */
  run(): Promise<IndexState> {
    this.looking ??= this.look().finally(() => (this.looking = null));
    return this.looking;
  }

  private async look(): Promise<IndexState> {
    try {
      if (this.wasAway) await this.care.inspect();
      if (this.wasAway) await this.runner.retryNow('search.');
      this.wasAway = false;
      // Within a turn nothing is between the index and what we noted of it.
      return await this.turns.take(() => this.compare());
    } catch (error) {
      this.rebuiltAtMs = -Infinity;
      if (!(error instanceof DomainError && error.code === 'UNAVAILABLE')) throw error;
      this.wasAway = true;
      return 'away';
    }
  }

  private async compare(): Promise<IndexState> {
    const { isSound, hasTodaysSynonyms, documents } = await this.care.inspect();
    const notedPages = await this.repository.count(this.index.name);
    const isForgotten = notedPages === 0 && (await this.isForgotten());
    const isLost = isForgotten || documents < notedPages;
    if (!isSound && !isLost && documents === 0) await this.care.makeAnew();
    else if (!isSound || isLost) return this.makeBeside(isSound && documents > notedPages * BEARABLE_RATIO);
    else if (!hasTodaysSynonyms) await this.index.applySettings();
    this.care.trust(true);
    this.rebuiltAtMs = -Infinity;
    return 'whole';
  }

  private async makeBeside(isBearable: boolean): Promise<IndexState> {
    this.care.trust(isBearable);
    if (performance.now() - this.rebuiltAtMs > REBUILD_PAUSE_MS) {
      await this.reindex.start(SYSTEM_ACTOR);
      this.rebuiltAtMs = performance.now();
    }
    return 'rebuilding';
  }

  /** Pages are there, and nothing is under way that would put them into the index. */
  private async isForgotten(): Promise<boolean> {
    return (await this.pages.count()) > 0 && (await this.backlog.unfinished(LOOKING_HANDLERS)).length === 0;
  }
}
