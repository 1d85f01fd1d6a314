import { attributeRevision, creditRunsAt, emptyPageAuthorship } from '@wellspring/contributions-domain';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { type Comparison } from '../harness/contest.js';
import { blame, blameWords } from '../stage/blame.js';
import { inventHistory, type HistoryShape, type InventedRevision } from '../stage/invented-history.js';
import { cpuSecondsOf } from '../stage/seconds.js';
import { depthOf, fileFacts, memoryFacts, threadsOf } from './attribution-facts.js';

interface Shape extends HistoryShape {
  readonly name: string;
  readonly pages: number;
  /** How many times faster than the twin (issue: who wrote what). */
  readonly target: number;
}

/** So many small pages that a round takes its time. */
const SMALL = { chars: 3_600, revisions: 20, pages: 300 };
const BIG = { chars: 25_000, revisions: 1_000, pages: 1 };
const SHAPES: readonly Shape[] = [
  { name: 'attribution, small page', language: 'english', ...SMALL, seed: 1, target: 10 },
  { name: 'attribution, small Chinese page', language: 'chinese', ...SMALL, seed: 4, target: 10 },
  { name: 'attribution, big page', language: 'english', ...BIG, seed: 2, target: 25 },
  { name: 'attribution, big Chinese page', language: 'chinese', ...BIG, seed: 3, target: 25 },
];

/** How many revisions a second the authorship of words is found in, beside a plain diff and blame. */
export const attribution: BenchCase = {
  name: 'attribution',
  description: 'authorship by token, against a word diff of consecutive revisions with blame',
  missing: () => null,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const comparisons: Comparison[] = [];
  for (const shape of SHAPES) comparisons.push(...(await againstTwin(bench, shape)));
  comparisons.push(...(await depthOf(bench)));
  const threads = await threadsOf(bench);
  comparisons.push(...threads.comparisons);
  return { comparisons, facts: [...threads.facts, ...memoryFacts(), ...(await fileFacts())] };
}

/** Revisions a second of processor time, so that what else the machine does counts for neither side. */
function againstTwin(bench: Bench, { name, target, pages, ...shape }: Shape): Promise<Comparison[]> {
  const histories = Array.from({ length: pages }, (_, page) =>
    inventHistory({ ...shape, seed: shape.seed + 100 * page }),
  );
  const rate = async (work: (history: readonly InventedRevision[]) => unknown): Promise<number> =>
    (pages * shape.revisions) / (await cpuSecondsOf(() => histories.forEach(work)));
  return bench.hold({
    ...{ name, unit: 'revisions/s', better: 'more' },
    ours: {
      name: `attributeRevision, ${shape.revisions} revisions of ${shape.chars.toLocaleString('en')} characters`,
      run: () => rate(authorsOf),
    },
    peers: [
      { name: 'npm diff on words, blame carried along', target, run: () => rate(blameWords) },
      { name: 'the same on our tokens', target: null, run: () => rate(blame) },
    ],
  });
}

/** The author of each token of the newest revision, as the twin gives them. */
function authorsOf(history: readonly InventedRevision[]): string[] {
  const state = emptyPageAuthorship();
  for (const revision of history) attributeRevision(state, revision);
  const credits = creditRunsAt(state, history.length - 1);
  const authors: string[] = [];
  for (let i = 0; i < credits.length; i += 2) {
    const author = history[credits[i + 1] ?? 0]?.authorId ?? '';
    for (let count = credits[i] ?? 0; count > 0; count--) authors.push(author);
  }
  return authors;
}
