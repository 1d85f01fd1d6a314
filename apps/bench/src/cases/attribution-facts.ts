import {
  attributeRevision,
  decodeAuthorship,
  emptyPageAuthorship,
  encodeAuthorship,
  type HistoryRow,
  tokensOfPages,
} from '@wellspring/contributions-domain';
import { realData } from '@wellspring/testing';
import { openWikiFile, readMediaWikiXml } from '@wellspring/wiki-formats';
import { type Bench, type Fact } from '../harness/bench-case.js';
import { type Comparison } from '../harness/contest.js';
import { median } from '../harness/statistics.js';
import { startAttributionThreads } from '../stage/attribution-threads.js';
import {
  inventHistory,
  inventRevisions,
  type HistoryShape,
  type InventedRevision,
} from '../stage/invented-history.js';
import { memoryOf } from '../stage/memory-of.js';
import { cpuSecondsOf, secondsOf } from '../stage/seconds.js';

/** About 70,000 characters in the middle of the history; it grows a little while it is edited. */
const DEEP: HistoryShape = { language: 'english', chars: 45_000, revisions: 10_100, seed: 9 };
const SHALLOW_REVISIONS = 100;
const MEASURED_REVISIONS = 100;
/** The first ones after a state was read build what is not stored. */
const WARM_UP_REVISIONS = 5;
/** At most 1.5 times the time (issue: who wrote what). */
const DEPTH_TARGET = 1 / 1.5;
const THREADS_TARGET = 1.7;
/** A third of a second of work: shorter rounds tell how threads wake up. */
const THREAD_PAGES = 40;
const THREAD_SHAPE: HistoryShape = { language: 'english', chars: 25_000, revisions: 200, seed: 50 };
const MEMORY_PAGES = 20;
const THREAD_ROUNDS = 5;
const FILES = ['article-first-2000-revisions.xml.xz', 'sourcegraph-handbook-git.xml.xz'];

/** One more revision of a long page that has 10,000, against the same page when it had 100. */
export async function depthOf(bench: Bench): Promise<Comparison[]> {
  const state = emptyPageAuthorship();
  const shallow: InventedRevision[] = [];
  const deep: InventedRevision[] = [];
  let shallowState = new Uint8Array();
  let deepState = new Uint8Array();
  const deepFrom = DEEP.revisions - MEASURED_REVISIONS;
  let number = 0;
  for (const revision of inventRevisions(DEEP)) {
    if (number === SHALLOW_REVISIONS) shallowState = Uint8Array.from(encodeAuthorship(state));
    if (number === deepFrom) deepState = Uint8Array.from(encodeAuthorship(state));
    if (number >= SHALLOW_REVISIONS && shallow.length < MEASURED_REVISIONS) shallow.push(revision);
    if (number >= deepFrom) deep.push(revision);
    else attributeRevision(state, revision);
    number++;
  }
  const run = async (bytes: Uint8Array, revisions: readonly InventedRevision[]): Promise<number> => {
    const page = decodeAuthorship([bytes]);
    const times = revisions.map((revision) => {
      const startedMs = performance.now();
      attributeRevision(page, revision);
      return (performance.now() - startedMs) * 1000;
    });
    return median(times.slice(WARM_UP_REVISIONS));
  };
  return bench.hold({
    ...{ name: 'attribution, one more revision', unit: 'µs', better: 'less' },
    ours: {
      name: `after ${deepFrom.toLocaleString('en')} revisions, ${(deep[0]?.text.length ?? 0).toLocaleString('en')} characters`,
      run: () => run(deepState, deep),
    },
    peers: [
      {
        name: `after ${SHALLOW_REVISIONS} revisions, ${(shallow[0]?.text.length ?? 0).toLocaleString('en')} characters`,
        target: DEPTH_TARGET,
        run: () => run(shallowState, shallow),
      },
    ],
  });
}

/**
 * Two threads against one; by the clock, so that it says something on an idle machine with two cores only. What it says
 * anywhere is how much more processor time a revision takes when both work: the rest is whether there are two cores.
 */
export async function threadsOf(bench: Bench): Promise<{ comparisons: Comparison[]; facts: Fact[] }> {
  const threads = await startAttributionThreads(2, { shape: THREAD_SHAPE, pages: THREAD_PAGES });
  bench.defer(() => threads.close());
  const revisionsOf = (count: number): number => count * THREAD_PAGES * THREAD_SHAPE.revisions;
  const rate = async (count: number): Promise<number> =>
    revisionsOf(count) / (await secondsOf(() => threads.round(count)));
  const comparisons = await bench.hold({
    ...{ name: 'attribution, two threads', unit: 'revisions/s', better: 'more' },
    ours: { name: 'two threads', run: () => rate(2) },
    peers: [{ name: 'one thread', target: THREADS_TARGET, run: () => rate(1) }],
  });
  const arithmetic = async (count: number): Promise<number> =>
    count / (await secondsOf(() => threads.round(count, 'arithmetic')));
  const machine = await bench.hold({
    ...{ name: 'what the machine gives two threads', unit: 'rounds/s', better: 'more' },
    ours: { name: 'arithmetic without memory, two threads', run: () => arithmetic(2) },
    peers: [{ name: 'one thread', target: null, run: () => arithmetic(1) }],
  });
  const shares: number[] = [];
  for (let round = 0; round < THREAD_ROUNDS; round++) {
    const cost = async (count: number) =>
      (await cpuSecondsOf(() => threads.round(count))) / revisionsOf(count);
    shares.push((await cost(2)) / (await cost(1)));
  }
  const label = 'processor time a revision takes in two threads, of that in one (at most 2 / 1.7 = 1.18)';
  return { comparisons: [...comparisons, ...machine], facts: [{ label, value: median(shares), unit: '' }] };
}

/** What the state of a page keeps in memory, beside its newest text and what it stores. */
export function memoryFacts(): Fact[] {
  return (['english', 'chinese'] as const).flatMap((language) => {
    const pages = Array.from({ length: MEMORY_PAGES }, (_, page) =>
      inventHistory({ language, chars: 25_000, revisions: 100, seed: 70 + page }),
    );
    // What is made once, by whatever page comes first, is no page's.
    for (const page of pages) stateOf(page);
    const newestBytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page.at(-1)?.text ?? ''), 0);
    const { made, bytes } = memoryOf(() => pages.map(stateOf));
    const storedBytes = made.reduce((sum, state) => sum + encodeAuthorship(state).length, 0);
    const label = `state of a page of 25,000 characters and 100 revisions, ${language}`;
    return [
      { label: `${label}: in memory`, value: bytes / MEMORY_PAGES / 1000, unit: 'kB' },
      { label: `${label}: stored (block store)`, value: storedBytes / MEMORY_PAGES / 1000, unit: 'kB' },
      { label: `${label}: newest text`, value: newestBytes / MEMORY_PAGES / 1000, unit: 'kB' },
      {
        label: `${label}: memory beyond the block store, in newest texts (at most 4)`,
        value: (bytes - storedBytes) / newestBytes,
        unit: '',
      },
    ];
  });
}

/** Each history as a copy of its own: the texts of the state must not be those of the history. */
function stateOf(history: readonly InventedRevision[]) {
  const state = emptyPageAuthorship();
  for (const revision of history) {
    attributeRevision(state, { ...revision, text: Buffer.from(revision.text).toString() });
  }
  return state;
}

/** Real histories from the file to the author of each token of the newest texts. */
export async function fileFacts(): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const name of FILES) {
    const path = realData(`wiki/${name}`);
    if (path === null) continue;
    const read = await cpuSecondsOf(async () => {
      for await (const row of rowsOf(path)) void row;
    });
    const whole = await cpuSecondsOf(async () => {
      for await (const page of tokensOfPages(() => rowsOf(path))) void page;
    });
    facts.push({ label: `${name}, from file to tokens, of processor time`, value: whole, unit: 's' });
    facts.push({ label: `${name}, of it reading the file`, value: read, unit: 's' });
  }
  return facts;
}

async function* rowsOf(path: string): AsyncGenerator<HistoryRow> {
  const file = await openWikiFile(path);
  yield* readMediaWikiXml(file.bytes, file.fileName);
}
