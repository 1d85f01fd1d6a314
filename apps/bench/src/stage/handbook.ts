import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { realData } from '@wellspring/testing';
import { openWikiFile, readMediaWikiXml } from '@wellspring/wiki-formats';
import { ImportWikiHistory, type ImportReport } from '@wellspring/wiki-server';
import { type Stage } from './open-stage.js';

/** A company's handbook with its whole history: 883 pages, 8,590 revisions. */
const HANDBOOK = 'wiki/sourcegraph-handbook-git.xml.xz';

/** Path of the handbook, or null where the real data isn't there. */
export const handbookPath = (): string | null => realData(HANDBOOK);

/** Why a case on the handbook can't run, or null. */
export const handbookMissing = (): string | null =>
  handbookPath() === null ? `the real data is not there (../shared/data/${HANDBOOK})` : null;

/** Imports the handbook into the space HANDBOOK, as the command line does. */
export async function importHandbook(stage: Stage): Promise<ImportReport> {
  const path = handbookPath();
  if (path === null) throw new Error('The handbook is not there.');
  const file = await openWikiFile(path);
  return stage.get(ImportWikiHistory).run(SYSTEM_ACTOR, readMediaWikiXml(file.bytes, file.fileName), {
    spaceKey: 'HANDBOOK',
    markup: 'auto',
  });
}
