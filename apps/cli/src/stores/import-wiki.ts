import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { openWikiFile } from '@wellspring/wiki-formats';
import { type ImportReport, ImportWikiHistory } from '@wellspring/wiki-server';
import { wikiRows } from '../input/wiki-rows.js';
import { catchUp, type Waiting } from './wait-for-jobs.js';
import { type SessionOptions, withWellspring } from './with-wellspring.js';

export interface WikiImportRequest {
  readonly path: string;
  readonly spaceKey: string;
  readonly markup: 'markdown' | 'wikitext' | 'auto';
  /** Whether to wait until the pages are attributed and can be found. */
  readonly wait: boolean;
}

/** The public shape of `import-wiki --json`. */
export interface WikiImportJson extends ImportReport {
  readonly file: string;
  readonly space: string;
  /** Of the import itself. */
  readonly seconds: number;
  /** Of the waiting after it; null when it was not waited for. */
  readonly catchUpSeconds: number | null;
  /** Pages whose jobs still wait; null when it was not waited for. */
  readonly waiting: Waiting | null;
}

/**
 * Imports a wiki's whole history, in one transaction: everything or nothing. A second time adds nothing. The space is
 * made, open to every employee, where it is missing.
 */
export async function importWiki(
  request: WikiImportRequest,
  options: SessionOptions,
): Promise<WikiImportJson> {
  const { path, spaceKey, markup, wait } = request;
  // Says at once what is wrong with the file, before any store is started.
  await openWikiFile(path);
  return withWellspring(options, async (session) => {
    const { wellspring, progress, interruption } = session;
    const startedMs = performance.now();
    const report = await progress.during('Importing', (tell) =>
      wellspring.get(ImportWikiHistory).run(SYSTEM_ACTOR, wikiRows(path, tell), {
        spaceKey,
        markup,
        onProgress: () => interruption.check(),
      }),
    );
    const importedMs = performance.now();
    const waiting = wait ? await catchUp(session) : null;
    return {
      file: path,
      space: spaceKey,
      ...report,
      seconds: secondsOf(importedMs - startedMs),
      catchUpSeconds: wait ? secondsOf(performance.now() - importedMs) : null,
      waiting,
    };
  });
}

const secondsOf = (milliseconds: number): number => Math.round(milliseconds) / 1000;
