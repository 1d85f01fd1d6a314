import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { wikisMissing } from '../relevance/wiki-pages.js';
import { importManyPages } from '../stage/many-pages.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { databaseUrlOf, type HandbookPage, query, quiet, startCapturing } from '../stage/served-handbook.js';
import { readRunning } from '@wellspring/platform-stores';
import { startServer } from '../stage/server-process.js';
import { temporaryFolder } from '../stage/temporary-folder.js';
import { saveToFindable } from './search/findable.js';
import { rebuildSpeed } from './search/rebuild.js';
import { captureTyping, type TypedPrefix, typingSpeed } from './search/typing.js';

/** Pages of a company's wiki after some years. */
const PAGES = 20_000;
/** One for warming up, and 20 that count: the p95 of fewer is the slowest of all. */
const SAVES = 41;
/** What is measured here are texts and their index; figures of people and links would only take time. */
const DROP_JOBS = 'DELETE FROM graphile_worker._private_jobs';

/** The server finds pages whose authors nobody has worked out, and does so before anything is measured. */
const ATTRIBUTION_MAX_MS = 1_200_000;

/** Search on a big wiki: typing, saving and rebuilding, beside Meilisearch alone. */
export const search: BenchCase = {
  name: 'search',
  description: 'search on 20,000 pages: typing, save to findable, full rebuild, against Meilisearch alone',
  missing: wikisMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const dataDir = temporaryFolder(bench);
  bench.note('search: importing the pages');
  const rebuilt = await onStage(dataDir, async (stage) => {
    const pages = await importManyPages(stage, bench.pages ?? PAGES);
    await query(stage.databaseUrl, DROP_JOBS);
    await query(stage.databaseUrl, 'VACUUM ANALYZE');
    return rebuildSpeed(bench, stage, dataDir, pages);
  });
  const { cookie, hands } = await capture(bench, dataDir);
  const server = await startServer(dataDir, { profileFolder: bench.profileFolder });
  bench.defer(() => server.stop());
  const running = readRunning(dataDir);
  if (!running) throw new Error('No server runs on the data folder.');
  await quiet(databaseUrlOf(dataDir), ATTRIBUTION_MAX_MS);
  const typed = await typingSpeed(bench, server, cookie, running, hands);
  bench.note('search: from save to findable');
  const found = await saveToFindable(bench, server, cookie, await somePages(dataDir, SAVES));
  return {
    comparisons: [...typed.comparisons, rebuilt.comparison],
    facts: [...rebuilt.facts, ...typed.facts, ...found],
  };
}

async function onStage<Value>(dataDir: string, work: (stage: Stage) => Promise<Value>): Promise<Value> {
  const stage = await openStage(dataDir);
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

async function capture(bench: Bench, dataDir: string): Promise<{ cookie: string; hands: TypedPrefix[][] }> {
  bench.note('search: what typing asks of Meilisearch');
  const { server, cookie } = await startCapturing(dataDir);
  try {
    return { cookie, hands: await captureTyping(server, cookie) };
  } finally {
    await server.stop();
  }
}

/** Pages spread evenly over all. */
const somePages = (dataDir: string, count: number): Promise<HandbookPage[]> =>
  query<HandbookPage>(
    databaseUrlOf(dataDir),
    `SELECT id, "urlId", title, "headNumber" FROM (
       SELECT id, url_id AS "urlId", title, head_number AS "headNumber", row_number() OVER (ORDER BY id) AS place,
         count(*) OVER () / ${count} AS apart
       FROM page WHERE deleted_at IS NULL) AS page
     WHERE (place - 1) % greatest(apart, 1) = 0 LIMIT ${count}`,
  );
