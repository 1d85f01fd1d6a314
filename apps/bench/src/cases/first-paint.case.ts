import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { median } from '../harness/statistics.js';
import { handbookMissing } from '../stage/handbook.js';
import { operation } from '../stage/operations.js';
import { serveHandbook } from '../stage/served-handbook.js';
import { startServer } from '../stage/server-process.js';
import { browserMissing, slowVisit, startBrowser, type Visit } from '../stage/slow-browser.js';
import { redeem, visitorOf } from '../stage/visitor.js';

const WEB_APP = fileURLToPath(new URL('../../../web/dist/index.html', import.meta.url));
/** Different pages, each visited with an empty cache. */
const PAGES = 7;

/** When somebody on a phone's line can read a page that they have never opened. */
export const firstPaint: BenchCase = {
  name: 'first-paint',
  description:
    'a page of the handbook in Chromium at 1.6 Mbit/s, 150 ms and a CPU slowed 4 times, cold cache',
  missing: () =>
    handbookMissing() ?? browserMissing() ?? (existsSync(WEB_APP) ? null : 'the web app is not built'),
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const { dataDir, pages } = await serveHandbook(bench, PAGES);
  const server = await startServer(dataDir, { profileFolder: bench.profileFolder });
  bench.defer(() => server.stop());
  if (server.adminToken === null) throw new Error('The first start gave no link for the administrator.');
  const cookie = await redeem(server.url, server.adminToken);
  const visitor = visitorOf(server.url, cookie, 1);
  const browser = await startBrowser();
  bench.defer(() => browser.close());
  const visits: Visit[] = [];
  for (const { urlId } of pages) {
    // Its HTML is made at the first reading, which is somebody else's.
    await visitor.ask(operation('page-screen', 'PageScreen'), { urlId });
    visits.push(await slowVisit(browser, `${server.url}/p/x-${urlId}`, cookie));
  }
  visitor.close();
  const inArticle = visits.filter(({ largest }) => largest.startsWith('article')).length;
  const middle = (of: (visit: Visit) => number) => median(visits.map(of));
  return {
    comparisons: [],
    facts: [
      {
        label: 'largest text painted after, median (at most 2.5)',
        value: middle((visit) => visit.largestPaintMs) / 1000,
        unit: 's',
      },
      {
        label: 'the same, slowest page',
        value: Math.max(...visits.map((visit) => visit.largestPaintMs)) / 1000,
        unit: 's',
      },
      {
        label: 'first text painted after, median',
        value: middle((visit) => visit.firstPaintMs) / 1000,
        unit: 's',
      },
      { label: `pages of ${visits.length} where that was a part of the article`, value: inArticle, unit: '' },
      {
        label: 'transferred until all had come, median',
        value: middle((visit) => visit.transferredBytes) / 1000,
        unit: 'kB',
      },
    ],
  };
}
