import { Injectable } from '@nestjs/common';
import { secureRandom } from '@wellspring/kernel';
import { JobBacklog } from '@wellspring/platform-jobs';
import { PageIndex } from '@wellspring/wiki-server';
import { IndexCare } from '../engine/index-care.service.js';
import { LOOKING_HANDLERS } from './catch-up.service.js';
import { WantedPages } from './wanted-pages.service.js';

/** Pages that are compared one by one. Ours: of 20,000 pages a fault in one of a hundred is seen in 87 of 100 nights. */
const SAMPLE_PAGES = 200;

/** In what the index itself differs from the pages. */
export interface Drift {
  readonly publishedPages: number;
  readonly indexedPages: number;
  readonly sampledPages: number;
  /** Of the sample: those whose documents are other than they should be. */
  readonly differing: readonly string[];
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** Compares the index itself with the pages, whatever we noted of it. */
@Injectable()
export class FindDrift {
  constructor(
    private readonly pages: PageIndex,
    private readonly care: IndexCare,
    private readonly wanted: WantedPages,
    private readonly backlog: JobBacklog,
  ) {}

  /**
   * Looks at all ids and at a sample of documents; to be called within a turn. Pages that wait to be indexed are passed
   * over. A few seconds and about 200 bytes a page. UNAVAILABLE without Meilisearch.
   */
  async run(): Promise<Drift> {
    const indexed = new Set<string>();
    for await (const part of this.care.ids()) for (const id of part) indexed.add(id);
    const published = (await this.pages.facts(null)).map((fact) => fact.pageId);
    const publishedIds = new Set(published);
    const jobs = await this.backlog.unfinished<{ pageId: string }>([
      ...LOOKING_HANDLERS,
      'search.purge-page',
    ]);
    const waiting = new Set(jobs.map((job) => job.pageId));
    const settled = published.filter((id) => !waiting.has(id));
    const sample = sampleOf(settled.filter((id) => indexed.has(id)));
    return {
      ...{ publishedPages: published.length, indexedPages: indexed.size, sampledPages: sample.length },
      differing: await this.differing(sample),
      missing: settled.filter((id) => !indexed.has(id)),
      surplus: [...indexed].filter((id) => !publishedIds.has(id) && !waiting.has(id)),
    };
  }

  private async differing(sample: readonly string[]): Promise<string[]> {
    const [wanted, there] = await Promise.all([this.wanted.of(sample), this.care.documents(sample)]);
    return wanted
      .filter(({ state, hash }) => there.get(state.pageId)?.hash !== hash.toString('hex'))
      .map(({ state }) => state.pageId);
  }
}

/** A random choice, each page as likely as any other. */
function sampleOf(ids: readonly string[]): string[] {
  const pool = [...ids];
  const chosen: string[] = [];
  while (chosen.length < SAMPLE_PAGES && pool.length > 0)
    chosen.push(...pool.splice(Math.floor(secureRandom.next() * pool.length), 1));
  return chosen;
}
