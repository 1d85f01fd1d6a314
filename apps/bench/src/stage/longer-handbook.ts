import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { openWikiFile } from '@wellspring/wiki-formats';

/** Where a history's first page begins, and what comes after its last. */
const FIRST_PAGE = '<page>';
const AFTER_PAGES = '</mediawiki>';

/**
 * Writes a history `times` over into one plain file: every copy has pages, revisions and texts of its own, so that
 * nothing of it is there already when it is imported. Authors stay the same. Memory: a chunk. Gives the file's bytes.
 */
export async function writeLongerHistory(source: string, target: string, times: number): Promise<number> {
  const file = createWriteStream(target);
  let bytes = 0;
  const write = async (text: string) => {
    bytes += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, 'drain');
  };
  for (let copy = 1; copy <= times; copy++)
    for await (const piece of piecesOf(source, copy === 1)) await write(asCopy(piece, copy));
  await write(`${AFTER_PAGES}\n`);
  file.end();
  await once(file, 'finish');
  return bytes;
}

/** Whole lines of the unpacked file, the pages alone or with what stands before them. */
async function* piecesOf(source: string, withHead: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let [rest, isPastHead] = ['', withHead];
  for await (const bytes of (await openWikiFile(source)).bytes) {
    let text = rest + decoder.decode(bytes, { stream: true });
    const first = isPastHead ? 0 : text.indexOf(FIRST_PAGE);
    if (first < 0) {
      rest = text;
      continue;
    }
    [text, isPastHead] = [text.slice(first), true];
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    yield text.slice(0, end);
  }
  yield rest;
}

/** Ids, titles and texts of a copy's own. In a text `<` is written as an entity, so that these are all tags. */
const asCopy = (piece: string, copy: number): string =>
  piece
    .replaceAll(AFTER_PAGES, '')
    .replace(/<title>|<id>(?=\d)|<parentid>(?=\d)/g, (tag) =>
      tag === '<title>' ? `${tag}copy-${copy}/` : `${tag}${copy}`,
    )
    .replaceAll('</text>', `\n\nCopy ${copy}.</text>`);
