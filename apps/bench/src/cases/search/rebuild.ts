import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SearchIndex } from '@wellspring/search-server';
import { type Bench, type Fact } from '../../harness/bench-case.js';
import { compare, type Comparison } from '../../harness/contest.js';
import { databaseSize, meilisearchRssBytes } from '../../stage/meilisearch-size.js';
import { type Stage } from '../../stage/open-stage.js';
import { rebuildIndex } from '../../stage/rebuild-index.js';
import { dropIndex, postAgain, recordPosts, settingsOf } from '../../stage/recorded-posts.js';
import { secondsOf } from '../../stage/seconds.js';

/** Of the rate of posting the same documents straight to Meilisearch (issue 4, speed). */
const TARGET = 0.9;
const PEER_INDEX = 'bench-peer';
const MEGABYTE = 1_000_000;

/**
 * The index made anew from PostgreSQL, beside posting the same documents to an index of the same settings. The first
 * rebuild starts the jobs, fills the index, makes what is derived of the texts, and is recorded; the second one is measured.
 */
export async function rebuildSpeed(
  bench: Bench,
  stage: Stage,
  dataDir: string,
  pages: number,
): Promise<{ comparison: Comparison; facts: Fact[] }> {
  const { meili } = stage;
  if (meili === null) throw new Error('There is no Meilisearch on this machine.');
  const folder = join(dataDir, 'recorded-posts');
  bench.note('search: filling the index');
  const fill = async () => {
    // The stage's own look may be the first to see that the index is empty.
    await stage.startJobs();
    await rebuildIndex(stage);
  };
  const first = await timed(() => recordPosts(folder, fill));
  const facts: Fact[] = [
    { label: 'pages', value: pages, unit: '' },
    {
      label: 'the index filled for the first time, texts read from Markdown',
      value: first.seconds,
      unit: 's',
    },
    { label: 'documents posted', value: megabytes(first.value.map(({ bytes }) => bytes)), unit: 'MB' },
    ...(await sizes(dataDir, meili)),
  ];
  const settings = await settingsOf(meili, stage.get(SearchIndex).name);
  bench.note('search: posting the same documents straight to Meilisearch');
  const straight = await timed(() => postAgain(meili, settings, PEER_INDEX, first.value));
  await dropIndex(meili, PEER_INDEX);
  rmSync(folder, { recursive: true, force: true });
  bench.note('search: rebuilding the index');
  const again = await secondsOf(() => rebuildIndex(stage));
  const stands = await stage.get(SearchIndex).count();
  if (stands !== pages || straight.value < pages)
    throw new Error(`Of ${pages} pages ${stands} stand in the index and ${straight.value} in the peer's.`);
  const [ours, peer] = [pages / again, pages / straight.seconds];
  const comparison = compare(
    {
      ...{ name: 'search: full rebuild', unit: 'pages/s', better: 'more', peers: [] },
      ours: { name: 'from PostgreSQL beside the old index, swapped', run: async () => ours },
    },
    { name: 'the same documents posted straight to Meilisearch', run: async () => peer, target: TARGET },
    [ours],
    [peer],
  );
  facts.push(...(await sizes(dataDir, meili, ' after another rebuild and the peer')));
  return { comparison, facts };
}

async function sizes(
  dataDir: string,
  meili: { readonly url: string; readonly key: string },
  when = '',
): Promise<Fact[]> {
  const { usedBytes, bytes } = await databaseSize(meili);
  const rss = meilisearchRssBytes(dataDir);
  return [
    ...(rss === null ? [] : [{ label: `memory of Meilisearch${when}`, value: rss / MEGABYTE, unit: 'MB' }]),
    { label: `indexes on the disk${when}`, value: bytes / MEGABYTE, unit: 'MB' },
    { label: `of them in use${when}`, value: usedBytes / MEGABYTE, unit: 'MB' },
  ];
}

const megabytes = (bytes: readonly number[]): number => bytes.reduce((sum, some) => sum + some, 0) / MEGABYTE;

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; seconds: number }> {
  const startedMs = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - startedMs) / 1000 };
}
