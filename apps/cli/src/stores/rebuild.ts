import { RebuildContributions } from '@wellspring/contributions-server';
import { Reindex } from '@wellspring/search-server';
import { catchUp, type Waiting } from './wait-for-jobs.js';
import { type Session, type SessionOptions, withWellspring } from './with-wellspring.js';

/** The public shape of `reindex --json` and `rebuild contributions --json`. */
export interface RebuildJson {
  /** Pages that were done anew. */
  readonly pages: number;
  readonly seconds: number;
  /** Pages whose jobs still wait. */
  readonly waiting: Waiting;
}

/** Empties the search index and fills it again. UNAVAILABLE where search is not there now. */
export const reindex = (options: SessionOptions): Promise<RebuildJson> =>
  rebuilt(options, ({ wellspring }) => wellspring.get(Reindex).run());

/** Drops all authorship and computes it again. */
export const rebuildContributions = (options: SessionOptions): Promise<RebuildJson> =>
  rebuilt(options, ({ wellspring }) => wellspring.get(RebuildContributions).run());

function rebuilt(
  options: SessionOptions,
  start: (session: Session) => Promise<number>,
): Promise<RebuildJson> {
  return withWellspring(options, async (session) => {
    const startedMs = performance.now();
    const pages = await start(session);
    const waiting = await catchUp(session);
    return { pages, seconds: Math.round(performance.now() - startedMs) / 1000, waiting };
  });
}
