import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { DriftChecks, type DriftCheck } from './drift-checks.repository.js';
import { type Drift, FindDrift } from './find-drift.service.js';
import { IndexPages } from './index-pages.service.js';
import { IndexTurns } from './index-turns.js';
import { MendPages } from './mend-pages.service.js';
import { Reindex } from './reindex.service.js';
import { type DriftOutcome } from './search-drift-check.entity.js';

/** From this share of differing pages on everything is made anew rather than mended. */
const REBUILD_RATIO = 0.05;

/** Mends what of the index differs from the pages, and keeps what was found. */
@Injectable()
export class CheckDrift {
  constructor(
    private readonly findDrift: FindDrift,
    private readonly indexPages: IndexPages,
    private readonly turns: IndexTurns,
    private readonly mend: MendPages,
    private readonly reindex: Reindex,
    private readonly checks: DriftChecks,
  ) {}

  /** UNAVAILABLE without Meilisearch. */
  async run(): Promise<DriftCheck> {
    const drift = await this.turns.take(() => this.findDrift.run());
    const { publishedPages, indexedPages, sampledPages, differing, missing, surplus } = drift;
    const check: DriftCheck = {
      ...{ checkedAt: systemClock.now(), publishedPages, indexedPages, sampledPages },
      differingPages: differing.length,
      missingPages: missing.length,
      surplusPages: surplus.length,
      outcome: await this.put(drift),
    };
    await this.checks.add(check);
    return check;
  }

  private async put({
    publishedPages,
    sampledPages,
    differing,
    missing,
    surplus,
  }: Drift): Promise<DriftOutcome> {
    const strayPages = missing.length + surplus.length;
    if (differing.length + strayPages === 0) return 'equal';
    if (isMuch(differing.length, sampledPages) || isMuch(strayPages, publishedPages)) {
      await this.reindex.start(SYSTEM_ACTOR);
      return 'rebuilt';
    }
    await this.turns.take(() => this.indexPages.erase(surplus));
    await this.mend.distrusted([...differing, ...missing]);
    return 'mended';
  }
}

const isMuch = (pages: number, ofPages: number): boolean => pages > Math.max(1, ofPages * REBUILD_RATIO);
