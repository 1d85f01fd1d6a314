import { RebuildContributions } from '@wellspring/contributions-server';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { FindKeywords, Reindex } from '@wellspring/search-server';
import { IndexLinks, PageIndex } from '@wellspring/wiki-server';
import { waitForRun } from './wait-for-run.js';
import { type SessionOptions, withWellspring } from './with-wellspring.js';

/** The public shape of `reindex --json`, `rebuild contributions|links|keywords --json`. */
export interface RebuildJson {
  /** Pages that were told of again. */
  readonly pages: number;
  readonly seconds: number;
  /** Pages that still wait because nothing moved for two minutes; 0 when all are done. */
  readonly waiting: number;
}

/** Has the search index made anew beside the one that is asked. UNAVAILABLE where search is not there now. */
export const reindex = (options: SessionOptions): Promise<RebuildJson> =>
  withWellspring(options, async (session) => {
    const startedMs = performance.now();
    const runId = await session.wellspring.get(Reindex).start(SYSTEM_ACTOR);
    const { done } = await waitForRun(session, runId, 'Indexing');
    return { pages: done, seconds: Math.round(performance.now() - startedMs) / 1000, waiting: 0 };
  });

/** Computes all authorship again, the oldest pages first; figures stay as they are until their page's turn. */
export const rebuildContributions = (options: SessionOptions): Promise<RebuildJson> =>
  withWellspring(options, async (session) => {
    const startedMs = performance.now();
    const runId = await session.wellspring.get(RebuildContributions).start(SYSTEM_ACTOR);
    await waitForRun(session, runId, 'Attributing');
    const pages = await session.wellspring.get(PageIndex).count();
    return { pages, seconds: Math.round(performance.now() - startedMs) / 1000, waiting: 0 };
  });

/** Reads the links of every published page again, here and now. */
export const rebuildLinks = (options: SessionOptions): Promise<RebuildJson> =>
  withWellspring(options, async (session) => {
    const startedMs = performance.now();
    const pages = await session.wellspring.get(IndexLinks).rebuild();
    return { pages, seconds: Math.round(performance.now() - startedMs) / 1000, waiting: 0 };
  });

/** Finds the keywords of all spaces again, here and now; otherwise a job does so each night. */
export const rebuildKeywords = (options: SessionOptions): Promise<RebuildJson> =>
  withWellspring(options, async (session) => {
    const startedMs = performance.now();
    const { pages } = await session.wellspring.get(FindKeywords).run();
    return { pages, seconds: Math.round(performance.now() - startedMs) / 1000, waiting: 0 };
  });
