import { type MediaWikiRow } from '@wellspring/wiki-formats';
import { latestRevisions } from './latest-revisions.js';

const page = (sourceId: string): MediaWikiRow => ({
  ...{ kind: 'page', title: `Page ${sourceId}`, namespace: 0, sourceId, line: 1 },
});
const revision = (pageSourceId: string, sourceId: string): MediaWikiRow => ({
  ...{ kind: 'revision', pageSourceId, sourceId, parentSourceId: '0', timestamp: new Date(0) },
  ...{ contributor: { kind: 'hidden' }, summary: '', summaryHidden: false, isMinor: false },
  ...{ model: 'wikitext', text: sourceId, textHidden: false, line: 1 },
});

async function* rows(...given: MediaWikiRow[]): AsyncGenerator<MediaWikiRow> {
  yield* given;
}

it('keeps each page with its last revision, which then has no parent', async () => {
  const given = rows(
    page('1'),
    revision('1', 'a'),
    revision('1', 'b'),
    page('2'),
    page('3'),
    revision('3', 'c'),
  );
  const kept: MediaWikiRow[] = [];
  for await (const row of latestRevisions(given)) kept.push(row);
  expect(kept.map(({ kind, ...row }) => [kind, 'sourceId' in row ? row.sourceId : ''])).toEqual([
    ...[
      ['page', '1'],
      ['revision', 'b'],
    ],
    ...[
      ['page', '3'],
      ['revision', 'c'],
    ],
  ]);
  expect(kept.every((row) => !('parentSourceId' in row))).toBe(true);
});
