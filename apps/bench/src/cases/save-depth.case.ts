import { secureRandom, SYSTEM_ACTOR, systemClock, uuidv7 } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { type HistoryPageRow, type HistoryRevisionRow, SaveHistory } from '@wellspring/wiki-server';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { openStage } from '../stage/open-stage.js';
import { operation } from '../stage/operations.js';
import {
  databaseUrlOf,
  DROP_SEARCH_JOBS,
  holdJobs,
  letJobsRun,
  query,
  startCapturing,
} from '../stage/served-handbook.js';
import { startServer } from '../stage/server-process.js';
import { temporaryFolder } from '../stage/temporary-folder.js';
import { type Visitor, visitorOf } from '../stage/visitor.js';

const DEEP = 10_000;
const SHALLOW = 10;
/** The median on the deep page is at most so many times that on the shallow one. */
const MOST_TIMES = 1.2;
/** Attributing ten thousand revisions takes a few seconds. */
const CATCH_UP_TIMEOUT_MS = 180_000;
/** Saves, and readings of the history, of one round and page. */
const TIMES = 40;

/** Whether what a save and the history page cost depends on how long a page's history is. */
export const saveDepth: BenchCase = {
  name: 'save-depth',
  description: `a save and the history page, of a page with ${DEEP} revisions against one with ${SHALLOW}`,
  missing: () => null,
  run,
};

interface DeepPage {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  readonly headNumber: number;
}

async function run(bench: Bench): Promise<CaseResult> {
  const dataDir = temporaryFolder(bench);
  const [deep, shallow] = await makePages(dataDir);
  const { server: first, cookie } = await startCapturing(dataDir);
  await first.stop();
  const server = await startServer(dataDir, { profileFolder: bench.profileFolder });
  bench.defer(() => server.stop());
  const visitor = visitorOf(server.url, cookie, 1);
  bench.defer(() => visitor.close());
  const savers = [saverOf(visitor, deep), saverOf(visitor, shallow)] as const;
  // What a save leaves to jobs is worked after the save, whatever page it was of.
  await holdJobs(databaseUrlOf(dataDir));
  const saves = await bench.hold({
    ...{ name: 'save-depth', unit: 'ms', better: 'less' },
    ours: { name: `one save, page of ${DEEP} revisions`, run: () => medianMs(savers[0]) },
    peers: [
      {
        ...{ name: `the same, page of ${SHALLOW} revisions`, target: 1 / MOST_TIMES },
        run: () => medianMs(savers[1]),
      },
    ],
  });
  await letJobsRun(databaseUrlOf(dataDir));
  const histories = await bench.hold({
    ...{ name: 'history-depth', unit: 'ms', better: 'less' },
    ours: { name: `history page, of ${DEEP} revisions`, run: () => medianMs(readerOf(visitor, deep)) },
    peers: [
      {
        // As long a list of rows, so that what is compared is the finding of them.
        ...{ name: `the same, of ${SHALLOW} revisions and the saves above`, target: 1 / MOST_TIMES },
        run: () => medianMs(readerOf(visitor, shallow)),
      },
    ],
  });
  return { comparisons: [...saves, ...histories], facts: [] };
}

/** Two pages of the same text, with a long history and a short one. */
async function makePages(dataDir: string): Promise<[DeepPage, DeepPage]> {
  const stage = await openStage(dataDir);
  try {
    const authorId = SYSTEM_ACTOR.personId;
    await stage.get(UnitOfWork).run((tx) =>
      stage.get(SaveHistory).run(tx, SYSTEM_ACTOR, {
        ...{ spaceKey: 'DEPTH', source: 'bench' },
        rows: [...historyOf('Deep', DEEP, authorId), ...historyOf('Shallow', SHALLOW, authorId)],
      }),
    );
    // The first save of a page would have it attributed, ten thousand revisions beside what is measured.
    await query(stage.databaseUrl, DROP_SEARCH_JOBS);
    await stage.startJobs();
    const left = await stage.drained('', CATCH_UP_TIMEOUT_MS);
    if (left > 0) throw new Error(`${left} jobs of the two pages still wait.`);
    // What autovacuum does within minutes; until then the planner knows nothing of the tables.
    await query(stage.databaseUrl, 'VACUUM ANALYZE');
    const pages = await query<DeepPage>(
      stage.databaseUrl,
      `SELECT id, url_id AS "urlId", title, head_number AS "headNumber" FROM page ORDER BY head_number DESC`,
    );
    const [deep, shallow] = pages;
    if (deep?.headNumber !== DEEP || shallow?.headNumber !== SHALLOW)
      throw new Error('The pages are not there.');
    return [deep, shallow];
  } finally {
    await stage.close();
  }
}

const textOf = (page: string, number: number): string =>
  `# ${page}\n\n${'A line that stays as it is.\n\n'.repeat(40)}Changed in revision ${number}.\n`;

function historyOf(
  key: string,
  revisions: number,
  authorId: string,
): (HistoryPageRow | HistoryRevisionRow)[] {
  const began = systemClock.now().getTime() - (revisions + 1) * 60_000;
  return [
    { kind: 'page', key, parentKey: null },
    ...Array.from({ length: revisions }, (_, at): HistoryRevisionRow => ({
      ...{ kind: 'revision', authorId, savedAt: new Date(began + at * 60_000), title: key },
      ...{ text: textOf(key, at + 1), summary: `Revision ${at + 1}`, isMinor: false, tags: [] },
    })),
  ];
}

interface SaveAnswer {
  readonly savePage: { readonly __typename: string; readonly revision?: { readonly number: number } };
}

/** What saves the next revision of a page each time. */
function saverOf(visitor: Visitor, page: DeepPage): () => Promise<void> {
  const mutation = operation('edit', 'SavePage');
  let baseNumber = page.headNumber;
  return async () => {
    const number = baseNumber + 1;
    const input = {
      ...{ pageId: page.id, baseNumber, title: page.title, text: textOf(page.title, number) },
      ...{ summary: '', isMinor: false, idempotencyKey: uuidv7(systemClock.now(), secureRandom) },
    };
    const { savePage } = await visitor.ask<SaveAnswer>(mutation, { input });
    if (savePage.revision?.number !== number) throw new Error(`A save gave ${savePage.__typename}.`);
    baseNumber = number;
  };
}

/** What reads the first rows of a page's history, as many as both pages have. */
function readerOf(visitor: Visitor, page: DeepPage): () => Promise<void> {
  const screen = operation('history', 'HistoryScreen');
  return async () => {
    await visitor.ask(screen, { urlId: page.urlId, first: SHALLOW });
  };
}

async function medianMs(work: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < TIMES; at++) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}
