import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { median } from '../harness/statistics.js';
import { handbookMissing } from '../stage/handbook.js';
import { operation } from '../stage/operations.js';
import { serveHandbook } from '../stage/served-handbook.js';
import { startServer } from '../stage/server-process.js';
import {
  browserMissing,
  type PaintedElement,
  slowVisit,
  startBrowser,
  type Visit,
} from '../stage/slow-browser.js';
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
    const visit = await slowVisit(browser, `${server.url}/p/x-${urlId}`, cookie);
    bench.note(`first-paint: <${visit.largest.name}> "${visit.largest.words}"`);
    visits.push(visit);
  }
  visitor.close();
  const named = visits.map(({ largest }) => nameOf(largest));
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
      ...[...new Set(named)].map((name) => ({
        ...{ label: `pages of ${visits.length} whose largest text was their ${name}`, unit: '' },
        value: named.filter((other) => other === name).length,
      })),
      {
        label: 'transferred until all had come, median',
        value: middle((visit) => visit.transferredBytes) / 1000,
        unit: 'kB',
      },
    ],
  };
}

/** Throws where it is not of the page's own text: then the figure would not be about reading. */
function nameOf({ name, isInArticle, words }: PaintedElement): string {
  if (!isInArticle) throw new Error(`The largest text was not of the page: <${name}> "${words}".`);
  return `article ${name}`;
}
