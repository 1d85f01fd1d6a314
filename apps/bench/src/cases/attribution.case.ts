import { attributeRevision, emptyPageAuthorship, tokensOf } from '@wellspring/contributions-domain';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { type Comparison } from '../harness/contest.js';
import { blame } from '../stage/blame.js';
import { inventHistory, type HistoryShape, type InventedRevision } from '../stage/invented-history.js';
import { secondsOf } from '../stage/seconds.js';

const SHAPES: readonly (HistoryShape & { readonly name: string })[] = [
  { name: 'attribution, small page', language: 'english', chars: 3_600, revisions: 20, seed: 1 },
  { name: 'attribution, big page', language: 'english', chars: 25_000, revisions: 1_000, seed: 2 },
  { name: 'attribution, Chinese', language: 'chinese', chars: 25_000, revisions: 500, seed: 3 },
];
/** Small histories are done again until so many revisions are measured. */
const LEAST_REVISIONS = 1_000;

/** How many revisions a second the authorship of words is found in, beside a plain diff and blame. */
export const attribution: BenchCase = {
  name: 'attribution',
  description: 'authorship by token, against a word diff of consecutive revisions with blame',
  missing: () => null,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const comparisons: Comparison[] = [];
  for (const { name, ...shape } of SHAPES) {
    const history = inventHistory(shape);
    const rate = async (work: (history: readonly InventedRevision[]) => unknown): Promise<number> => {
      const times = Math.ceil(LEAST_REVISIONS / history.length);
      const seconds = await secondsOf(() => {
        for (let time = 0; time < times; time++) work(history);
      });
      return (times * history.length) / seconds;
    };
    const found = await bench.hold({
      ...{ name, unit: 'revisions/s', better: 'more' },
      ours: {
        name: `attributeRevision, ${shape.revisions} revisions of ${shape.chars.toLocaleString('en')} characters`,
        run: () => rate(attribute),
      },
      peers: [{ name: 'npm diff on tokens, blame carried along', target: null, run: () => rate(blame) }],
    });
    comparisons.push(...found);
  }
  return { comparisons, facts: [] };
}

function attribute(history: readonly InventedRevision[]) {
  let state = emptyPageAuthorship();
  for (const revision of history) state = attributeRevision(state, revision);
  return tokensOf(state);
}
