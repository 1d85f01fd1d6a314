import { openWikiFile, readMediaWikiXml, type MediaWikiRow } from '@wellspring/wiki-formats';
import { type Tell } from '../output/progress.js';
import { counted } from '../output/figures.js';

/** How many rows come between two words on the progress. */
const TELL_ROWS = 50;

/**
 * The rows of a wiki export, plain or packed, telling how far they are. BAD_INPUT naming file and line for anything
 * that is wrong with it. Memory: a revision.
 */
export async function* wikiRows(path: string, tell: Tell): AsyncGenerator<MediaWikiRow> {
  const file = await openWikiFile(path);
  let [rows, revisions] = [0, 0];
  for await (const row of readMediaWikiXml(file.bytes, file.fileName)) {
    if (row.kind === 'revision') revisions++;
    if (rows++ % TELL_ROWS === 0) tell(file.consumedBytes() / file.sizeBytes, counted(revisions, 'revision'));
    yield row;
  }
}
