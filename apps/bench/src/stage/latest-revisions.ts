import { type MediaWikiRow, type PageRow, type RevisionRow } from '@wellspring/wiki-formats';

/** The rows of an export with the last revision of each page alone, as if the file had no histories. Memory: one page. */
export async function* latestRevisions(rows: AsyncIterable<MediaWikiRow>): AsyncGenerator<MediaWikiRow> {
  let page: PageRow | null = null;
  let last: RevisionRow | null = null;
  for await (const row of rows) {
    if (row.kind === 'revision') last = row;
    else if (row.kind === 'site') yield row;
    else {
      if (page && last) yield* pair(page, last);
      [page, last] = [row, null];
    }
  }
  if (page && last) yield* pair(page, last);
}

/** Without its parent, which is left out. */
function* pair(page: PageRow, { parentSourceId: _, ...revision }: RevisionRow): Generator<MediaWikiRow> {
  yield page;
  yield revision;
}
