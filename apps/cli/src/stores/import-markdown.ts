import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { badInput, SYSTEM_ACTOR } from '@wellspring/kernel';
import { type Archive, openFolder, openZip } from '@wellspring/wiki-formats';
import { ImportMarkdown, type MarkdownImportReport, type TransferEntry } from '@wellspring/wiki-server';
import { whole } from '../output/figures.js';
import { catchUp, type Waiting } from './wait-for-jobs.js';
import { type SessionOptions, withWellspring } from './with-wellspring.js';

export interface MarkdownImportRequest {
  /** Of a folder or a zip. */
  readonly path: string;
  readonly spaceKey: string;
  readonly sourceName: string;
  readonly isDryRun: boolean;
  /** Whether to wait until the pages are attributed and can be found. */
  readonly wait: boolean;
}

/** The public shape of `import-markdown --json`. */
export type MarkdownImportJson = MarkdownImportReport & {
  readonly path: string;
  readonly space: string;
  /** Of the import itself. */
  readonly seconds: number;
  readonly waiting: Waiting | null;
  /** What came of every page, and of every file that nothing was made of. */
  readonly entries: readonly TransferEntry[];
};

/** Imports a folder or zip of Markdown. What a run that was broken off did stays; the next one does the rest. */
export async function importMarkdown(
  request: MarkdownImportRequest,
  options: SessionOptions,
): Promise<MarkdownImportJson> {
  const { path, spaceKey, sourceName, isDryRun, wait } = request;
  const isFolder = await isFolderAt(path);
  // Says at once what is wrong with the archive, before any store is started.
  const archive: Archive = isFolder ? await openFolder(path) : await openZip(path, basename(path));
  try {
    return await withWellspring(options, async (session) => {
      const startedMs = performance.now();
      const entries: TransferEntry[] = [];
      const report = await session.progress.during('Importing', (tell) =>
        session.wellspring.get(ImportMarkdown).run(
          SYSTEM_ACTOR,
          archive,
          { spaceKey, sourceName, isDryRun, unwrap: !isFolder },
          {
            progress: (done, total) => {
              session.interruption.check();
              tell(total === null ? null : done / Math.max(1, total), `${whole(done)} pages`);
            },
            entries: (more) => void entries.push(...more),
          },
        ),
      );
      const seconds = Math.round(performance.now() - startedMs) / 1000;
      const waiting = wait && !isDryRun ? await catchUp(session) : null;
      return { path, space: spaceKey, ...report, seconds, waiting, entries };
    });
  } finally {
    await archive.close();
  }
}

async function isFolderAt(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw badInput(`${path}: there is no such file or folder.`, { file: path });
  }
}
